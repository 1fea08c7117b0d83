import { type Money, NO_MONEY, sumOf, yuan } from '../../facts/money.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M14. No insurance pays more than the bill, nor both together. An error where nearly all other rows are within theirs,
 * so that the columns are of the same bill, and no remark explains it; else a doubt: what was paid may be that of the
 * year.
 */
export default rowCheck({
  catalogue: 'M14',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['medicalExpense'],
  oneOf: [['insurancePaid', 'illnessInsurancePaid']],
  for: { programme: 'medical-assistance' },
  judge(row) {
    if (isWithin(row)) return PASS
    const { within, beyond } = row.use(billsOf)
    const isSure = isProvedByOthers(within, beyond) && !hasRemark(row)
    return fail(['insurancePaid', 'illnessInsurancePaid', 'medicalExpense'], {
      ...(!isSure && { severity: 'doubt' }),
      params: { paid: yuan(paidOf(row)), expense: yuan(row.medicalExpense) },
    })
  },
})

const YUAN = 100

const paidOf = ({ insurancePaid, illnessInsurancePaid }: RowView): Money => sumOf([insurancePaid, illnessInsurancePaid])

/** A yuan more is rounding. */
const isWithin = (row: RowView): boolean => paidOf(row) <= (row.medicalExpense ?? NO_MONEY) + YUAN

const billsOf = ofRegister(({ rows }) => {
  let [within, beyond] = [0, 0]
  for (const row of rows) {
    if (row.medicalExpense === undefined || paidOf(row) === 0) continue
    if (isWithin(row)) within++
    else beyond++
  }
  return { within, beyond }
})
