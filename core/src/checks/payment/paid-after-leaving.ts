import { fail, PASS, rowCheck } from '../engine/index.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf, showMonth } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

const PAID = ['paidAmount', 'careDays', 'monthlyAmount'] as const

/**
 * G20. The register of a home says that somebody left it in a month before, and counts his days or pays for him still.
 * An error where the sheet names its month; else a doubt, and only of who left before the month that the sheet may be
 * of. Who was admitted again has a later day of admission.
 */
export default rowCheck({
  catalogue: 'G20',
  severity: 'error',
  citation: '登记规范（离院后不再计发）',
  needs: ['dischargeDate'],
  when: ['dischargeDate'],
  oneOf: [PAID],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    const { dischargeDate: left, admissionDate = 0, today } = row
    const paid = PAID.find((id) => (row[id] ?? 0) > 0)
    if (!paid || admissionDate > left || hasRemark(row)) return PASS
    const stated = row.use(payMonthReader)
    const month = stated >= 0 ? stated : monthOf(today) - 1
    if (monthOf(left) < 0 || monthOf(left) >= month) return PASS
    return fail([paid, 'dischargeDate', 'name'], {
      ...(stated < 0 && { severity: 'doubt' }),
      params: { left: showMonth(monthOf(left)) },
    })
  },
})
