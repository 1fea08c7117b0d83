import { tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf, headerOf, tellUnread } from '../money/figure-columns.ts'

const TEN_THOUSAND = 10_000
/** by how much 万元 with two decimals may be off */
const SLACK = 0.0051
/** So many rows, and such a share of them, show what is converted. */
const FEWEST = 2
const SHARE = 0.6
const AS_TEN_THOUSANDS = /(折合|折算|换算)/

/**
 * I25. Where a column gives in 万元 what another gives in 元 (折合（万元）), each row is a ten thousandth. An error where the figure is ten or more times too large or too small, with the same digits:
 * the point is in the wrong place; else a doubt.
 */
export default tableCheck({
  catalogue: 'I25',
  severity: 'error',
  citation: '登记规范（表内各栏应能互相复算）',
  needs: [],
  for: { lists: 'figures' },
  run(table, _context, report) {
    const columns = figureColumns(table)
    for (const target of columns.filter(isConverted)) {
      const source = columns.find((one) => one !== target && /元/.test(headerOf(one)) && shows(target, one))
      if (!source) continue
      tellUnread(table, target, report)
      for (const row of brokenRows(target, source)) {
        const [stated, amount] = [figureOf(target, row), figureOf(source, row)]
        const expected = Math.round(amount) / TEN_THOUSAND
        report.failCell(table.sheetRows[row], target.column, target.field ?? 'quantity', {
          ...(!isShifted(stated, expected) && { severity: 'doubt' as const }),
          expected,
          params: { total: headerOf(target), stated, source: headerOf(source), amount, expected },
        })
      }
    }
  },
})

const isConverted = (one: FigureColumn): boolean => /万元/.test(headerOf(one)) && AS_TEN_THOUSANDS.test(headerOf(one))

function shows(target: FigureColumn, source: FigureColumn): boolean {
  const judged = rowsOf(target, source)
  const holds = judged.length - brokenRows(target, source).length
  return holds >= FEWEST && holds >= judged.length * SHARE
}

const rowsOf = (target: FigureColumn, source: FigureColumn): number[] =>
  [...target.values.keys()].filter((row) => figureOf(target, row) > 0 && figureOf(source, row) > 0)

const brokenRows = (target: FigureColumn, source: FigureColumn): number[] =>
  rowsOf(target, source).filter((row) => Math.abs(figureOf(source, row) / TEN_THOUSAND - figureOf(target, row)) > SLACK)

/** 18.05 for 1.805 */
function isShifted(stated: number, expected: number): boolean {
  const power = Math.round(Math.log10(stated / expected))
  return power !== 0 && Math.abs(stated / expected / 10 ** power - 1) < 0.005
}
