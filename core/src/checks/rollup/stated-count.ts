import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type Report, tableCheck } from '../engine/index.ts'
import { peopleIn, rowsIn } from '../money/table-totals.ts'

const COUNTED =
  /^[(（]?(?:共计?|合计|总计|计)?[:：]?(\d{1,6})(户|人次|人|条|件|笔|份|户次)[)）]?(?:[,，、]?(?:共)?(\d{1,6})人[)）]?)?$/

/**
 * I01. 28户 or 56人 in a row of totals is what the table has: its households, its rows, its people, or what its columns
 * of persons sum up. A block's own count, in 小计, is of the rows since the last such line, where nearly all blocks count so.
 */
export default tableCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（合计户数、人数应与明细一致）',
  needs: [],
  run(table, _context, report) {
    tellSubtotals(table, report)
    const totals = table.layout.totalRows.filter(({ kind }) => kind === 'total')
    const [total] = totals
    // a table with blocks of its own totals may count each
    if (totals.length !== 1 || total.row < (table.sheetRows.at(-1) ?? Number.POSITIVE_INFINITY)) return
    for (let column = table.layout.firstColumn; column <= table.layout.lastColumn; column++) {
      const text = cellText(table.workbook, table.sheet, total.row, column).replace(/\s/g, '')
      const [, first, unit, persons] = COUNTED.exec(text) ?? []
      if (first === undefined) continue
      if (isOpen(table)) {
        report.unknown(-1, ['name'])
        continue
      }
      const stated =
        unit === '人' ? { rows: undefined, people: Number(first) } : { rows: Number(first), people: undefined }
      const people = persons === undefined ? stated.people : Number(persons)
      const wrong = countOff(stated.rows, rowsIn(table)) ?? countOff(people, peopleIn(table))
      if (wrong === undefined) continue
      report.failCell(total.row, column, 'householdCount', {
        ...(!isCounted(table, unit) && { severity: 'doubt' }),
        expected: wrong,
        params: { stated: text, expected: wrong },
      })
    }
  },
})

/** So many blocks that count their rows show that all do. */
const FEWEST_BLOCKS = 2

interface Block {
  row: number
  column: number
  text: string
  stated: number
  rows: number
}

function tellSubtotals(table: RegisterTable, report: Report): void {
  const blocks = blocksOf(table)
  const wrong = blocks.filter(({ stated, rows }) => stated !== rows)
  const right = blocks.length - wrong.length
  if (right < FEWEST_BLOCKS || wrong.length > right) return
  for (const { row, column, text, rows } of wrong)
    report.failCell(row, column, 'householdCount', { expected: rows, params: { stated: text, expected: rows } })
}

/** The counts in lines of 小计, each with the rows between it and the line before it. */
function blocksOf(table: RegisterTable): Block[] {
  const lines = [...table.layout.totalRows].sort((a, b) => a.row - b.row)
  return lines.flatMap(({ row, kind }, at) => {
    if (kind !== 'subtotal') return []
    const above = lines[at - 1]?.row ?? -1
    const rows = new Set(table.sheetRows.filter((one) => one > above && one < row)).size
    for (let column = table.layout.firstColumn; column <= table.layout.lastColumn; column++) {
      const text = cellText(table.workbook, table.sheet, row, column).replace(/\s/g, '')
      const [, stated, unit] = COUNTED.exec(text) ?? []
      if (stated !== undefined && rows > 0 && isCountOfRows(table, unit))
        return [{ row, column, text, stated: Number(stated), rows }]
    }
    return []
  })
}

/** Households or people that have a row each. */
const isCountOfRows = ({ rowIs }: RegisterTable, unit: string): boolean =>
  unit === '户' ? rowIs === 'household' : unit !== '人' || rowIs === 'person'

/** Whether the table shows what is a household: a list of payments may have a row for each member. */
const isCounted = (table: RegisterTable, unit: string): boolean =>
  unit !== '户' && unit !== '人' ? true : table.rowIs === 'household' || table.rowIs === 'member' || !!table.members

/** Words in the column of members that name nobody may stand for several people. */
const isOpen = (table: RegisterTable): boolean => (table.members?.unread.size ?? 0) > 0

/** The first of the readings, where the stated count is none of them. */
const countOff = (stated: number | undefined, readings: readonly number[]): number | undefined =>
  stated === undefined || readings.length === 0 || readings.includes(stated) ? undefined : readings[0]
