import { householdCheck, yuan } from '../engine/index.ts'
import { standardReader } from '../law/standard-of-household.ts'

/** D06. More than the standard (of its column, else the one in force) for every person covered. A doubt: a supplement, back-pay, several months or a price subsidy explain it. */
export default householdCheck({
  catalogue: 'D06',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十三条、第二十七条',
  needs: ['monthlyAmount'],
  for: { role: 'register', programme: 'dibao' },
  oneOf: [['insuredPersons', 'householdSize']],
  bind(table, context, report) {
    const amounts = table.householdNumber('monthlyAmount')
    const standardOf = standardReader(table, context)
    const insured = table.householdNumber(table.has('insuredPersons') ? 'insuredPersons' : 'householdSize')
    const supplements = table.has('supplement') ? table.number('supplement') : undefined
    const { rows, start } = table.households
    return (household) => {
      const persons = insured[household]
      if (!(persons > 0)) {
        report.unknown(rows[start[household]], ['insuredPersons'])
        return
      }
      let supplement = 0
      for (let i = start[household]; supplements && i < start[household + 1]; i++)
        supplement += supplements[rows[i]] || 0
      const standard = standardOf(household)
      if (Number.isNaN(standard)) {
        report.unknown(table.has('standard') ? rows[start[household]] : -1, ['standard'])
        return
      }
      const full = standard * persons
      if (amounts[household] <= full + supplement) return
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount'], {
        params: { standard: yuan(standard), persons, full: yuan(full), stated: yuan(amounts[household]) },
      })
    }
  },
})
