import { plus, times, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, PASS, unitsWhere, unknown, unknownHere } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { noStandard, standardOf, standardOfSheet } from '../law/standard-of-household.ts'
import { hasBackPay } from '../money/payments.ts'
import { coveredIn, personsCovered } from '../people/persons.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthsOf } from '../time/period.ts'

/**
 * D06. More than the standard (of its column, else the one in force) for every person covered; in a list that pays one
 * month more than the standard that the list gives. A doubt: a supplement, back-pay, several months or a price subsidy
 * explain it.
 */
export default householdCheck({
  catalogue: 'D06',
  severity: 'doubt',
  citation: [
    ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
    ['2012-12-12', '民发〔2012〕220号 第二十七条、第二十八条'],
    ['2014-05-01', '国务院令第649号 第十二条；民发〔2012〕220号 第二十七条、第二十八条'],
    ['2021-07-01', '国务院令第649号 第十二条；民发〔2021〕57号 第二十三条、第二十七条'],
    ['2026-07-01', '社会救助法 第十八条、第二十条；民发〔2021〕57号 第二十三条、第二十七条'],
  ],
  needs: [],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }, { role: 'payment' }],
  oneOf: [
    ['monthlyAmount', 'paidAmount'],
    ['insuredPersons', 'householdSize'],
  ],
  overColumns: {
    measured: '54 → 37 ms',
    bind(table) {
      const id = table.kind.role === 'payment' ? 'paidAmount' : 'monthlyAmount'
      if (!table.has(id) || !table.has('standard')) return undefined
      const [amounts, standards, persons] = [
        table.householdNumber(id),
        table.householdNumber('standard'),
        coveredIn(table),
      ]
      return unitsWhere(
        amounts.length,
        (household) => !(persons[household] > 0 && amounts[household] <= standards[household] * persons[household]),
      )
    },
  },
  judge(household) {
    if (!isGrantOf(household, 'dibao')) return PASS
    const isPayment = household.table.kind.role === 'payment'
    if (isPayment && !paysByItsStandard(household)) return PASS
    const id = isPayment ? 'paidAmount' : 'monthlyAmount'
    const amount = household[id]
    if (amount === undefined) return household.has(id) ? unknown(id) : unknownHere(id)
    const persons = personsCovered(household)
    if (persons === undefined) return unknown('insuredPersons')
    const standard = standardOf(household)
    if (standard === undefined) return noStandard(household)
    const full = times(standard, persons)
    if (amount <= plus(full, household.sum('supplement'))) return PASS
    return fail(id, { params: { standard: yuan(standard), persons, full: yuan(full), stated: yuan(amount) } })
  },
})

/** Whether a list pays one month, and gives the standard by which it does. */
const paysByItsStandard = ({ table, first }: HouseholdView): boolean =>
  monthsOf(table) === 1 &&
  first.use(payMonthReader) >= 0 &&
  !hasBackPay(first) &&
  (table.has('standard') || standardOfSheet(table) !== undefined)
