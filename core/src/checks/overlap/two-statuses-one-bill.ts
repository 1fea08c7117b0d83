import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { billOf } from '../money/medical-bills.ts'

/** F09. Medical assistance for one bill under two statuses: only the highest one counts (成都 2023). */
export default groupCheck({
  catalogue: 'F09',
  severity: 'doubt',
  citation: '成都市重特大疾病医疗保险和救助制度实施办法（2023年）',
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
      const status = one.table.shown('aidStatus', one.row).trim()
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
