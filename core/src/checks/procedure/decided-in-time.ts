import { householdCheck, toIso } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { programmesReader } from '../law/programme-of.ts'
import { HOLIDAYS, isDay, weekdaysBetween } from '../time/calendar.ts'

/**
 * H04. Working days from application to decision: 30, in special cases 45, 20 where the town decides (2022 on). Public holidays are not known: only what is
 * over by more than any two months have of them, and over 45, is an error.
 */
export default householdCheck({
  catalogue: 'H04',
  severity: 'error',
  citation: '民发〔2021〕57号（审核确认期限）；民发〔2022〕83号；刚性支出困难家庭认定办法',
  needs: ['applicationDate', 'decisionDate'],
  for: [{ role: 'register', programme: ['dibao', 'rigid-expenditure'] }, { change: 'added' }],
  from: '2021-07-01',
  bind(table, context, report) {
    const applied = table.householdDate('applicationDate')
    const decided = table.householdDate('decisionDate')
    const delegated = table.has('delegated') ? table.householdText('delegated') : undefined
    const reasons = table.has('exempt45') ? table.householdText('exempt45') : undefined
    const limits = {
      dibao: [lawOn(context, 'dibao.decisionWorkingDays'), lawOn(context, 'dibao.decisionWorkingDaysSpecial')],
      'rigid-expenditure': [
        lawOn(context, 'rigid-expenditure.decisionWorkingDays'),
        lawOn(context, 'rigid-expenditure.decisionWorkingDaysSpecial'),
      ],
    } as const
    const delegatedOn = lawOn(context, 'dibao.decisionWorkingDaysDelegated')
    const programmesOf = programmesReader(table)
    const isYes = context.fact('says yes', (text) => /^(是|√|1|有)/.test(text))
    const { rows, start } = table.households
    return (household) => {
      const [from, to] = [applied[household], decided[household]]
      const first = rows[start[household]]
      if (!isDay(from) || !isDay(to)) {
        report.unknown(first, [isDay(from) ? 'decisionDate' : 'applicationDate'])
        return
      }
      const [programme] = programmesOf(first)
      const [normalOn, specialOn] = limits[programme === 'rigid-expenditure' ? programme : 'dibao']
      if (table.kind.role === 'change' && programme !== 'dibao' && programme !== 'rigid-expenditure') return
      const [normal, special] = [normalOn(from), specialOn(from)]
      if (!normal.known || !special.known) return
      const byTown =
        programme === 'dibao' && delegated && delegated[household] >= 0 && isYes(delegated[household])
          ? delegatedOn(from)
          : undefined
      const hasReason = (reasons?.[household] ?? -1) >= 0
      const limit = hasReason ? special.value : byTown?.known ? byTown.value : normal.value
      const days = weekdaysBetween(from, to)
      if (days <= limit) return
      report.fail(table.householdRow('decisionDate', household), ['decisionDate', 'applicationDate'], {
        severity: days > Math.max(limit, special.value) + HOLIDAYS ? 'error' : 'doubt',
        params: { applied: toIso(from), decided: toIso(to), days, limit },
      })
    }
  },
})
