import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type Report, tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf, tellUnread } from '../money/figure-columns.ts'

/** The lines of a table of one period, from the first words of their labels. */
const LINES = {
  opening: /^(期初|上期|上月|年初|上年末)/,
  added: /^(本期|本月|当月)?(新增|增加|新纳入)/,
  stopped: /^(本期|本月|当月)?(停保|减少|退出|取消|清退)/,
  changed: /调整|增减/,
  closing: /^(期末|本期末|本月末|月末|年末)/,
} as const
type Line = keyof typeof LINES
const CENT = 0.005

/**
 * I05. Of a table with a line each for 期初, 新增, 停保 and 期末: opening + granted − ended = closing, in each column of
 * figures; 调整 counts as money. An error where another column of the same table is in order, so that the lines are all
 * there are; else a doubt: people may have moved in or away.
 */
export default tableCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '登记规范（期初、增减与期末应平衡）',
  needs: [],
  for: { lists: 'figures' },
  run(table, _context, report) {
    const rows = linesIn(table)
    if (!rows) return
    const columns = figureColumns(table)
    for (const column of columns) tellUnread(table, column, report)
    const judged = columns.flatMap((column) => balance(column, rows) ?? [])
    const isComplete = judged.some(({ expected, stated }) => Math.abs(expected - stated) < CENT)
    for (const one of judged)
      if (Math.abs(one.expected - one.stated) >= CENT) tell(one, table.sheetRows[rows.closing], isComplete, report)
  },
})

/** The lines by the labels of the first column that has them. */
function linesIn({ workbook, sheet, sheetRows, layout }: RegisterTable): Lines | undefined {
  for (let column = layout.firstColumn; column <= layout.lastColumn; column++) {
    const lines = linesOf(Array.from(sheetRows, (row) => cellText(workbook, sheet, row, column)))
    if (lines) return lines
  }
  return undefined
}

type Lines = Record<Exclude<Line, 'changed'>, number> & { changed?: number }

/** The row of each line; undefined where one is missing or stands twice. */
function linesOf(labels: readonly string[]): Lines | undefined {
  const found: Partial<Record<Line, number>> = {}
  for (const line of Object.keys(LINES) as Line[]) {
    const rows = labels.flatMap((label, row) => (LINES[line].test(label.replace(/\s/g, '')) ? [row] : []))
    if (rows.length > 1 || (rows.length === 0 && line !== 'changed')) return undefined
    found[line] = rows[0]
  }
  return found as Lines
}

interface Balance {
  column: FigureColumn
  opening: number
  added: number
  stopped: number
  expected: number
  stated: number
}

/** Undefined where the column lacks one of the figures. */
function balance(column: FigureColumn, rows: Lines): Balance | undefined {
  const [opening, added, stopped, stated] = (['opening', 'added', 'stopped', 'closing'] as const).map((line) =>
    figureOf(column, rows[line]),
  )
  if ([opening, added, stopped, stated].some(Number.isNaN)) return undefined
  const isMoney = /额|金|元|款/.test(headerOf(column))
  const changed = rows.changed === undefined || !isMoney ? 0 : figureOf(column, rows.changed) || 0
  return { column, opening, added, stopped, expected: opening + added - stopped + changed, stated }
}

function tell({ column, ...figures }: Balance, sheetRow: number, isComplete: boolean, report: Report): void {
  report.failCell(sheetRow, column.column, column.field ?? 'quantity', {
    ...(!isComplete && { severity: 'doubt' }),
    expected: figures.expected,
    params: { total: headerOf(column), ...figures },
  })
}
