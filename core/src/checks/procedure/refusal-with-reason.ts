import { householdCheck, toIso } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { HOLIDAYS, isDay, weekdaysBetween } from '../time/calendar.ts'

/** H08. A refusal is given in writing, with its reason, within three working days. What public holidays could explain is a doubt. */
export default householdCheck({
  catalogue: 'H08',
  severity: 'error',
  citation: '民发〔2021〕57号（书面告知）；民发〔2012〕220号；2026年7月起 社会救助法 第四十五条',
  needs: [],
  oneOf: [['refusalDate', 'refusalReason']],
  for: { procedure: 'full' },
  from: '2012-12-12',
  bind(table, context, report) {
    const told = table.has('refusalDate') ? table.householdDate('refusalDate') : undefined
    const reasons = table.has('refusalReason') ? table.householdText('refusalReason') : undefined
    const decisions = table.has('decisionDate') ? table.householdDate('decisionDate') : undefined
    const limitOn = lawOn(context, 'dibao.refusalNoticeWorkingDays')
    return (household) => {
      const date = told?.[household] ?? 0
      const hasReason = (reasons?.[household] ?? -1) >= 0
      if (date <= 0 && !hasReason) return
      const id = date > 0 ? 'refusalDate' : 'refusalReason'
      const row = table.householdRow(id, household)
      if (!reasons || (told && date <= 0)) report.unknown(row, [reasons ? 'refusalDate' : 'refusalReason'])
      else if (!hasReason) report.fail(row, ['refusalReason', 'refusalDate'], { variant: 'reason' })
      const decided = decisions?.[household] ?? 0
      if (!isDay(date) || !isDay(decided)) return
      const limit = limitOn(decided)
      const days = weekdaysBetween(decided, date)
      if (!limit.known || days <= limit.value) return
      report.fail(row, ['refusalDate', 'decisionDate'], {
        variant: 'late',
        severity: days > limit.value + HOLIDAYS ? 'error' : 'doubt',
        params: { decided: toIso(decided), told: toIso(date), days, limit: limit.value },
      })
    }
  },
})
