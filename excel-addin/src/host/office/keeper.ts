import { WORK_NAMESPACE, workFromXml, workToXml } from '@nuandong/core'
import type { WorkKeeper } from '../port.ts'
import { runExcel } from './run.ts'

/** Our part of the workbook, as custom XML: the same that the workbench writes into a file. */
async function parts({ workbook }: Excel.RequestContext): Promise<Excel.CustomXmlPart[]> {
  const own = workbook.customXmlParts.getByNamespace(WORK_NAMESPACE)
  own.load('items/id')
  await own.context.sync()
  return own.items
}

export const officeKeeper: WorkKeeper = {
  read: () =>
    runExcel(async (context) => {
      const texts = (await parts(context)).map((part) => part.getXml())
      await context.sync()
      return texts.map(({ value }) => workFromXml(value)).find((work) => work !== undefined)
    }),
  write: (work) =>
    runExcel(async (context) => {
      const [part] = await parts(context)
      const xml = workToXml(work)
      if (part) part.setXml(xml)
      else context.workbook.customXmlParts.add(xml)
      await context.sync()
    }),
}
