import type { FieldId } from '../../facts/fields.ts'
import { householdCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { differenceOf } from '../difference.ts'
import { isNear, ONE_YUAN } from '../income-heads.ts'

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
    return (household) => {
      const value = (values: Float64Array | undefined) => values?.[household] ?? Number.NaN
      const fail = (id: FieldId, variant: string, figure: number, other: number, severity: 'error' | 'doubt') =>
        report.fail(table.householdRow(id, household), [id], {
          variant,
          severity,
          params: { figure: yuan(figure), other: yuan(other) },
        })
      if (value(income) > 0 && value(income) === value(yearly))
        fail('monthlyHouseholdIncome', 'same', value(income), value(yearly), 'error')
      else if (value(aHead) > 0 && value(aHead) === value(yearlyAHead))
        fail('perCapitaIncome', 'same', value(aHead), value(yearlyAHead), 'error')
      else if (value(aHead) > 0 && value(income) > 0 && value(size) > 0) {
        const worked = value(income) / value(size)
        if (Math.abs(value(aHead) - worked * MONTHS) < MONTHS * ONE_YUAN && !isNear(value(aHead), worked))
          fail('perCapitaIncome', 'times-twelve', value(aHead), worked, 'error')
        if (Math.abs(value(aHead) * MONTHS - worked) < MONTHS * ONE_YUAN && !isNear(value(aHead), worked))
          fail('monthlyHouseholdIncome', 'times-twelve', worked, value(aHead), 'error')
      }
      const difference = differenceOf(value(standard), value(insured), value(income))
      if (
        difference > 0 &&
        value(amount) > 0 &&
        Math.abs(value(amount) - difference * MONTHS) < MONTHS * ONE_YUAN &&
        !isNear(value(amount), difference)
      )
        fail('monthlyAmount', 'amount', value(amount), difference, 'doubt')
    }
  },
})
