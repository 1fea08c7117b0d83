import { groupCheck } from '../check.ts'
import { billOf } from '../medical-bills.ts'
import { relatedCells } from '../related.ts'

/** M08. The same admission is aided twice under the same status (under two statuses: F09). A doubt: the second may be the rest. */
export default groupCheck({
  catalogue: 'M08',
  severity: 'doubt',
  citation: '社会救助暂行办法 第二十九条',
  needs: ['idNumber'],
  oneOf: [['admissionDate', 'medicalExpense']],
  kinds: ['medical-assistance'],
  by: 'idNumber',
  unit: 'row',
  judge(rows, _context, report) {
    rows.forEach((one, index) => {
      const bill = billOf(one)
      if (!bill) {
        report(one.table).unknown(one.row, ['admissionDate'])
        return
      }
      const statusOf = (each: typeof one) =>
        each.table.has('aidStatus') ? each.table.shown('aidStatus', each.row).trim() : ''
      const before = rows.slice(0, index).find((other) => billOf(other) === bill && statusOf(other) === statusOf(one))
      if (!before) return
      report(one.table).fail(one.row, ['admissionDate', 'medicalExpense', 'aidAmount'], {
        related: relatedCells([before], 'admissionDate'),
      })
    })
  },
})
