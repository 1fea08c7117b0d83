import { yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { leftToPay } from '../money/left-to-pay.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M07. Temporary aid for a bill that a list sets beside what was paid of it is more. A doubt: it may be for the loss of
 * income too. 家庭生活困难 with small bills is no reimbursement.
 */
export default rowCheck({
  catalogue: 'M07',
  severity: 'doubt',
  citation: '国发〔2014〕47号',
  needs: ['aidAmount', 'aidCause'],
  oneOf: [['selfPaid', 'medicalExpense']],
  for: { programme: 'temporary-assistance' },
  judge(row) {
    const { aidAmount: aid, aidCause } = row
    const selfPaid = row.selfPaid ?? leftToPay(row)
    if (selfPaid === undefined || selfPaid <= 0 || aid <= selfPaid) return PASS
    if (hasRemark(row) || !OF_A_BILL.test(aidCause)) return PASS
    return fail(['aidAmount', 'selfPaid', 'medicalExpense', 'insurancePaid'], {
      params: { aid: yuan(aid), selfPaid: yuan(selfPaid) },
    })
  },
})

/** Causes that are a bill and nothing beside it. */
const OF_A_BILL = /医疗|医药|住院|手术|治疗|学费|就学|上学|教育/
