import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { daysBetween, isDay } from '../time/calendar.ts'
import { hasRemark } from '../words/remarks.ts'

const WEEK = 7

/**
 * H25. Nearly all urgent aid (急难型) of a list was decided within a week of the application, and this took longer. A
 * doubt: how many days it may take is a local rule, and the emergency may have lasted.
 */
export default rowCheck({
  catalogue: 'H25',
  severity: 'doubt',
  citation: '国发〔2014〕47号（紧急程序）',
  needs: ['aidKind', 'applicationDate', 'decisionDate'],
  when: ['applicationDate', 'decisionDate'],
  for: { programme: 'temporary-assistance' },
  judge(row) {
    const days = daysTaken(row)
    if (days === undefined || days <= WEEK || hasRemark(row) || !row.use(areQuick)) return PASS
    return fail(['decisionDate', 'applicationDate'], { params: { days } })
  },
})

/** From application to decision; undefined of other aid, and where the days are not given. */
function daysTaken(row: RowView): number | undefined {
  const { applicationDate: from = 0, decisionDate: to = 0 } = row
  return isUrgent(row) && isDay(from) && isDay(to) ? daysBetween(from, to) : undefined
}

const areQuick = ofRegister(({ rows }) => {
  let [quick, slow] = [0, 0]
  for (const row of rows) {
    const days = daysTaken(row)
    if (days === undefined) continue
    if (days <= WEEK) quick++
    else slow++
  }
  return isProvedByOthers(quick, slow)
})
