import { yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { leftToPay } from '../money/left-to-pay.ts'

/**
 * M07. Medical aid is not more than what the patient paid himself, else than the expense less what the insurance paid.
 * Aid before treatment (医前) and help with premiums are given without a bill.
 */
export default rowCheck({
  catalogue: 'M07',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['aidAmount'],
  oneOf: [['selfPaid', 'medicalExpense']],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { aidAmount: aid } = row
    if (WITHOUT_BILL.test(row.said('aidKind'))) return PASS
    const selfPaid = row.selfPaid ?? leftToPay(row)
    if (selfPaid === undefined) return unknown('selfPaid')
    if (aid <= selfPaid) return PASS
    return fail(['aidAmount', 'selfPaid', 'medicalExpense', 'insurancePaid'], {
      params: { aid: yuan(aid), selfPaid: yuan(selfPaid) },
    })
  },
})

/** Words for aid that is given before the bill, or for no bill at all. */
const WITHOUT_BILL = /医前|预付|参保|资助|定额/
