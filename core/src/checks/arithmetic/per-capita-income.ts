import { isNear, type Money, NO_MONEY, over, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, PASS, unitsWhere, unknown } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { lastDecimal } from '../money/last-decimal.ts'

const MONTHS = 12
/** in fen */
const ONE_YUAN = 100

/**
 * D01. 月人均收入 = 月总收入 ÷ 人口, within one yuan of rounding; 人口 may be 家庭人口 or 保障人口. Without a monthly
 * total, a twelfth of the yearly one, as exactly as that is written. What is deducted before the income is counted
 * explains a lower figure: that of the income as counted passes, another is a doubt.
 */
export default householdCheck({
  catalogue: 'D01',
  severity: 'error',
  citation: INCOME,
  needs: ['perCapitaIncome'],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }, { change: 'added' }, { role: 'payment' }],
  oneOf: [
    ['monthlyHouseholdIncome', 'yearlyHouseholdIncome'],
    ['householdSize', 'insuredPersons'],
  ],
  overColumns: {
    measured: '23 → 12 ms',
    bind(table) {
      if (!table.has('monthlyHouseholdIncome') || !table.has('householdSize')) return undefined
      const [stated, incomes] = [
        table.householdNumber('perCapitaIncome'),
        table.householdNumber('monthlyHouseholdIncome'),
      ]
      const sizes = table.householdNumber('householdSize')
      return unitsWhere(
        stated.length,
        (household) => !(Math.abs(incomes[household] / sizes[household] - stated[household]) < ONE_YUAN),
      )
    },
  },
  judge(household) {
    const isMonthly = household.has('monthlyHouseholdIncome')
    const column = isMonthly ? 'monthlyHouseholdIncome' : 'yearlyHouseholdIncome'
    const total = household[column]
    if (total === undefined) return unknown(column)
    const income = isMonthly ? total : over(total, MONTHS)
    const { perCapitaIncome: stated, householdSize, insuredPersons } = household
    const fits = (slack: number) =>
      isPerHead(stated, income, householdSize, slack) || isPerHead(stated, income, insuredPersons, slack)
    if (fits(1) || (!isMonthly && fits(1 + writtenMonth(household)))) return PASS
    const { countedIncome = NO_MONEY, deductedIncome = NO_MONEY } = household
    const counted = over(countedIncome, MONTHS)
    if (countedIncome > 0 && [householdSize, insuredPersons].some((one) => isPerHead(stated, counted, one, 1)))
      return PASS
    const persons = [householdSize, insuredPersons].find((one) => one !== undefined && one > 0)
    if (persons === undefined) return unknown('householdSize')
    const expected = yuan(over(income, persons))
    const isDeducted = countedIncome > 0 || deductedIncome > 0 || household.sum('employmentCost') > 0
    return fail(['perCapitaIncome', column, 'householdSize'], {
      expected,
      ...(isDeducted && stated < over(income, persons) && { severity: 'doubt' }),
      params: { income: yuan(income), persons, expected, stated: yuan(stated) },
    })
  },
})

const isPerHead = (stated: Money, income: Money, persons: number | undefined, slack: number): boolean =>
  persons !== undefined && isNear(over(income, persons), stated, slack)

/**
 * A twelfth of one unit of the last decimal with which the year's income is written, in yuan: 1.2 万元 may be 500 more
 * or less.
 */
function writtenMonth({ table, at }: HouseholdView): number {
  const unit = table.column('yearlyHouseholdIncome')?.unit?.factor ?? 1
  const row = table.householdRow('yearlyHouseholdIncome', at)
  return (unit * lastDecimal(table, 'yearlyHouseholdIncome', row)) / MONTHS
}
