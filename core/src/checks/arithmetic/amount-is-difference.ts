import { fromYuan, isNear, type Money, minus, over, times, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  fail,
  type HouseholdView,
  householdCheck,
  PASS,
  type Reader,
  unitsWhere,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'
import { isOddStandard, oddStandard } from '../law/other-tier.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { isStopped } from '../law/refused.ts'
import { noStandard, standardOf } from '../law/standard-of-household.ts'
import { differenceOf, isDue, isRoundedPerHead } from '../money/difference.ts'
import { isStated } from '../money/stated-amounts.ts'
import { columnsReckoned } from '../money/stated-reckonings.ts'
import { coveredIn, personsCovered } from '../people/persons.ts'
import { isSingleOrGrace, PAID_BESIDE, remarksOfHousehold } from '../words/remarks.ts'

/**
 * D04. 户月保障金 = 保障标准 × 保障人口 − 收入, within one yuan (offices round up or down); rounding for one head is
 * D05. Without a column of the standard, the one in force counts. Where a pack chooses bands (分档), D09 looks at the
 * amount, where the sheet's own title gives them (A档480元), D21. A doubt; where a line of the sheet states the
 * formula, D25 speaks: tiers (57号 第二十三条), a supplement (第二十七条), a grace period (第三十三条), back-pay or
 * several months in one row explain another amount lawfully; where the remarks say so, nothing is asked.
 */
export default householdCheck({
  catalogue: 'D04',
  severity: 'doubt',
  citation: AMOUNT,
  needs: ['monthlyAmount'],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  oneOf: [
    ['insuredPersons', 'householdSize'],
    ['monthlyHouseholdIncome', 'perCapitaIncome'],
  ],
  overColumns: { measured: '63 → 51 ms', bind: notJustDue },
  judge(household) {
    const verdict = againstDifference(household)
    if (!verdict || !isGrantOf(household, 'dibao') || isStopped(household)) return PASS
    return hasBands(household) || household.use(isOfItsBand) || household.use(isStatedBySheet) ? PASS : verdict
  },
})

function againstDifference(household: HouseholdView & { readonly monthlyAmount: Money }): Verdict | undefined {
  const { monthlyAmount: amount, monthlyHouseholdIncome: income, perCapitaIncome: aHead } = household
  const persons = personsCovered(household)
  if (persons === undefined) return unknown('insuredPersons')
  if (income === undefined && aHead === undefined) return unknown('monthlyHouseholdIncome')
  const standard = standardOf(household)
  if (standard === undefined) return noStandard(household)
  const full = times(standard, persons)
  const supplement = household.sum('supplement')
  if (income !== undefined) {
    if (isDue(amount, minus(full, income), supplement)) return PASS
    if (isDue(amount, minus(full, shareOf(household, income, persons)), supplement)) return PASS
  }
  if (aHead !== undefined && isDue(amount, minus(full, times(aHead, persons)), supplement)) return PASS
  if (income !== undefined && isRoundedPerHead(amount, standard, persons, income)) return PASS
  if (isSingleOrGrace(household) || remarksOfHousehold(household, PAID_BESIDE)) return PASS
  const { previousAmount: before, changeReason } = household
  // a list of reviews may still have the income from before the change
  if (
    before !== undefined &&
    changeReason !== undefined &&
    isNear(differenceOf(standard, persons, income ?? times(aHead as Money, persons)), before)
  )
    return PASS
  const counted = income ?? times(aHead as Money, persons)
  const expected = yuan(differenceOf(standard, persons, counted))
  const params = { standard: yuan(standard), persons, expected, stated: yuan(amount), income: yuan(counted) }
  const right = standardInstead(household)
  if (right === undefined) return fail('monthlyAmount', { expected, params })
  const due = yuan(differenceOf(right, persons, counted))
  return fail('monthlyAmount', { variant: 'odd', params: { ...params, right: yuan(right), due } })
}

/** The households whose amount is not the difference of their own columns, to the yuan; any, where it lacks one. */
function notJustDue(table: RegisterTable): number[] | undefined {
  if (!table.has('standard') || !table.has('monthlyHouseholdIncome')) return undefined
  const [amounts, standards] = [table.householdNumber('monthlyAmount'), table.householdNumber('standard')]
  const [incomes, persons] = [table.householdNumber('monthlyHouseholdIncome'), coveredIn(table)]
  return unitsWhere(amounts.length, (household) => {
    const due = standards[household] * persons[household] - incomes[household]
    return !(persons[household] > 0 && Math.abs(Math.max(0, due) - amounts[household]) < ONE_YUAN)
  })
}

/** in fen */
const ONE_YUAN = 100

/** Of an amount that a line of the sheet says how to work out D25 speaks. */
const isStatedBySheet: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'amount by a stated formula', () =>
    columnsReckoned(table).includes(table.column('monthlyAmount')?.column ?? NOWHERE),
  )

const NOWHERE = -1

const hasStandard = (household: HouseholdView): household is HouseholdView & { readonly standard: Money } =>
  household.standard !== undefined

/** The standard in force, where the register has another that is called wrong (C02). */
function standardInstead(household: HouseholdView): Money | undefined {
  const odd = hasStandard(household) ? oddStandard(household) : undefined
  return isOddStandard(odd) && odd.tier === undefined ? fromYuan(odd.inForce.value) : undefined
}

const isOfItsBand: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'dibao by stated bands', () => isStated(table, context, 'monthlyAmount'))

function hasBands(household: HouseholdView): boolean {
  const method = household.parameter('dibao.amountMethod')
  return method.known && method.value === 'bands'
}

/** What those covered have of the income of all. */
function shareOf(household: HouseholdView, income: Money, persons: number): Money {
  const size = household.has('householdSize') ? household.householdSize : persons
  return size ? times(over(income, size), persons) : income
}
