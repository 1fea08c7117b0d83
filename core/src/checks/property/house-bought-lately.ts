import { fail, membersCheck, PASS, type RowView, remembered, showDate } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'
import { fullMonthsBetween } from '../time/calendar.ts'
import { monthOf } from '../time/period.ts'

/** A year, as audits look at it. */
const MONTHS = 12

/**
 * E07. A home was bought or built within the last year. A doubt: resettlement, inheritance and rebuilding after a
 * disaster explain it.
 */
export default membersCheck({
  catalogue: 'E07',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'houses' }],
  there: { needs: [['houseBought']] },
  judge({ today }, there) {
    const recent = there.where(isRecentOn(today))
    if (!recent.first) return PASS
    return fail(['name', 'housing'], {
      params: { bought: showDate(recent.first.houseBought ?? 0) },
      related: recent.cells('houseBought'),
    })
  },
})

const isRecentOn = remembered((today: number) => ({ houseBought: date = 0 }: RowView): boolean => {
  if (monthOf(date) < 0 || date > today) return false
  return fullMonthsBetween(date, today) < MONTHS
})
