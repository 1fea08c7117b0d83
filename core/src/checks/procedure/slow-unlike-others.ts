import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { daysBetween, isDay } from '../time/calendar.ts'
import { hasRemark } from '../words/remarks.ts'

/** so many others were decided, none of them in half the time nor within a month of it */
const FEWEST = 7
const TIMES = 2
const MONTH = 30
/** From then on H04 counts the working days of the procedure (民发〔2021〕57号). */
const COUNTED = 20210701

/**
 * H28. One application of a list took far longer to decide than any other. A doubt: income may have been compared
 * across provinces, or the household was away; a remark that says so explains it. Of urgent aid H25 speaks, and of the
 * whole procedure H04, since there are days for it.
 */
export default rowCheck({
  catalogue: 'H28',
  severity: 'doubt',
  byOthers: true,
  citation: '登记规范（办理时限）',
  needs: ['applicationDate', 'decisionDate'],
  when: ['applicationDate', 'decisionDate'],
  judge(row) {
    const days = daysTaken(row)
    if (days === undefined || hasRemark(row)) return PASS
    const { longest, next, rows } = row.use(slowest)
    if (rows <= FEWEST || days < longest || days <= Math.max(TIMES * next, next + MONTH)) return PASS
    return fail(['decisionDate', 'applicationDate'], { params: { days, next } })
  },
})

/** From application to decision; undefined of what other checks judge, and where the days are not given. */
function daysTaken(row: RowView): number | undefined {
  const { applicationDate: from = 0, decisionDate: to = 0 } = row
  if (!isDay(from) || !isDay(to) || to < from || isUrgent(row)) return undefined
  if (row.table.kind.procedure === 'full' && row.today >= COUNTED) return undefined
  return daysBetween(from, to)
}

/** The longest time of a list and the one before it. */
const slowest = ofRegister(({ rows: all }) => {
  let [longest, next, rows] = [0, 0, 0]
  for (const row of all) {
    const days = daysTaken(row)
    if (days === undefined) continue
    rows++
    if (days > longest) [longest, next] = [days, longest]
    else if (days > next) next = days
  }
  return { longest, next, rows }
})
