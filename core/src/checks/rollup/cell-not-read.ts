import { type FieldId, field, fieldIds } from '../../facts/fields.ts'
import { type RegisterTable, UnreadCells } from '../../register/index.ts'
import { isOffCalendar } from '../../register/values.ts'
import { type Report, tableCheck } from '../engine/index.ts'

/** Words for days that only the farmers' calendar has. */
const LUNAR = /农历|阴历|旧历|正月|冬月|腊月|闰|初[一二三四五六七八九十]|廿/

/**
 * I16. What a cell holds is read, or it is said that it was not: words where a number or a date should stand, formulas whose results the file lacks, formulas
 * that failed, cells of members that tell no names. A doubt, for what should stand there is open. Once a column where it is the whole column; of days that no calendar has another check speaks.
 */
export default tableCheck({
  catalogue: 'I16',
  severity: 'doubt',
  citation: '登记规范（一格一个数字或日期）',
  needs: [],
  oneOf: [fieldIds.filter((id) => id !== 'sequence')],
  run(table, context, report) {
    for (const { field: id } of table.columns) {
      if (!table.has(id)) continue
      const unread = context.derived.kept(table, `unread in ${id}`, () => new UnreadCells(table, id))
      tellWords(table, id, unread.rows('words'), report)
      tellColumn(id, unread.rows('formula'), 'formula', report)
      tellColumn(id, unread.rows('failed'), 'failed', report)
    }
    for (const [sheetRow, column] of table.members?.unread ?? [])
      report.failCell(sheetRow, column, 'name', { variant: 'members' })
  },
})

function tellColumn(id: FieldId, rows: readonly number[], variant: string, report: Report): void {
  if (rows.length > 0) report.fail(rows[0], [id], { variant, params: { count: rows.length } })
}

/** Fewer words than this, or than half of a column's values, are told cell by cell. */
const FEW = 4

function tellWords(table: RegisterTable, id: FieldId, rows: readonly number[], report: Report): void {
  const isWholeColumn = () => rows.length > table.blank(id).reduce((count, one) => (one ? count : count + 1), 0)
  if (rows.length >= FEW && isWholeColumn()) {
    tellColumn(id, rows, 'column', report)
    return
  }
  const isHouseholds = field(id).of === 'household'
  const { of } = table.households
  for (const [index, row] of rows.entries()) {
    const text = table.shown(id, row)
    const above = rows[index - 1]
    const isRepeat = isHouseholds && above === row - 1 && of[above] === of[row] && table.shown(id, above) === text
    if (isRepeat || isOffCalendar(text)) continue
    report.fail(row, [id], LUNAR.test(text) ? { variant: 'lunar' } : {})
  }
}
