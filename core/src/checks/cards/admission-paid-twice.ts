import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { billOf } from '../money/medical-bills.ts'

/** M08. The same admission is aided twice under the same status (under two statuses: F09). A doubt: the second may be the rest. */
export default groupCheck({
  catalogue: 'M08',
  severity: 'doubt',
  citation: '社会救助暂行办法 第二十九条',
  needs: ['idNumber'],
  oneOf: [['admissionDate', 'medicalExpense']],
  for: { programme: 'medical-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows, _context, report) {
    const seen = new Map<string, Located>()
    for (const one of rows) {
      const bill = billOf(one)
      if (!bill) {
        report(one.table).unknown(one.row, ['admissionDate'])
        continue
      }
      const key = `${bill}|${one.table.has('aidStatus') ? one.table.shown('aidStatus', one.row).trim() : ''}`
      const before = seen.get(key)
      if (!before) {
        seen.set(key, one)
        continue
      }
      report(one.table).fail(one.row, ['admissionDate', 'medicalExpense', 'aidAmount'], {
        related: relatedCells([before], 'admissionDate'),
      })
    }
  },
})
