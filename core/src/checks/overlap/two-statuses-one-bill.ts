import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
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
  judge(rows, _context, report) {
    /** by bill: the first row, and the first with another status */
    const seen = new Map<string, { first: Located; status: string; other?: Located }>()
    for (const one of rows) {
      const bill = billOf(one)
      const status = one.table.said('aidStatus', one.row)
      if (!bill || !status) {
        report(one.table).unknown(one.row, [status ? 'admissionDate' : 'aidStatus'])
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
      report(one.table).fail(one.row, ['aidStatus', 'admissionDate', 'medicalExpense'], {
        params: { status, before: before.table.shown('aidStatus', before.row) },
        related: relatedCells([before], 'aidStatus'),
      })
    }
  },
})
