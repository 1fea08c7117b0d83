import { householdCheck, yuan } from '../engine/index.ts'
import { standardReader } from '../law/standard-of-household.ts'
import { isRoundedPerHead } from '../money/difference.ts'
import { ONE_YUAN } from '../money/income-heads.ts'
import { PAID_BESIDE, remarksSay, SINGLE_OR_GRACE } from '../words/remarks.ts'

/**
 * D04. 户月保障金 = 保障标准 × 保障人口 − 收入, within one yuan (offices round up or down); rounding for one head is D05. Without a column of the standard, the one in force counts. Where a
 * pack chooses bands (分档), D09 looks at the amount. Always a doubt: tiers (57号 第二十三条),
 * a supplement (第二十七条), a grace period (第三十三条), back-pay or several months in one row explain another amount lawfully; where the remarks say so, nothing is asked.
 */
export default householdCheck({
  catalogue: 'D04',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十三条；社会救助暂行办法 第十二条',
  needs: ['monthlyAmount'],
  for: { role: 'register', programme: 'dibao' },
  oneOf: [
    ['insuredPersons', 'householdSize'],
    ['monthlyHouseholdIncome', 'perCapitaIncome'],
  ],
  bind(table, context, report) {
    const amounts = table.householdNumber('monthlyAmount')
    const standardOf = standardReader(table, context)
    const insured = table.householdNumber(table.has('insuredPersons') ? 'insuredPersons' : 'householdSize')
    const size = table.has('householdSize') ? table.householdNumber('householdSize') : insured
    const income = table.has('monthlyHouseholdIncome') ? table.householdNumber('monthlyHouseholdIncome') : undefined
    const perCapita = table.has('perCapitaIncome') ? table.householdNumber('perCapitaIncome') : undefined
    const supplements = table.has('supplement') ? table.number('supplement') : undefined
    const method = context.parameter('dibao.amountMethod')
    const hasBands = method.known && method.value === 'bands'
    const isExplained = remarksSay(table, context, SINGLE_OR_GRACE, PAID_BESIDE)
    const { rows, start } = table.households
    return (household) => {
      if (hasBands) return
      const persons = insured[household]
      const ofHousehold = income?.[household] ?? Number.NaN
      const aHead = perCapita?.[household] ?? Number.NaN
      if (!(persons > 0) || (Number.isNaN(ofHousehold) && Number.isNaN(aHead))) {
        report.unknown(rows[start[household]], persons > 0 ? ['monthlyHouseholdIncome'] : ['insuredPersons'])
        return
      }
      const standard = standardOf(household)
      if (Number.isNaN(standard)) {
        report.unknown(table.has('standard') ? rows[start[household]] : -1, ['standard'])
        return
      }
      const full = standard * persons
      const amount = amounts[household]
      let supplement = 0
      for (let i = start[household]; supplements && i < start[household + 1]; i++)
        supplement += supplements[rows[i]] || 0
      const whole = full - ofHousehold
      if (
        fits(amount, whole, supplement) ||
        fits(amount, full - (ofHousehold / size[household]) * persons, supplement) ||
        fits(amount, full - aHead * persons, supplement)
      )
        return
      if (isRoundedPerHead(amount, standard, persons, ofHousehold) || isExplained(household)) return
      const difference = Number.isNaN(ofHousehold) ? full - aHead * persons : whole
      const expected = yuan(Math.max(0, difference))
      report.fail(table.householdRow('monthlyAmount', household), ['monthlyAmount'], {
        expected,
        params: {
          standard: yuan(standard),
          persons,
          expected,
          stated: yuan(amount),
          income: Number.isNaN(ofHousehold) ? yuan(aHead * persons) : yuan(ofHousehold),
        },
      })
    }
  },
})

/** Whether an amount is a difference, with the supplement or without, within one yuan. */
function fits(amount: number, difference: number, supplement: number): boolean {
  const due = Math.max(0, difference)
  return Math.abs(due - amount) < ONE_YUAN || Math.abs(due + supplement - amount) < ONE_YUAN
}
