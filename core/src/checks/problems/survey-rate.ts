import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type RowView, rowCheck, unknown, unknownHere, type Verdict } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'

/** Rates and the sums that may lawfully stand above the line; 满意率 counts 基本满意 or not, by local custom. */
const RATES = [
  {
    rate: 'satisfactionRate',
    above: [['satisfied', 'mostlySatisfied'], ['satisfied']],
    below: ['questionnairesValid', 'questionnairesBack'],
  },
  { rate: 'returnRate', above: [['questionnairesBack']], below: ['questionnairesOut'] },
] as const satisfies readonly { rate: FieldId; above: readonly (readonly FieldId[])[]; below: readonly FieldId[] }[]

/**
 * L08. 满意率 is (满意＋基本满意) ÷ 有效 where that is told, else 收回, 回收率 is 收回 ÷ 发放, within one unit of the
 * last decimal.
 */
export default rowCheck({
  catalogue: 'L08',
  severity: 'error',
  citation: '满意度测评规范（满意率应可复算）',
  needs: [],
  oneOf: [['satisfactionRate', 'returnRate']],
  for: { role: 'survey' },
  judge: (survey) => RATES.flatMap((one) => judgeRate(survey, one) ?? []),
})

function judgeRate(survey: RowView, { rate, above, below: bases }: (typeof RATES)[number]): Verdict | undefined {
  if (!survey.has(rate)) return PASS
  const below = bases.find((id) => survey.has(id)) ?? bases[bases.length - 1]
  const lacking = [...above[0], below].filter((id) => !survey.has(id))
  if (lacking.length > 0) return unknownHere(lacking)
  const [stated, base] = [survey[rate], survey[below]]
  if (stated === undefined) return PASS
  const rates = above.map((ids) => (ids.reduce((sum, id) => sum + (survey[id] ?? Number.NaN), 0) / (base ?? 0)) * 100)
  if (base === undefined || !Number.isFinite(rates[0])) return unknown([...above[0], below])
  const slack = lastDecimal(survey.table, rate, survey.at)
  if (rates.some((value) => Math.abs(value - stated) <= slack)) return PASS
  const expected = Math.round(rates[0] * 100) / 100
  return fail([rate, ...above[0], below], {
    expected,
    params: { expected, stated: Math.round(stated * 100) / 100, below: base },
  })
}
