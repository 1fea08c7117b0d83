import { formulaOf, isMarkFormula, MARK_COLOURS, MARK_TEXT_COLOUR, markLists } from '../marks.ts'
import { type CellMark, HostError } from '../port.ts'
import { WPS, type WpsSheet, wpsColour } from './application.ts'

/** `Range` takes 255 characters, as in VBA. */
const ADDRESS_LIMIT = 250

export function addMarks(sheet: WpsSheet, marks: readonly CellMark[]): void {
  refuseProtected(sheet)
  for (const { level, addresses } of markLists(marks, ADDRESS_LIMIT)) {
    const rule = sheet.Range(addresses).FormatConditions.Add(WPS.expression, undefined, formulaOf(level))
    rule.Interior.Color = wpsColour(MARK_COLOURS[level])
    rule.Font.Color = wpsColour(MARK_TEXT_COLOUR)
    rule.SetFirstPriority()
  }
}

/** Takes our marks off a sheet; the answer is whether it had some. */
export function removeMarks(sheet: WpsSheet): boolean {
  const rules = sheet.Cells.FormatConditions
  let found = false
  // from the end, since those behind a deleted one move up
  for (let at = rules.Count; at >= 1; at--) {
    const rule = rules.Item(at)
    if (rule.Type !== WPS.expression || !isMarkFormula(rule.Formula1)) continue
    refuseProtected(sheet)
    rule.Delete()
    found = true
  }
  return found
}

function refuseProtected(sheet: WpsSheet): void {
  if (sheet.ProtectContents) throw new HostError('protected', { sheet: sheet.Name })
}
