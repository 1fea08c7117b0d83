import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'

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
  judge(row) {
    const limit = row.parameter('payment.backPayMonths')
    if (!limit.known) return unknownHere(limit.path)
    if (row.backPayMonths <= limit.value) return PASS
    return fail(['backPayMonths', 'backPayAmount'], { params: { months: row.backPayMonths, limit: limit.value } })
  },
})
