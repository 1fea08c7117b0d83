import { endOfMonth } from '../../register/index.ts'
import { rowCheck, toIso } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { monthOf, payMonthReader, showMonth } from '../time/period.ts'

/** G14. 2012 to 2021: dibao of a month is paid by the 10th (220号); the country may pay by the quarter. A doubt, told where the whole list is late too. */
export default rowCheck({
  catalogue: 'G14',
  severity: 'doubt',
  citation: '民发〔2012〕220号',
  needs: ['payDate'],
  for: { role: 'payment' },
  from: '2012-12-12',
  bind(table, context, report) {
    const dates = table.date('payDate')
    const monthOfRow = payMonthReader(table)
    const dayOn = lawOn(context, 'dibao.payByDay')
    return (row) => {
      const month = monthOfRow(row)
      const paid = dates[row]
      if (month < 0 || paid % 100 === 0) {
        report.unknown(row, [month < 0 ? 'payMonth' : 'payDate'])
        return
      }
      const day = dayOn(endOfMonth(month))
      if (!day.known) return
      const late = monthOf(paid) > month || (monthOf(paid) === month && paid % 100 > day.value)
      // paid within the quarter: rural areas may
      const sameQuarter = Math.floor(monthOf(paid) / 3) === Math.floor(month / 3)
      if (!late || (sameQuarter && context.areaOf(table, row) === 'rural')) return
      report.fail(row, ['payDate', 'payMonth'], {
        params: { month: showMonth(month), day: day.value, paid: toIso(paid) },
      })
    }
  },
})
