import { fail, type RegisterView, registerCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'

const TEN_THOUSAND = 10_000
/** by how much 万元 with two decimals may be off */
const SLACK = 0.0051
/** So many rows, and such a share of them, show what is converted. */
const FEWEST = 2
const SHARE = 0.6
const AS_TEN_THOUSANDS = /(折合|折算|换算)/

/**
 * I25. Where a column gives in 万元 what another gives in 元 (折合（万元）), each row is a ten thousandth. An error
 * where the figure is ten or more times too large or too small, with the same digits: the point is in the wrong place;
 * else a doubt.
 */
export default registerCheck({
  catalogue: 'I25',
  severity: 'error',
  citation: '登记规范（表内各栏应能互相复算）',
  needs: [],
  for: { lists: 'figures' },
  *judge(register) {
    const columns = figureColumns(register.table)
    for (const target of columns.filter(isConverted)) {
      const pairs = columns
        .filter((one) => one !== target && /元/.test(one.header))
        .map((source) => ({ source, rows: comparable(target, source, register) }))
      const shown = pairs.find(({ rows }) => isShown(rows))
      if (!shown) continue
      yield* target.unread()
      for (const { row, stated, amount } of shown.rows.filter(isBroken)) {
        const expected = Math.round(amount) / TEN_THOUSAND
        const params = { total: target.header, stated, source: shown.source.header, amount, expected }
        const severity = isShifted(stated, expected) ? undefined : 'doubt'
        const cell = register.cellOf(row, target.column)
        yield fail(target.field ?? 'quantity', { severity, expected, params }, cell)
      }
    }
  },
})

const isConverted = ({ header }: FigureColumn): boolean => /万元/.test(header) && AS_TEN_THOUSANDS.test(header)

interface Compared {
  row: number
  stated: number
  amount: number
}

/** The rows that have both. */
function comparable(target: FigureColumn, source: FigureColumn, { rowCount }: RegisterView): Compared[] {
  const found: Compared[] = []
  for (let row = 0; row < rowCount; row++) {
    const [stated = 0, amount = 0] = [target.at(row), source.at(row)]
    if (stated > 0 && amount > 0) found.push({ row, stated, amount })
  }
  return found
}

const isBroken = ({ stated, amount }: Compared): boolean => Math.abs(amount / TEN_THOUSAND - stated) > SLACK

function isShown(rows: readonly Compared[]): boolean {
  const holds = rows.length - rows.filter(isBroken).length
  return holds >= FEWEST && holds >= rows.length * SHARE
}

/** 18.05 for 1.805 */
function isShifted(stated: number, expected: number): boolean {
  const power = Math.round(Math.log10(stated / expected))
  return power !== 0 && Math.abs(stated / expected / 10 ** power - 1) < 0.005
}
