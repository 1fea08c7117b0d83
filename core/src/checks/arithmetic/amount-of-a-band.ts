import { householdCheck, yuan } from '../engine/index.ts'
import { householdSums } from '../money/income-heads.ts'

/** D09. Where a pack gives bands (分档, 57号 第二十三条), the amount a head, without the supplement of its own column, is one of them. */
export default householdCheck({
  catalogue: 'D09',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十三条',
  parameter: 'dibao.bands',
  needs: ['monthlyAmount'],
  oneOf: [['insuredPersons', 'householdSize']],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const amounts = table.householdNumber('monthlyAmount')
    const persons = table.householdNumber(table.has('insuredPersons') ? 'insuredPersons' : 'householdSize')
    const bandsOf = context.parameterOf('dibao.bands', table)
    const { rows, start } = table.households
    return (household) => {
      const bands = bandsOf(rows[start[household]])
      if (!bands.known) return
      if (!(persons[household] > 0)) {
        report.unknown(rows[start[household]], ['insuredPersons'])
        return
      }
      const supplement = table.has('supplement') ? householdSums(table, 'supplement', household).byRows : 0
      const amount = amounts[household]
      const values = bands.value.map((band) => band.amount * 100)
      const fits = values.some((value) =>
        [amount, amount - supplement].some((sum) => sum === value * persons[household]),
      )
      if (fits) return
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount'], {
        params: {
          perHead: yuan(amount / persons[household]),
          bands: bands.value.map((band) => band.amount).join('、'),
        },
      })
    }
  },
})
