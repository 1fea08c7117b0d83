import type { FieldId } from '../../facts/fields.ts'
import { householdCheck, yuan } from '../engine/index.ts'
import { differenceOf } from '../money/difference.ts'
import { isNear, ONE_YUAN } from '../money/income-heads.ts'

const MONTHS = 12

/**
 * D16. A yearly figure in a monthly column, or the other way round: the month's and the year's figure are the same; the income a head is twelve times, or a
 * twelfth of, income ÷ persons. An amount of twelve months may be a year paid at once: a doubt.
 */
export default householdCheck({
  catalogue: 'D16',
  severity: 'error',
  citation: '登记规范',
  needs: [],
  for: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  oneOf: [['monthlyHouseholdIncome', 'perCapitaIncome']],
  bind(table, _context, report) {
    const figures = (id: FieldId) => (table.has(id) ? table.householdNumber(id) : undefined)
    const income = figures('monthlyHouseholdIncome')
    const yearly = figures('yearlyHouseholdIncome')
    const aHead = figures('perCapitaIncome')
    const yearlyAHead = figures('perCapitaYearlyIncome')
    const size = figures(table.has('householdSize') ? 'householdSize' : 'insuredPersons')
    const insured = figures('insuredPersons') ?? size
    const amount = figures('monthlyAmount')
    const standard = figures('standard')
    const fail = (household: number, id: FieldId, variant: string, figure: number, other: number) =>
      report.fail(table.householdRow(id, household), [id], {
        variant,
        severity: variant === 'amount' ? 'doubt' : 'error',
        params: { figure: yuan(figure), other: yuan(other) },
      })
    return (household) => {
      const monthly = figureOf(income, household)
      const perHead = figureOf(aHead, household)
      if (monthly > 0 && monthly === figureOf(yearly, household))
        fail(household, 'monthlyHouseholdIncome', 'same', monthly, monthly)
      else if (perHead > 0 && perHead === figureOf(yearlyAHead, household))
        fail(household, 'perCapitaIncome', 'same', perHead, perHead)
      else {
        const worked = monthly / figureOf(size, household)
        if (isTwelveTimes(perHead, worked)) fail(household, 'perCapitaIncome', 'times-twelve', perHead, worked)
        if (isTwelveTimes(worked, perHead)) fail(household, 'monthlyHouseholdIncome', 'times-twelve', worked, perHead)
      }
      const paid = figureOf(amount, household)
      const difference = differenceOf(figureOf(standard, household), figureOf(insured, household), monthly)
      if (isTwelveTimes(paid, difference)) fail(household, 'monthlyAmount', 'amount', paid, difference)
    }
  },
})

const figureOf = (values: Float64Array | undefined, household: number): number => values?.[household] ?? Number.NaN

/** What two roundings to the yuan can make of it; of a small figure less, so that 54 is not twelve times 4. */
const SHARE = 0.02

/** Twelve times another figure above nought, but for rounding of the smaller to the yuan. */
function isTwelveTimes(figure: number, other: number): boolean {
  if (!(other > 0 && figure > other)) return false
  const tolerance = Math.min(MONTHS * ONE_YUAN, figure * SHARE)
  return Math.abs(figure - other * MONTHS) < tolerance && !isNear(figure, other)
}
