import { minus, NO_MONEY, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, type Severity } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { isProven } from '../money/column-relations.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M13. What the patient has to pay himself is no more than the bill less what the basic insurance paid, as nearly all
 * other rows have it: on more nobody is aided. An error where what the insurance for serious illness paid has a column
 * of its own; else what was paid may hold it, and 自付 be that before it. Of a bill that is their sum D17 speaks.
 */
export default rowCheck({
  catalogue: 'M13',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['selfPaid', 'medicalExpense', 'insurancePaid'],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { selfPaid, medicalExpense: expense, insurancePaid: paid } = row
    if (isWithin(row) || !row.use(usual) || isProven(row, 'medicalExpense', 'sum') || isProven(row, 'selfPaid', 'sum'))
      return PASS
    const severity: Severity = row.has('illnessInsurancePaid') && !hasRemark(row) ? 'error' : 'doubt'
    const params = {
      selfPaid: yuan(selfPaid),
      expense: yuan(expense),
      paid: yuan(paid),
      left: yuan(minus(expense, paid)),
    }
    return fail(['selfPaid', 'medicalExpense', 'insurancePaid'], { severity, params })
  },
})

/** A yuan more is rounding. */
function isWithin({ selfPaid = NO_MONEY, medicalExpense = NO_MONEY, insurancePaid = NO_MONEY }: RowView): boolean {
  return selfPaid <= medicalExpense - insurancePaid + YUAN
}

const YUAN = 100

const usual = ofRegister(({ rows }) => {
  let [within, beyond] = [0, 0]
  for (const row of rows) {
    if (row.selfPaid === undefined || row.medicalExpense === undefined || row.insurancePaid === undefined) continue
    if (isWithin(row)) within++
    else beyond++
  }
  return isProvedByOthers(within, beyond)
})
