import { isNear, type Money, minus, NO_MONEY, plus, sumOf, times, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, type MoneyField, PASS, unknown } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isProven } from '../money/column-relations.ts'
import { FOUR_HEADS } from '../money/income-heads.ts'

/** What offices add to the four heads, or take off, in columns of their own. */
const FURTHER = [
  'otherIncome',
  'maintenance',
  'pension',
  'entitlementPension',
  'socialAssistanceIncome',
  'employmentCost',
] as const satisfies readonly MoneyField[]
const MONTHS = 12

/**
 * D02. 总收入 is the sum of wages, business, property and transfers (57号 第十三条), with what further columns add or
 * take off; all of a month, all of a year, or one of each. A blank head may be nought or not known: then it cannot be
 * told. Where the register has no column 其他收入, a larger total is only a doubt.
 */
export default householdCheck({
  catalogue: 'D02',
  severity: 'error',
  citation: INCOME,
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [...FOUR_HEADS.map((id) => [id]), ['monthlyHouseholdIncome', 'yearlyHouseholdIncome']],
  judge(household) {
    const totals = TOTALS.filter((id) => household[id] !== undefined)
    const missing = FOUR_HEADS.filter((id) => household[id] === undefined)
    if (totals.length === 0 || missing.length === FOUR_HEADS.length) return PASS
    const sum = sumOf(FOUR_HEADS.map((id) => household[id]))
    const sums = [sum, sumOf(FOUR_HEADS.map((id) => household.sum(id)))]
    const extras = extrasOf(household)
    if (totals.some((id) => fitsOneOf(household[id] as Money, sums, extras))) return PASS
    const [id] = totals
    // a register without one of the heads is judged by what its other rows show
    if (missing.some((head) => !household.has(head)) && isProven(household, id, 'sum')) return PASS
    if (missing.length > 0) return unknown(missing, id)
    const stated = household[id] as Money
    const isCertain = household.has('otherIncome') || stated < sum
    return fail([id, ...FOUR_HEADS], {
      params: { stated: yuan(stated), sum: yuan(sum) },
      ...(!isCertain && { severity: 'doubt' }),
    })
  },
})

const TOTALS = ['monthlyHouseholdIncome', 'yearlyHouseholdIncome'] as const

/**
 * What the further columns may add: each the household's figure, where it stands once or on each row, or the sum of its
 * members'.
 */
function extrasOf(household: HouseholdView): Money[] {
  let sums = [NO_MONEY]
  for (const id of FURTHER) {
    if (!household.has(id)) continue
    const values = new Set([household[id] ?? NO_MONEY, household.sum(id)].filter((value) => value !== 0))
    const add = id === 'employmentCost' ? minus : plus
    sums = sums.flatMap((sum) => [sum, ...[...values].map((value) => add(sum, value))])
  }
  return sums
}

/** Both of a month, or both of a year; a year's heads under a month's total, or the other way round. */
function fitsOneOf(total: Money, sums: readonly Money[], extras: readonly Money[]): boolean {
  return sums.some((sum) =>
    extras.some((extra) => {
      const whole = plus(sum, extra)
      return isNear(total, whole) || isNear(times(total, MONTHS), whole, MONTHS) || isNear(total, times(whole, MONTHS))
    }),
  )
}
