import { isNear, type Money, over, times, yuan } from '../../facts/money.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, type HouseholdView, householdCheck, PASS, unitsWhere, type Verdict } from '../engine/index.ts'
import { differenceOf } from '../money/difference.ts'
import { coveredIn } from '../people/persons.ts'

const MONTHS = 12

/**
 * D16. A yearly figure in a monthly column, or the other way round: the month's and the year's figure are the same; the
 * income a head is twelve times, or a twelfth of, income ÷ persons. An amount of twelve months may be a year paid at
 * once: a doubt.
 */
export default householdCheck({
  catalogue: 'D16',
  severity: 'error',
  citation: '登记规范',
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [['monthlyHouseholdIncome', 'perCapitaIncome']],
  overColumns: { measured: '20 → 5 ms', bind: withGreatRatio },
  judge(household) {
    const income = sameFigure(household) ?? timesTwelve(household)
    const amount = amountOfAYear(household)
    return income && amount ? [income, amount] : (income ?? amount)
  },
})

/** Twelve times another figure is surely more than this. */
const GREAT = 6

/** The households of which one figure is many times another; any, where a column gives the year's. */
function withGreatRatio(table: RegisterTable): number[] | undefined {
  if (table.has('yearlyHouseholdIncome') || table.has('perCapitaYearlyIncome')) return undefined
  const [incomes, aHead] = [table.householdNumber('monthlyHouseholdIncome'), table.householdNumber('perCapitaIncome')]
  const sizes = table.householdNumber(table.has('householdSize') ? 'householdSize' : 'insuredPersons')
  const [amounts, standards] = [table.householdNumber('monthlyAmount'), table.householdNumber('standard')]
  const persons = coveredIn(table)
  const isGreat = (figure: number, other: number) => other > 0 && figure > other * GREAT
  return unitsWhere(incomes.length, (household) => {
    const worked = incomes[household] / sizes[household]
    const difference = standards[household] * persons[household] - incomes[household]
    return (
      isGreat(aHead[household], worked) || isGreat(worked, aHead[household]) || isGreat(amounts[household], difference)
    )
  })
}

function sameFigure(household: HouseholdView): Verdict | undefined {
  const { monthlyHouseholdIncome: income, perCapitaIncome: aHead } = household
  if (income !== undefined && income > 0 && income === household.yearlyHouseholdIncome)
    return twoFigures('monthlyHouseholdIncome', 'same', income, income)
  if (aHead !== undefined && aHead > 0 && aHead === household.perCapitaYearlyIncome)
    return twoFigures('perCapitaIncome', 'same', aHead, aHead)
  return PASS
}

function timesTwelve(household: HouseholdView): Verdict | undefined {
  const { monthlyHouseholdIncome: income, perCapitaIncome: aHead } = household
  const size = household.has('householdSize') ? household.householdSize : household.insuredPersons
  if (income === undefined || aHead === undefined || !size) return PASS
  const worked = over(income, size)
  if (isTwelveTimes(aHead, worked)) return twoFigures('perCapitaIncome', 'times-twelve', aHead, worked)
  if (isTwelveTimes(worked, aHead)) return twoFigures('monthlyHouseholdIncome', 'times-twelve', worked, aHead)
  return PASS
}

function amountOfAYear(household: HouseholdView): Verdict | undefined {
  const { monthlyAmount: amount, standard, monthlyHouseholdIncome: income } = household
  if (amount === undefined || standard === undefined || income === undefined) return PASS
  const persons = household.has('insuredPersons') ? household.insuredPersons : household.householdSize
  if (persons === undefined) return PASS
  const difference = differenceOf(standard, persons, income)
  return isTwelveTimes(amount, difference) ? twoFigures('monthlyAmount', 'amount', amount, difference) : PASS
}

function twoFigures(
  id: 'monthlyHouseholdIncome' | 'perCapitaIncome' | 'monthlyAmount',
  variant: string,
  figure: Money,
  other: Money,
): Verdict {
  return fail(id, {
    variant,
    severity: variant === 'amount' ? 'doubt' : 'error',
    params: { figure: yuan(figure), other: yuan(other) },
  })
}

/** What two roundings to the yuan can make of it; of a small figure less, so that 54 is not twelve times 4. */
const SHARE = 0.02

/** Twelve times another figure above nought, but for rounding of the smaller to the yuan. */
function isTwelveTimes(figure: Money, other: Money): boolean {
  if (!(other > 0 && figure > other)) return false
  const yuans = Math.min(MONTHS, yuan(figure) * SHARE)
  return isNear(figure, times(other, MONTHS), yuans) && !isNear(figure, other)
}
