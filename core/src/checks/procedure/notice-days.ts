import { householdCheck } from '../engine/index.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isOf, programmesReader, shareProgramme } from '../law/programme-of.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/** H03. The notice lasts seven days, its first and last day counted. */
export default householdCheck({
  catalogue: 'H03',
  severity: 'error',
  citation: '民发〔2021〕57号（公示7日）；民发〔2021〕43号；民发〔2012〕220号',
  needs: [],
  oneOf: [
    ['noticeDays', 'noticeEnd'],
    ['noticeDays', 'noticeStart'],
  ],
  for: [{ role: 'register', programme: ['dibao', 'tekun'] }, { change: 'added' }],
  from: '2012-12-12',
  bind(table, context, report) {
    const stated = table.has('noticeDays') ? table.householdNumber('noticeDays') : undefined
    const starts = table.has('noticeStart') ? table.householdDate('noticeStart') : undefined
    const ends = table.has('noticeEnd') ? table.householdDate('noticeEnd') : undefined
    const daysOn = lawOn(context, isOf(table, 'tekun') ? 'tekun.noticeDays' : 'dibao.noticeDays')
    const programmesOf = programmesReader(table)
    const { rows, start } = table.households
    return (household) => {
      const programmes = programmesOf(rows[start[household]])
      if (programmes.length > 0 && !shareProgramme(programmes, ['dibao', 'tekun'])) return
      const [from, to] = [starts?.[household] ?? 0, ends?.[household] ?? 0]
      const both = isDay(from) && isDay(to)
      const days = both ? daysBetween(from, to) + 1 : (stated?.[household] ?? Number.NaN)
      if (Number.isNaN(days)) {
        report.unknown(rows[start[household]], stated ? ['noticeDays'] : ['noticeEnd'])
        return
      }
      const needed = daysOn(isDay(from) ? from : context.dateNumber)
      if (!needed.known || days >= needed.value) return
      const id = both ? 'noticeEnd' : 'noticeDays'
      report.fail(table.householdRow(id, household), both ? ['noticeEnd', 'noticeStart'] : ['noticeDays'], {
        variant: days < 1 ? 'reversed' : 'short',
        params: { days, needed: needed.value },
      })
    }
  },
})
