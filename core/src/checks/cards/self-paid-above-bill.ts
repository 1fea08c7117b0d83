import { type Money, minus, NO_MONEY, sumOf, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, type Severity } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { isProven } from '../money/column-relations.ts'
import { leftToPay } from '../money/left-to-pay.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M13. What the patient has to pay himself is no more than the bill less what the basic insurance paid, as nearly all
 * other rows have it: on more nobody is aided. An error where what the insurance for serious illness paid has a column
 * of its own; else what was paid may hold it, and 自付 be that before it. Of a bill that is their sum D17 speaks. A
 * single bill, as on a page, has no others beside it that say what its figures hold: a doubt, of what both insurances
 * left.
 */
export default rowCheck({
  catalogue: 'M13',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['selfPaid', 'medicalExpense', 'insurancePaid'],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { selfPaid, medicalExpense: expense, insurancePaid, illnessInsurancePaid } = row
    const of = (paid: Money, left: Money) => ({
      selfPaid: yuan(selfPaid),
      expense: yuan(expense),
      paid: yuan(paid),
      left: yuan(left),
    })
    const { within, beyond } = row.use(billsOf)
    if (within + beyond === 1) {
      const left = leftToPay(row)
      if (left === undefined || selfPaid <= left + YUAN || hasRemark(row)) return PASS
      const params = of(sumOf([insurancePaid, illnessInsurancePaid]), left)
      return fail(['selfPaid', 'medicalExpense', 'insurancePaid'], { variant: 'single', severity: 'doubt', params })
    }
    if (
      isWithin(row) ||
      !isProvedByOthers(within, beyond) ||
      isProven(row, 'medicalExpense', 'sum') ||
      isProven(row, 'selfPaid', 'sum')
    )
      return PASS
    const severity: Severity = row.has('illnessInsurancePaid') && !hasRemark(row) ? 'error' : 'doubt'
    const params = of(insurancePaid, minus(expense, insurancePaid))
    return fail(['selfPaid', 'medicalExpense', 'insurancePaid'], { severity, params })
  },
})

/** A yuan more is rounding. */
function isWithin({ selfPaid = NO_MONEY, medicalExpense = NO_MONEY, insurancePaid = NO_MONEY }: RowView): boolean {
  return selfPaid <= medicalExpense - insurancePaid + YUAN
}

const YUAN = 100

const billsOf = ofRegister(({ rows }) => {
  let [within, beyond] = [0, 0]
  for (const row of rows) {
    if (row.selfPaid === undefined || row.medicalExpense === undefined || row.insurancePaid === undefined) continue
    if (isWithin(row)) within++
    else beyond++
  }
  return { within, beyond }
})
