/** What a person did to a workbook in our apps, kept inside it: a value of theirs, as custom XML. */
import { addCustomXml, findCustomXml, packedXml, removeCustomXml, unpackXml } from './customXml.ts'
import type { Draft } from './draft.ts'
import type { WorkbookPart } from './package.ts'

/** The namespace by which a spreadsheet finds the part. */
export const WORK_NAMESPACE = 'urn:nuandong:work'
const WORK = { name: 'work', namespace: WORK_NAMESPACE }
const ITEM_ID = '{4E554E44-4F4E-4E4F-5445-000000000002}'

/** The part's XML, for an app inside a spreadsheet that puts it into the workbook itself. */
export const workToXml = (work: unknown): string => packedXml(WORK, work)
/** The value of such XML; undefined where it is not ours or damaged. */
export const workFromXml = (xml: string): unknown => unpackXml(xml, WORK)

export async function readWorkPart(draft: Draft, workbook: WorkbookPart): Promise<unknown> {
  return (await findCustomXml(draft, workbook, (xml) => unpackXml(xml, WORK)))?.value
}

/** Puts the value in the place of the one before; undefined takes it out. */
export async function putWorkPart(draft: Draft, workbook: WorkbookPart, work: unknown): Promise<void> {
  const known = await findCustomXml(draft, workbook, (xml) => unpackXml(xml, WORK))
  if (known && work === undefined) await removeCustomXml(draft, known)
  if (work === undefined) return
  const part = known?.part ?? (await addCustomXml(draft, workbook, ITEM_ID))
  await draft.put(part, packedXml(WORK, work))
}
