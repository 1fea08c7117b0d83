import { WORK_NAMESPACE, workFromXml, workToXml } from '@nuandong/core'
import { HostError, type WorkKeeper } from '../port.ts'
import { itemsOf, type WpsApplication, type WpsWorkbook, type WpsXmlPart } from './application.ts'

/** Its declaration names the bytes of a file; what is handed over here is text. */
const DECLARATION = /^<\?xml[^>]*>\s*/

interface WpsKeeper extends WorkKeeper {
  /** the workbook that was read last, before that the one in front; undefined where it was closed */
  workbook(): WpsWorkbook | undefined
}

/**
 * Our part of a workbook, as custom XML: the same that Excel and the workbench write. The pane outlives the workbook in
 * front.
 */
export function wpsKeeper(app: WpsApplication): WpsKeeper {
  let own: WpsWorkbook | undefined

  /** By the object, not by its path: that changes when the workbook is saved under another name. */
  function workbook(): WpsWorkbook | undefined {
    if (!own) return app.ActiveWorkbook ?? undefined
    const path = pathOf(own)
    return itemsOf(app.Workbooks).some(({ FullName }) => FullName === path) ? own : undefined
  }

  return {
    workbook,
    async isAnother() {
      const inFront = app.ActiveWorkbook
      return inFront !== null && (!own || inFront.FullName !== workbook()?.FullName)
    },
    async read() {
      own = app.ActiveWorkbook ?? undefined
      if (!own) throw new HostError('no-workbook')
      return partsOf(own)
        .map(({ XML }) => workFromXml(XML))
        .find((work) => work !== undefined)
    },
    async write(work) {
      const into = workbook()
      if (!into?.CustomXMLParts) throw new HostError('failed')
      const former = partsOf(into)
      into.CustomXMLParts.Add(workToXml(work).replace(DECLARATION, ''))
      for (const part of former) part.Delete()
    },
  }
}

/** A workbook that was closed answers nothing any more. */
function pathOf(workbook: WpsWorkbook): string | undefined {
  try {
    return workbook.FullName
  } catch {
    return undefined
  }
}

function partsOf({ CustomXMLParts }: WpsWorkbook): WpsXmlPart[] {
  return CustomXMLParts ? itemsOf(CustomXMLParts).filter(({ NamespaceURI }) => NamespaceURI === WORK_NAMESPACE) : []
}
