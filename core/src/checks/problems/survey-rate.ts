import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'

/** Rates and the sums that may lawfully stand above the line; 满意率 counts 基本满意 or not, by local custom. */
const RATES: readonly { rate: FieldId; above: readonly (readonly FieldId[])[]; below: FieldId }[] = [
  { rate: 'satisfactionRate', above: [['satisfied', 'mostlySatisfied'], ['satisfied']], below: 'questionnairesBack' },
  { rate: 'returnRate', above: [['questionnairesBack']], below: 'questionnairesOut' },
]

/** L08. 满意率 is (满意＋基本满意) ÷ 收回, 回收率 is 收回 ÷ 发放, within one unit of the last decimal. */
export default tableCheck({
  catalogue: 'L08',
  severity: 'error',
  citation: '满意度测评规范（满意率应可复算）',
  needs: [],
  oneOf: [['satisfactionRate', 'returnRate']],
  for: { role: 'survey' },
  run(table, _context, report) {
    for (const { rate, above, below } of RATES) {
      if (!table.has(rate)) continue
      const missing = [...above[0], below].filter((id) => !table.has(id))
      if (missing.length > 0) {
        report.unknown(-1, missing)
        continue
      }
      const stated = table.number(rate)
      const base = table.number(below)
      for (let row = 0; row < table.rowCount; row++) {
        if (Number.isNaN(stated[row])) continue
        const rates = above.map((ids) => (ids.reduce((sum, id) => sum + table.number(id)[row], 0) / base[row]) * 100)
        if (!Number.isFinite(rates[0])) {
          report.unknown(row, [...above[0], below])
          continue
        }
        const slack = lastDecimal(table, rate, row)
        if (rates.some((value) => Math.abs(value - stated[row]) <= slack)) continue
        const expected = Math.round(rates[0] * 100) / 100
        report.fail(row, [rate, ...above[0], below], {
          expected,
          params: { expected, stated: Math.round(stated[row] * 100) / 100, below: base[row] },
        })
      }
    }
  },
})
