import { fail, ofRegister, PASS, type Reader, type RowView, rowCheck, showDate, unknownHere } from '../engine/index.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'

/**
 * I11. In the tables of a month, dates outside its months. The month before and after are let pass: offices close on
 * the 15th and pay from the next month. A doubt: back-pay, or rows that were added later. Of accounts that are kept by
 * the day, a row of another year than those before and after it, between whose days it stands but for the year.
 */
export default rowCheck({
  catalogue: 'I11',
  severity: 'doubt',
  citation: '登记规范（报表期间）',
  needs: [],
  oneOf: [['payMonth', 'decisionDate', 'stopMonth', 'startMonth', 'fundDate']],
  for: [{ role: 'payment' }, { role: 'change' }, { lists: 'funds' }],
  judge(row) {
    if (row.table.kind.lists === 'funds') return ofItsYear(row)
    const period = row.use(ownPeriod)
    if (!period) return unknownHere('reportDate')
    const id = row.table.kind.datedBy
    const month = monthOf((id && row[id]) ?? 0)
    if (!id || month < 0 || (month >= period.from - 1 && month <= period.to + 1)) return PASS
    return fail(id, { params: { month: showMonth(month), from: showMonth(period.from), to: showMonth(period.to) } })
  },
})

const TEN_THOUSAND = 10_000
const yearOf = (date: number): number => Math.floor(date / TEN_THOUSAND)

/** By the rows before and after it the year that a day must be of; 0 where it is, or where they do not tell. */
const yearAround: Reader<number> = (table, context) => {
  const years = context.derived.whole(table, 'years by the rows around', () => {
    const dates = table.date('fundDate')
    return Array.from(dates, (date, at) => {
      const [before = 0, after = 0] = [dates[at - 1], dates[at + 1]]
      const year = yearOf(before)
      if (!(date > 0 && before > 0) || year !== yearOf(after) || yearOf(date) === year) return 0
      const own = (date % TEN_THOUSAND) + year * TEN_THOUSAND
      return before <= own && own <= after ? year : 0
    })
  })
  return (row) => years()[row]
}

function ofItsYear(row: RowView) {
  const year = row.has('fundDate') ? row.use(yearAround) : 0
  const { fundDate } = row
  if (year === 0 || fundDate === undefined) return PASS
  return fail('fundDate', { severity: 'error', variant: 'year', params: { date: showDate(fundDate), year } })
}

/** Months are counted from the year 0, which stands for none. */
const FIRST_YEAR = 12

/** Its months, where it gives them with their year. */
const ownPeriod = ofRegister(({ table }) => {
  const period = periodOf(table)
  return period && period.from >= FIRST_YEAR ? period : undefined
})
