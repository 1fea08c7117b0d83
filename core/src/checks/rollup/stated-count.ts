import type { RegisterTable } from '../../register/index.ts'
import { fail, type RegisterView, registerCheck, type SheetCell, unknownHere, type Verdict } from '../engine/index.ts'
import { peopleIn, rowsIn } from '../money/table-totals.ts'
import { tablesAbove, tablesBeside } from '../money/tables-of-sheet.ts'

const COUNTED =
  /^[(（]?(?:共计?|合计|总计|计)?[:：]?(\d{1,6})(户|人次|人|条|件|笔|份|户次)[)）]?(?:[,，、]?(?:共)?(\d{1,6})人[)）]?)?$/

/**
 * I01. 28户 or 56人 in a row of totals is what the table has: its households, its rows, its people, or what its columns
 * of persons sum up; so too together with the tables beside and above it. A block's own count, in 小计, is of the rows
 * since the last such line, where nearly all blocks count so.
 */
export default registerCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（合计户数、人数应与明细一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    yield* subtotals(register)
    const totals = table.layout.totalRows.filter(({ kind }) => kind === 'total')
    const [total] = totals
    // a table with blocks of its own totals may count each
    if (totals.length !== 1 || total.row < (table.sheetRows.at(-1) ?? Number.POSITIVE_INFINITY)) return
    const beside = [...tablesAbove(register), ...tablesBeside(register)]
    const readings = (read: (one: RegisterTable) => number[]) => [...read(table), ...sumsOver([table, ...beside], read)]
    for (const cell of register.cellsIn(total.row)) {
      const text = register.shownAt(cell).replace(/\s/g, '')
      const [, first, unit, persons] = COUNTED.exec(text) ?? []
      if (first === undefined) continue
      // words in the column of members that name nobody may stand for several people
      if (table.members?.unread.size) {
        yield unknownHere('name')
        continue
      }
      const stated = { rows: unit === '人' ? undefined : first, people: persons ?? (unit === '人' ? first : undefined) }
      if (filledIn(cell, register).includes(Number(first))) continue
      const expected = countOff(stated.rows, readings(rowsIn)) ?? countOff(stated.people, readings(peopleIn))
      if (expected === undefined) continue
      const severity = isCounted(table, unit) ? undefined : 'doubt'
      yield fail('householdCount', { severity, expected, params: { stated: text, expected } }, cell)
    }
  },
})

/**
 * How many rows have something in the column of a cell: 45人 below 享受（√）; or the same in it: 19人 below 是 and 否.
 */
function filledIn({ column }: SheetCell, register: RegisterView): number[] {
  const counts = new Map<string, number>()
  for (const sheetRow of new Set(register.table.sheetRows)) {
    const text = register.shownAt({ sheetRow, column }).trim()
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const each = [...counts.values()]
  return [each.reduce((sum, one) => sum + one, 0), ...(each.length <= MOST_ANSWERS ? each : [])]
}
/** 是 and 否, 一级 to 四级: a column of more is none of classes. */
const MOST_ANSWERS = 6

/** So many blocks that count their rows show that all do. */
const FEWEST_BLOCKS = 2

interface Block {
  cell: SheetCell
  text: string
  stated: number
  rows: number
}

function subtotals(register: RegisterView): Verdict[] {
  const blocks = blocksOf(register)
  const wrong = blocks.filter(({ stated, rows }) => stated !== rows)
  const right = blocks.length - wrong.length
  if (right < FEWEST_BLOCKS || wrong.length > right) return []
  return wrong.map(({ cell, text, rows: expected }) =>
    fail('householdCount', { expected, params: { stated: text, expected } }, cell),
  )
}

/** The counts in lines of 小计, each with the rows between it and the line before it. */
function blocksOf(register: RegisterView): Block[] {
  const { layout, sheetRows } = register.table
  const lines = [...layout.totalRows].sort((a, b) => a.row - b.row)
  return lines.flatMap(({ row, kind }, at) => {
    if (kind !== 'subtotal') return []
    const above = lines[at - 1]?.row ?? -1
    const rows = new Set(sheetRows.filter((one) => one > above && one < row)).size
    for (const cell of register.cellsIn(row)) {
      const text = register.shownAt(cell).replace(/\s/g, '')
      const [, stated, unit] = COUNTED.exec(text) ?? []
      if (stated !== undefined && rows > 0 && isCountOfRows(register.table, unit))
        return [{ cell, text, stated: Number(stated), rows }]
    }
    return []
  })
}

/** Households or people that have a row each. */
const isCountOfRows = ({ rowIs }: RegisterTable, unit: string): boolean =>
  unit === '户' ? rowIs === 'household' : unit !== '人' || rowIs === 'person'

/**
 * Whether the table shows what is counted: a list of payments may have a row for each member; of single persons a
 * register whose numbers run on to its last row has a row each.
 */
function isCounted(table: RegisterTable, unit: string): boolean {
  if ((unit !== '户' && unit !== '人') || table.rowIs === 'household' || table.rowIs === 'member' || table.members)
    return true
  const isOfPersons = unit === '人' && table.rowIs === 'person' && table.has('sequence')
  return isOfPersons && table.number('sequence').at(-1) === table.rowCount
}

/** What each reading gives of several tables together, where each of them has it. */
const sumsOver = (tables: readonly RegisterTable[], read: (one: RegisterTable) => number[]): number[] => {
  const [own, ...others] = tables.map(read)
  return own.flatMap((figure, at) =>
    others.every((one) => one.length === own.length) ? others.reduce((sum, one) => sum + one[at], figure) : [],
  )
}

/** The first of the readings, where the stated count is none of them. */
const countOff = (stated: string | undefined, readings: readonly number[]): number | undefined =>
  stated === undefined || readings.includes(Number(stated)) ? undefined : readings[0]
