import { householdCheck, yuan } from '../engine/index.ts'

/** What says on a payment list why nothing was paid. */
const EXPLAINS = ['remarks', 'paymentStatus', 'returnReason', 'backPayAmount'] as const

/**
 * D07. Somebody enrolled has an amount above nought. Below nought is an error; nought may be a grant that has not begun or has ended (by the register's own
 * columns it is then passed over), or a share stopped after refused jobs. Below nought on a payment list
 * may be money taken back, nought a month of suspension: doubts, the latter only where no remark or state of payment stands beside it.
 */
export default householdCheck({
  catalogue: 'D07',
  severity: 'error',
  citation: '社会救助暂行办法 第十二条',
  needs: [],
  oneOf: [['monthlyAmount', 'paidAmount']],
  for: [{ role: 'register', programme: ['dibao', 'tekun', 'child-support'] }, { role: 'payment' }],
  bind(table, context, report) {
    const id = table.has('monthlyAmount') ? 'monthlyAmount' : 'paidAmount'
    const isList = table.kind.role === 'payment'
    const amounts = table.householdNumber(id)
    const insured = table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
    const dateOf = (id: 'startMonth' | 'stopMonth' | 'deathDate' | 'refusalDate') =>
      table.has(id) ? table.householdDate(id) : undefined
    const [begins, stopped, died, refused] = [
      dateOf('startMonth'),
      dateOf('stopMonth'),
      dateOf('deathDate'),
      dateOf('refusalDate'),
    ]
    return (household) => {
      const amount = amounts[household]
      if (Number.isNaN(amount) || amount > 0) return
      const row = table.householdRow(id, household)
      if (amount < 0) {
        report.fail(row, [id], {
          variant: isList ? 'paid' : 'negative',
          ...(isList && { severity: 'doubt' }),
          params: { amount: yuan(amount) },
        })
        return
      }
      if (isList) {
        const isExplained = EXPLAINS.some((id) => table.has(id) && !table.blank(id)[row])
        if (!isExplained) report.fail(row, [id], { variant: 'nothing-paid', severity: 'doubt' })
        return
      }
      const isOver =
        [stopped, died, refused].some((dates) => (dates?.[household] ?? 0) > 0) ||
        (begins?.[household] ?? 0) > context.dateNumber
      if (!isOver && insured?.[household] !== 0) report.fail(row, [id], { variant: 'nought', severity: 'doubt' })
    }
  },
})
