import { type Money, over, plus, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, PASS, type Reader, unknown, unknownHere } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { conditionReader, INCOME_COLUMNS, type IncomeFacts, incomeReader } from '../money/household-income.ts'

/**
 * D15. The grace period has ended, the household is still paid, and income and amount together are not below the edge
 * line, by the edge programme's own criterion. A new decision after the grace period explains it.
 */
export default householdCheck({
  catalogue: 'D15',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第三十三条'],
    ['2022-10-20', '民发〔2021〕57号 第三十三条；民发〔2022〕83号 一'],
  ],
  from: '2021-07-01',
  needs: [],
  when: ['graceUntil', 'monthlyAmount'],
  oneOf: [['graceUntil'], ['monthlyAmount'], INCOME_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    const { graceUntil, monthlyAmount } = household
    const end = graceUntil % 100 === 0 ? graceUntil + 31 : graceUntil
    if (end >= household.today || monthlyAmount <= 0 || !isGrantOf(household, 'dibao')) return PASS
    const together = household.use(incomeWithAmount)
    if (!together) return unknown('monthlyHouseholdIncome')
    const standard = household.parameter('dibao.standard')
    if (!standard.known) return unknownHere(standard.path)
    const perHead = over(together.income as Money, together.size)
    if (!isAboveLine(household, perHead)) return PASS
    return fail(['monthlyAmount', 'graceUntil', ...INCOME_COLUMNS], {
      params: { perHead: yuan(perHead), standard: standard.value },
    })
  },
})

/**
 * Income and amount of a household, for as many persons as the income stands for: one, where it is an income a head; so
 * must the amount.
 */
const incomeWithAmount: Reader<IncomeFacts | undefined> = (table, context) => {
  const incomeOf = incomeReader(table, context)
  const amounts = table.householdNumber('monthlyAmount')
  const insured = table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
  return (household) => {
    const facts = incomeOf(household)
    if (!facts) return undefined
    const persons = facts.size > 1 ? 1 : (insured?.[household] ?? 1)
    const amount = over(amounts[household] as Money, Math.max(1, persons))
    return { ...facts, income: plus(facts.income as Money, amount) }
  }
}

const edgeLine: Reader<(perHead: Money) => boolean> = (table, context) => {
  const holds = conditionReader(table, context, 'dibao-edge.income', incomeWithAmount(table, context))
  return (household) => (perHead) => holds(household, perHead) === 'fail'
}
const isAboveLine = (household: HouseholdView, perHead: Money): boolean => household.use(edgeLine)(perHead)
