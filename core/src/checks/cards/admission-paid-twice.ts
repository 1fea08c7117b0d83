import { fail, groupCheck, type RowView, relatedCells, unknown, type Verdict } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { billOf } from '../money/medical-bills.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * M08. The same admission is aided twice under the same status (under two statuses: F09). An error where expense, own
 * share and aid agree too, no remark explains it, and both were paid on one day or together are more than the own
 * share; else a doubt: the second may be the rest.
 */
export default groupCheck({
  catalogue: 'M08',
  severity: 'error',
  citation: MEDICAL_BILL,
  needs: ['idNumber'],
  oneOf: [['admissionDate', 'medicalExpense']],
  for: { programme: 'medical-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    const seen = new Map<string, RowView>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      const bill = billOf(one)
      if (!bill) {
        verdicts.push(unknown('admissionDate', one))
        continue
      }
      const key = `${bill}|${one.said('aidStatus')}`
      const before = seen.get(key)
      if (!before) {
        seen.set(key, one)
        continue
      }
      const isCertain = isSameBill(one, before) && isTooMuch(one, before)
      const details = { related: relatedCells([before], 'admissionDate'), ...(!isCertain && DOUBT) }
      verdicts.push(fail(['admissionDate', 'medicalExpense', 'aidAmount'], details, one))
    }
    return verdicts
  },
})

const DOUBT = { severity: 'doubt' } as const
const FIGURES = ['medicalExpense', 'selfPaid', 'aidAmount'] as const

/** Both on one day, or together more than the person paid himself: no part and rest. */
function isTooMuch(one: RowView, other: RowView): boolean {
  const { selfPaid = 0, aidAmount = 0, payDate } = one
  const isOnOneDay = payDate !== undefined && payDate === other.payDate
  return isOnOneDay || (selfPaid > 0 && aidAmount + (other.aidAmount ?? 0) > selfPaid)
}

const isSameBill = (one: RowView, other: RowView): boolean =>
  one.has('aidAmount') && ![one, other].some(hasRemark) && FIGURES.every((id) => (one[id] ?? 0) === (other[id] ?? 0))
