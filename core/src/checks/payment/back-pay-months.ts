import { rowCheck } from '../engine/index.ts'

/** G10. More months are paid back at once than the pack allows. */
export default rowCheck({
  catalogue: 'G10',
  severity: 'doubt',
  citation: '本地政策包（payment.backPayMonths）',
  parameter: 'payment.backPayMonths',
  needs: [],
  when: ['backPayMonths'],
  oneOf: [['backPayMonths']],
  for: { role: 'payment' },
  bind(table, context, report) {
    const months = table.number('backPayMonths')
    const limitOf = context.parameterOf('payment.backPayMonths', table)
    return (row) => {
      const limit = limitOf(row)
      if (!limit.known) report.unknown(-1, [limit.path])
      else if (months[row] > limit.value)
        report.fail(row, ['backPayMonths', 'backPayAmount'], { params: { months: months[row], limit: limit.value } })
    }
  },
})
