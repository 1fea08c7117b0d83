import { rowCheck, yuan } from '../engine/index.ts'

/** M07. Medical aid is not more than what the patient paid himself, else than the expense less what the insurance paid. Aid before treatment (医前) and help with premiums are given without a bill. */
export default rowCheck({
  catalogue: 'M07',
  severity: 'error',
  citation: '社会救助暂行办法 第二十九条',
  needs: ['aidAmount'],
  oneOf: [['selfPaid', 'medicalExpense']],
  for: { programme: 'medical-assistance' },
  bind(table, _context, report) {
    const aid = table.number('aidAmount')
    const [selfPaid, expense, insured, further] = (
      ['selfPaid', 'medicalExpense', 'insurancePaid', 'illnessInsurancePaid'] as const
    ).map((id) => (table.has(id) ? table.number(id) : undefined))
    return (row) => {
      if (table.has('aidKind') && /医前|预付|参保|资助|定额/.test(table.shown('aidKind', row))) return
      const own = selfPaid?.[row] ?? Number.NaN
      const known = Number.isNaN(own)
        ? (expense?.[row] ?? Number.NaN) - (insured?.[row] || 0) - (further?.[row] || 0)
        : own
      if (Number.isNaN(known)) {
        report.unknown(row, ['selfPaid'])
        return
      }
      if (aid[row] <= known) return
      report.fail(row, ['aidAmount', 'selfPaid', 'medicalExpense', 'insurancePaid'], {
        params: { aid: yuan(aid[row]), selfPaid: yuan(known) },
      })
    }
  },
})
