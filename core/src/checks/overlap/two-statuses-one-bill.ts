import { fail, groupCheck, type RowView, relatedCells, unknown, type Verdict } from '../engine/index.ts'
import { billOf } from '../money/medical-bills.ts'

/** F09. Medical assistance for one bill under two statuses: only the highest one counts, where local rules say so. */
export default groupCheck({
  catalogue: 'F09',
  severity: 'doubt',
  citation: '国办发〔2021〕42号 二',
  parameter: 'medical-assistance.highestStatusOnly',
  needs: ['idNumber', 'aidStatus'],
  oneOf: [['admissionDate', 'medicalExpense']],
  for: { programme: 'medical-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    /** by bill: the first row, and the first with another status */
    const seen = new Map<string, { first: RowView; status: string; other?: RowView }>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      const bill = billOf(one)
      const status = one.said('aidStatus')
      if (!bill || !status) {
        verdicts.push(unknown(status ? 'admissionDate' : 'aidStatus', one))
        continue
      }
      const earlier = seen.get(bill)
      if (!earlier) {
        seen.set(bill, { first: one, status })
        continue
      }
      const before = earlier.status === status ? earlier.other : earlier.first
      if (earlier.status !== status) earlier.other ??= one
      if (!before) continue
      const params = { status, before: before.shown('aidStatus') }
      const related = relatedCells([before], 'aidStatus')
      verdicts.push(fail(['aidStatus', 'admissionDate', 'medicalExpense'], { params, related }, one))
    }
    return verdicts
  },
})
