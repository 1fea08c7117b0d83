import { householdCheck, yuan } from '../engine/index.ts'
import { differenceOf, isRoundedPerHead } from '../money/difference.ts'

/**
 * D05. The amount was rounded to the yuan for one head and multiplied back, so that the household gets some yuan more or less than
 * standard × persons − income. Where a place rounds that way by rule, it is in order.
 */
export default householdCheck({
  catalogue: 'D05',
  severity: 'doubt',
  citation: '社会救助暂行办法 第十二条',
  needs: ['monthlyAmount', 'standard', 'monthlyHouseholdIncome'],
  for: { role: 'register', programme: 'dibao' },
  oneOf: [['insuredPersons', 'householdSize']],
  bind(table, _context, report) {
    const amounts = table.householdNumber('monthlyAmount')
    const standards = table.householdNumber('standard')
    const incomes = table.householdNumber('monthlyHouseholdIncome')
    const persons = table.householdNumber(table.has('insuredPersons') ? 'insuredPersons' : 'householdSize')
    return (household) => {
      const amount = amounts[household]
      const standard = standards[household]
      const income = incomes[household]
      const count = persons[household]
      if (!isRoundedPerHead(amount, standard, count, income)) return
      const expected = yuan(differenceOf(standard, count, income))
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount'], {
        expected,
        params: { stated: yuan(amount), expected, standard: yuan(standard), persons: count, income: yuan(income) },
      })
    }
  },
})
