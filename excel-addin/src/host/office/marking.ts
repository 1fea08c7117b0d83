import { formulaOf, isMarkFormula, MARK_COLOURS, MARK_TEXT_COLOUR, markLists } from '../marks.ts'
import type { CellMark } from '../port.ts'

/** An address list over 8,192 characters is refused or cut silently, depending on the document one believes. */
const ADDRESS_LIMIT = 8_000

/** Queues the marks; at most a few dozen rules even for ten thousand cells. */
export function addMarks(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  for (const { level, addresses } of markLists(marks, ADDRESS_LIMIT)) {
    const rule = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom)
    rule.custom.rule.formula = formulaOf(level)
    rule.custom.format.fill.color = MARK_COLOURS[level]
    rule.custom.format.font.color = MARK_TEXT_COLOUR
    rule.priority = 0
  }
}

/** Queues the removal of our marks from these sheets and answers how many sheets have some. */
export async function removeMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<number> {
  const collections = sheets.map((sheet) => sheet.getRange().conditionalFormats)
  for (const collection of collections) collection.load('items/id,items/type')
  await context.sync()
  const own = collections.map((collection) =>
    collection.items.filter((item) => item.type === Excel.ConditionalFormatType.custom),
  )
  for (const rule of own.flat()) rule.custom.rule.load('formula')
  await context.sync()
  let count = 0
  for (const rules of own) {
    const marks = rules.filter((rule) => isMarkFormula(rule.custom.rule.formula))
    for (const mark of marks) mark.delete()
    if (marks.length > 0) count++
  }
  return count
}
