import { fromYuan, isNear, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, rowCheck, unknown } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { leftToPay } from '../money/left-to-pay.ts'

/**
 * M07. Medical aid is not more than what the patient paid himself, else than the expense less what the insurance paid.
 * Aid before treatment (医前) and help with premiums are given without a bill. A list in whole yuan may round up to
 * the next, one in whole tens to the next ten.
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
    if (aid <= selfPaid || isNear(aid, selfPaid, row.use(roundedTo))) return PASS
    return fail(['aidAmount', 'selfPaid', 'medicalExpense', 'insurancePaid'], {
      params: { aid: yuan(aid), selfPaid: yuan(selfPaid) },
    })
  },
})

/** Words for aid that is given before the bill, or for no bill at all. */
const WITHOUT_BILL = /医前|预付|参保|资助|定额/

/** To how many yuan the aid of a list is rounded; to the fen where some of it is no whole yuan. */
const roundedTo = ofRegister(({ rows }) => {
  const amounts = Array.from(rows, ({ aidAmount = 0 }) => aidAmount)
  return [10, 1].find((step) => amounts.every((aid) => aid % fromYuan(step) === 0)) ?? 0
})
