import { type Money, minus, sumOf, yuan } from '../../facts/money.ts'
import { fail, PASS, type RowView, rowCheck, unknown } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M07. Medical aid is not more than what the patient paid himself, else than the expense less what the insurance paid.
 * Aid before treatment (医前) and help with premiums are given without a bill. Of other aid that a list sets beside
 * what was paid a doubt: it may be for the loss of income too.
 */
export default rowCheck({
  catalogue: 'M07',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['aidAmount'],
  oneOf: [['selfPaid', 'medicalExpense']],
  for: { programme: ['medical-assistance', 'temporary-assistance'] },
  judge(row) {
    const { aidAmount: aid } = row
    if (WITHOUT_BILL.test(row.said('aidKind'))) return PASS
    const selfPaid = row.selfPaid ?? leftToPay(row)
    const isMedical = isOf(row.table, 'medical-assistance')
    if (selfPaid === undefined) return isMedical ? unknown('selfPaid') : PASS
    if (aid <= selfPaid) return PASS
    // 家庭生活困难 with small bills is no reimbursement
    if (!isMedical && (hasRemark(row) || selfPaid <= 0 || !OF_A_BILL.test(row.said('aidCause')))) return PASS
    return fail(['aidAmount', 'selfPaid', 'medicalExpense', 'insurancePaid'], {
      ...(!isMedical && { severity: 'doubt' }),
      params: { aid: yuan(aid), selfPaid: yuan(selfPaid) },
    })
  },
})

/** Causes that are a bill and nothing beside it. */
const OF_A_BILL = /医疗|医药|住院|手术|治疗|学费|就学|上学|教育/
/** Words for aid that is given before the bill, or for no bill at all. */
const WITHOUT_BILL = /医前|预付|参保|资助|定额/

/** What the insurances left of the expense. */
function leftToPay({ medicalExpense: expense, insurancePaid, illnessInsurancePaid }: RowView): Money | undefined {
  return expense === undefined ? undefined : minus(expense, sumOf([insurancePaid, illnessInsurancePaid]))
}
