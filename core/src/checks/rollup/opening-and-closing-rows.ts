import { fail, type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, fieldsByColumn, figureColumns } from '../money/figure-columns.ts'

/** The lines of a table of one period, from the first words of their labels. */
const LINES = {
  opening: /^(期初|上期|上[月季年]|[月季年]初|本[月期季年]度?初)/,
  added: /^((本|当)[期月季年]度?)?(新增|增加|新纳入)|^本[年期月季]度?.{0,4}收入/,
  stopped: /^((本|当)[期月季年]度?)?(停保|停发|减少|退出|取消|清退)|^本[年期月季]度?.{0,4}支出/,
  changed: /调整|增减/,
  closing: /^((本|当)?[期月季年]度?[末底](?!.*初)|(本|当)[期月季年]度?在[册保])/,
} as const
type Line = keyof typeof LINES
const CENT = 0.005
const CHANGED = { variant: 'changed' }
const MONEY = { variant: 'money' }
/** 上年结余, 收入, 支出 and 年末结余: where a table has no other lines, they are all there are. */
const KINDS_OF_LINES = 4

/**
 * I05. Of a table with a line each for 期初, 新增, 停保 and 期末: opening + granted − ended = closing, in each column
 * of figures; 调整 counts as money, 净增减 as persons too. So it is of 上年结余, 收入, 支出 and 年末结余. An error
 * where another column of the same table is in order, so that the lines are all there are; else a doubt: people may
 * have moved in or away.
 */
export default registerCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '登记规范（期初、增减与期末应平衡）',
  needs: [],
  for: { lists: 'figures' },
  *judge(register) {
    const rows = linesIn(register)
    if (!rows) return
    const columns = figureColumns(register.table)
    for (const column of columns) yield* column.unread()
    const judged = columns.flatMap((column) => balance(column, rows) ?? [])
    const isComplete = rows.isOfMoney || judged.some(({ expected, stated }) => Math.abs(expected - stated) < CENT)
    for (const { column, ...figures } of judged) {
      const { expected, stated } = figures
      if (Math.abs(expected - stated) < CENT) continue
      const params = { total: column.header, ...figures }
      const cell = register.cellOf(rows.closing, column.column)
      yield fail(
        column.field ?? 'quantity',
        {
          ...(!isComplete && { severity: 'doubt' }),
          ...(figures.changed !== 0 && CHANGED),
          ...(rows.isOfMoney && MONEY),
          expected,
          params,
        },
        cell,
      )
    }
  },
})

/** The lines by the labels of the first column that has them. */
function linesIn(register: RegisterView): Lines | undefined {
  const { firstColumn, lastColumn } = register.table.layout
  const rows = Array.from({ length: register.rowCount }, (_, row) => row)
  const fieldOf = fieldsByColumn(register.table)
  for (let column = firstColumn; column <= lastColumn; column++) {
    const id = fieldOf.get(column)
    const labelOf = (row: number) => (id ? register.row(row).shown(id) : register.shownAt(register.cellOf(row, column)))
    const lines = linesOf(rows.map(labelOf))
    if (lines) return lines
  }
  return undefined
}

type Lines = Record<Exclude<Line, 'changed'>, number> & { changed?: number; isNet: boolean; isOfMoney: boolean }

/** The row of each line; undefined where one is missing or stands twice. */
function linesOf(labels: readonly string[]): Lines | undefined {
  const found: Partial<Lines> = {}
  for (const line of Object.keys(LINES) as Line[]) {
    const rows = labels.flatMap((label, row) => (LINES[line].test(label.replace(/\s/g, '')) ? [row] : []))
    if (rows.length > 1 || (rows.length === 0 && line !== 'changed')) return undefined
    found[line] = rows[0]
  }
  const isOfMoney = labels.length === KINDS_OF_LINES && labels.some((label) => /收入/.test(label))
  return { ...(found as Lines), isNet: /净增减/.test(labels[found.changed ?? -1] ?? ''), isOfMoney }
}

interface Balance {
  column: FigureColumn
  opening: number
  added: number
  stopped: number
  /** of the line of changes, where it counts */
  changed: number
  expected: number
  stated: number
}

/** Undefined where the column lacks one of the figures. */
function balance(column: FigureColumn, rows: Lines): Balance | undefined {
  const [opening, added, stopped, stated] = (['opening', 'added', 'stopped', 'closing'] as const).map((line) =>
    column.at(rows[line]),
  )
  if (opening === undefined || added === undefined || stopped === undefined || stated === undefined) return undefined
  const more = rows.changed === undefined ? 0 : (column.at(rows.changed) ?? 0)
  const without = opening + added - stopped
  // so many whose amount was changed, or so many more
  const isCounted = rows.isNet || /额|金|元|款/.test(column.header) || more < 0 || without + more === stated
  const changed = isCounted ? more : 0
  return { column, opening, added, stopped, changed, expected: without + changed, stated }
}
