import { groupCheck, type Located, relatedCells } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { billOf } from '../money/medical-bills.ts'

/** M08. The same admission is aided twice under the same status (under two statuses: F09). An error where expense, own share and aid
 * agree too, no remark explains it, and both were paid on one day or together are more than the own share; else a doubt: the second may be the rest. */
export default groupCheck({
  catalogue: 'M08',
  severity: 'error',
  citation: MEDICAL_BILL,
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
      const key = `${bill}|${one.table.said('aidStatus', one.row)}`
      const before = seen.get(key)
      if (!before) {
        seen.set(key, one)
        continue
      }
      report(one.table).fail(one.row, ['admissionDate', 'medicalExpense', 'aidAmount'], {
        ...(!(isSameBill(one, before) && isTooMuch(one, before)) && { severity: 'doubt' }),
        related: relatedCells([before], 'admissionDate'),
      })
    }
  },
})

const FIGURES = ['medicalExpense', 'selfPaid', 'aidAmount'] as const

/** Both on one day, or together more than the person paid himself: no part and rest. */
function isTooMuch(one: Located, other: Located): boolean {
  const [day, before] = [one, other].map(({ table, row }) => (table.has('payDate') ? table.date('payDate')[row] : 0))
  const selfPaid = figure(one, 'selfPaid')
  return (
    (day > 0 && day === before) || (selfPaid > 0 && figure(one, 'aidAmount') + figure(other, 'aidAmount') > selfPaid)
  )
}

const isSameBill = (one: Located, other: Located): boolean =>
  one.table.has('aidAmount') &&
  [one, other].every(({ table, row }) => !table.has('remarks') || table.shown('remarks', row).trim() === '') &&
  FIGURES.every((id) => figure(one, id) === figure(other, id))

const figure = ({ table, row }: Located, id: (typeof FIGURES)[number]): number =>
  table.has(id) ? table.number(id)[row] || 0 : 0
