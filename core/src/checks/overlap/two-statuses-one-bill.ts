import { groupCheck } from '../check.ts'
import { billOf } from '../medical-bills.ts'
import { relatedCells } from '../related.ts'

/** F09. Medical assistance for one bill under two statuses: only the highest one counts (成都 2023). */
export default groupCheck({
  catalogue: 'F09',
  severity: 'doubt',
  citation: '成都市重特大疾病医疗保险和救助制度实施办法（2023年）',
  needs: ['idNumber', 'aidStatus'],
  oneOf: [['admissionDate', 'medicalExpense']],
  kinds: ['medical-assistance'],
  by: 'idNumber',
  unit: 'row',
  judge(rows, _context, report) {
    rows.forEach((one, index) => {
      const bill = billOf(one)
      const status = one.table.shown('aidStatus', one.row).trim()
      if (!bill || !status) {
        report(one.table).unknown(one.row, [status ? 'admissionDate' : 'aidStatus'])
        return
      }
      const before = rows
        .slice(0, index)
        .find((other) => billOf(other) === bill && other.table.shown('aidStatus', other.row).trim() !== status)
      if (!before) return
      report(one.table).fail(one.row, ['aidStatus', 'admissionDate', 'medicalExpense'], {
        params: { status, before: before.table.shown('aidStatus', before.row) },
        related: relatedCells([before], 'aidStatus'),
      })
    })
  },
})
