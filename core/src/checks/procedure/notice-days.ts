import type { ProgrammeId } from '../../facts/case.ts'
import { fail, householdCheck, PASS, unknown } from '../engine/index.ts'
import { PUBLIC_NOTICE } from '../law/clauses.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isOf, programmesReader, shareProgramme } from '../law/programme-of.ts'
import { daysBetween, isDay } from '../time/calendar.ts'

/**
 * H03. The notice lasts seven days, its first and last day counted. For the classes beside dibao and tekun no text
 * gives the days: there a short notice is a doubt, for their procedure follows that of dibao by local rule.
 */
export default householdCheck({
  catalogue: 'H03',
  severity: 'error',
  citation: PUBLIC_NOTICE,
  needs: [],
  oneOf: [['noticeDays', 'noticeStart']],
  for: [{ role: 'register', programme: ['dibao', 'tekun', 'dibao-edge', 'rigid-expenditure'] }, { change: 'added' }],
  from: '2012-12-12',
  judge(household) {
    const { noticeStart: from = 0, noticeEnd: to = 0, noticeDays } = household
    const programmes = household.first.use(programmesReader)
    const isByLaw = programmes.length === 0 || shareProgramme(programmes, BY_LAW)
    if (!isByLaw && !shareProgramme(programmes, BY_LOCAL_RULE)) return PASS
    if (!household.has('noticeEnd') && !household.has('noticeDays')) return undefined
    const both = isDay(from) && isDay(to)
    const days = both ? daysBetween(from, to) + 1 : noticeDays
    if (days === undefined) return unknown(household.has('noticeDays') ? 'noticeDays' : 'noticeEnd')
    const law = isOf(household.table, 'tekun') ? 'tekun.noticeDays' : 'dibao.noticeDays'
    const needed = lawOn(household, law, isDay(from) ? from : household.today)
    if (!needed.known || days >= needed.value) return PASS
    return fail(both ? ['noticeEnd', 'noticeStart'] : 'noticeDays', {
      variant: days < 1 ? 'reversed' : 'short',
      ...(days > 0 && !isByLaw && { severity: 'doubt' }),
      params: { days, needed: needed.value },
    })
  },
})

/** Whose notice the ministry's texts give the days of. */
const BY_LAW: readonly ProgrammeId[] = ['dibao', 'tekun']
const BY_LOCAL_RULE: readonly ProgrammeId[] = ['dibao-edge', 'rigid-expenditure']
