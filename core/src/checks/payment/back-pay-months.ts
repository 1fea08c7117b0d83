import { fail, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** Without a figure of the pack half a year is asked about; the catalogue's own. */
const MONTHS = 6

/**
 * G10. More months are paid back at once than the pack allows; without a pack, more than half a year with no reason.
 */
export default rowCheck({
  catalogue: 'G10',
  severity: 'doubt',
  citation: '本地政策包（payment.backPayMonths）；登记规范（补发注明原因）',
  needs: [],
  when: ['backPayMonths'],
  oneOf: [['backPayMonths']],
  for: { role: 'payment' },
  judge(row) {
    const limit = row.parameter('payment.backPayMonths')
    const most = limit.known ? limit.value : MONTHS
    if (row.backPayMonths <= most || (!limit.known && hasRemark(row))) return PASS
    return fail(['backPayMonths', 'backPayAmount'], {
      ...(!limit.known && { variant: 'no-reason' }),
      params: { months: row.backPayMonths, limit: most },
    })
  },
})
