import { endOfMonth } from '../../register/index.ts'
import { fail, PASS, rowCheck, showDate, unknown } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * G14. 2012 to 2021: dibao of a month is paid by the 10th (220号); the country may pay by the quarter. A doubt, told
 * where the whole list is late too.
 */
export default rowCheck({
  catalogue: 'G14',
  severity: 'doubt',
  citation: '民发〔2012〕220号 第三十一条',
  needs: ['payDate'],
  for: { role: 'payment' },
  from: '2012-12-12',
  judge(row) {
    const { payDate: paid } = row
    const month = row.use(payMonthReader)
    if (month < 0) return unknown('payMonth')
    if (paid % 100 === 0) return unknown('payDate')
    const day = lawOn(row, 'dibao.payByDay', endOfMonth(month))
    if (!day.known) return PASS
    const late = monthOf(paid) > month || (monthOf(paid) === month && paid % 100 > day.value)
    // paid within the quarter: rural areas may
    const sameQuarter = Math.floor(monthOf(paid) / 3) === Math.floor(month / 3)
    if (!late || (sameQuarter && row.area === 'rural')) return PASS
    return fail(['payDate', 'payMonth'], {
      params: { month: showMonth(month), day: day.value, paid: showDate(paid) },
    })
  },
})
