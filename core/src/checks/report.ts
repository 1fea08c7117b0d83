import type { FieldId } from '../facts/fields.ts'
import type { RegisterTable } from '../register/index.ts'
import { address, cellText } from '../workbook/index.ts'
import type { Check, Details, Report } from './check.ts'
import type { Finding } from './finding.ts'
import { rowKey } from './row-key.ts'

/** Turns what a check says of rows and fields of a table into findings with addresses, and hands them on. */
export function makeReport(id: string, check: Check, table: RegisterTable, add: (finding: Finding) => void): Report {
  const blank = (outcome: Finding['outcome'], details: Details): Finding => ({
    check: id,
    catalogue: check.catalogue,
    severity: details.severity ?? check.severity,
    outcome,
    file: table.file,
    sheet: table.sheet.name,
    row: null,
    cells: [],
    rowKey: '',
    field: '',
    value: '',
    expected: details.expected === undefined ? '' : String(details.expected),
    variant: details.variant ?? '',
    params: details.params ?? {},
    citation: check.citation,
    ...(details.related && details.related.length > 0 && { related: details.related }),
  })
  const atRow = (outcome: Finding['outcome'], row: number, fields: readonly string[], details: Details): Finding => {
    const known = fields.filter((one): one is FieldId => table.has(one as FieldId))
    if (row < 0) return { ...blank(outcome, details), field: known[0] ?? '' }
    return {
      ...blank(outcome, details),
      row: table.sheetRows[row] + 1,
      cells: known.map((one) => table.cell(one, row)),
      rowKey: rowKey(table, row),
      field: known[0] ?? '',
      value: known[0] ? table.shown(known[0], row) : '',
      ...(details.fix && {
        fix: Object.fromEntries(
          Object.entries(details.fix).map(([one, value]) => [table.cell(one as FieldId, row), value]),
        ),
      }),
    }
  }
  return {
    unknown: (row, missing, details = {}) =>
      add(atRow('unknown', row, missing, { ...details, params: { ...details.params, missing: missing.join(' ') } })),
    fail: (row, fields, details = {}) => add(atRow('fail', row, fields, details)),
    failCell: (sheetRow, column, one, details = {}) =>
      add({
        ...blank('fail', details),
        row: sheetRow + 1,
        cells: [address(sheetRow, column)],
        rowKey: leadingText(table, sheetRow),
        field: one,
        value: cellText(table.workbook, table.sheet, sheetRow, column),
        ...(details.fix && { fix: { [address(sheetRow, column)]: details.fix[one] ?? '' } }),
      }),
  }
}

/** First text of a row that is not data: 合计, or the place that a summary's row is about. */
function leadingText(table: RegisterTable, sheetRow: number): string {
  for (let column = 0; column <= table.layout.lastColumn; column++) {
    const text = cellText(table.workbook, table.sheet, sheetRow, column).trim()
    if (text) return text
  }
  return ''
}
