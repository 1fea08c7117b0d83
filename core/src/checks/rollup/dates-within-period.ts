import { fail, ofRegister, PASS, rowCheck, unknownHere } from '../engine/index.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'

/**
 * I11. In the tables of a month, dates outside its months. The month before and after are let pass: offices close on
 * the 15th and pay from the next month. A doubt: back-pay, or rows that were added later.
 */
export default rowCheck({
  catalogue: 'I11',
  severity: 'doubt',
  citation: '登记规范（报表期间）',
  needs: [],
  oneOf: [['payMonth', 'decisionDate', 'stopMonth', 'startMonth']],
  for: [{ role: 'payment' }, { role: 'change' }],
  judge(row) {
    const period = row.use(ownPeriod)
    if (!period) return unknownHere('reportDate')
    const id = row.table.kind.datedBy
    const month = monthOf((id && row[id]) ?? 0)
    if (!id || month < 0 || (month >= period.from - 1 && month <= period.to + 1)) return PASS
    return fail(id, { params: { month: showMonth(month), from: showMonth(period.from), to: showMonth(period.to) } })
  },
})

/** Months are counted from the year 0, which stands for none. */
const FIRST_YEAR = 12

/** Its months, where it gives them with their year. */
const ownPeriod = ofRegister(({ table }) => {
  const period = periodOf(table)
  return period && period.from >= FIRST_YEAR ? period : undefined
})
