import type { FieldId } from '../facts/fields.ts'
import type { Located } from './check.ts'
import type { RelatedCells } from './finding.ts'

/** The cells of other rows as partners of a finding. */
export function relatedCells(rows: readonly Located[], id: FieldId, except?: Located): RelatedCells[] {
  return rows
    .filter((one) => one !== except)
    .map(({ table, row }) => ({
      file: table.file,
      sheet: table.sheet.name,
      row: table.sheetRows[row] + 1,
      cells: [table.cell(id, row)].filter(Boolean),
    }))
}
