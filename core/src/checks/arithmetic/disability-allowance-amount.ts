import { fromYuan, type Money, yuan } from '../../facts/money.ts'
import { fail, PASS, type RowView, rowCheck, unknown, unknownHere, type Verdict } from '../engine/index.ts'
import { allowanceReader, DISABILITY_ALLOWANCES, type DisabilityAllowance } from '../money/disability-allowances.ts'
import { disabilityReader } from '../people/member-facts.ts'
import { MOST_MONTHS } from '../time/period.ts'

const AMOUNTS = {
  living: 'disability-living-allowance.amount',
  care: 'disability-care-allowance.amount',
} as const

/**
 * F04. An amount that is not the place's standard of the level, nor several months of it. A doubt: a county may pay
 * more, and a row may hold arrears of an earlier standard. Levels without an amount of their own are for
 * `care-allowance-level`.
 */
export default rowCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  from: '2016-01-01',
  needs: [],
  oneOf: [['livingAllowance', 'careAllowance', 'allowanceAmount']],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  judge: (row) => DISABILITY_ALLOWANCES.flatMap((allowance) => judged(row, allowance) ?? []),
})

function judged(row: RowView, allowance: DisabilityAllowance): Verdict | undefined {
  const { amount, column } = row.use(allowanceReader)
  const stated = amount(allowance) as Money
  if (!(stated > 0)) return PASS
  const standard = row.parameter(AMOUNTS[allowance])
  if (!standard.known) return unknownHere(standard.path)
  const level = levelOf(row)
  if (typeof standard.value !== 'number' && level === undefined) return unknown('disabilityLevel')
  const expected = typeof standard.value === 'number' ? standard.value : level && standard.value[level]
  if (expected === undefined) return PASS
  const months = stated / fromYuan(expected)
  if (Number.isInteger(months) && months <= MOST_MONTHS) return PASS
  return fail([column(allowance), 'disabilityLevel', 'disabilityCertificate'], {
    variant: allowance,
    expected,
    params: { stated: yuan(stated), expected, source: standard.source.number ?? standard.source.document },
  })
}

function levelOf(row: RowView): 1 | 2 | 3 | 4 | undefined {
  const disability = row.use(disabilityReader)
  return disability && disability !== 'none' ? disability.level : undefined
}
