import { fail, PASS, type Reader, rowCheck, showDate } from '../engine/index.ts'
import { monthOf, showMonth } from '../time/period.ts'

/** First application to which the rule applies. */
const SINCE = 20160101

/**
 * G21. The two allowances of the disabled are reckoned from the month in which they were applied for, so that none
 * begins before. A doubt: the date may be that of a later application, after a new certificate. What was accepted in a
 * month may have been handed in in the one before. Nothing is told where many of a register begin before their dates,
 * which are then of something else; later starts are not judged, for the ground may have come later.
 */
export default rowCheck({
  catalogue: 'G21',
  severity: 'doubt',
  citation: [['2016-01-01', '国发〔2015〕52号']],
  needs: ['startMonth', 'applicationDate'],
  when: ['startMonth', 'applicationDate'],
  for: { role: 'register', programme: ['disability-living-allowance', 'disability-care-allowance'] },
  judge(person) {
    const [start, applied] = [monthOf(person.startMonth), monthOf(person.applicationDate)]
    if (start < 0 || applied < 0 || person.applicationDate < SINCE) return PASS
    const isAccepted = /受理/.test(person.table.column('applicationDate')?.header ?? '')
    if (start >= applied - (isAccepted ? 1 : 0) || person.use(beginsBefore)) return PASS
    const expected = showMonth(applied)
    return fail(['startMonth', 'applicationDate'], {
      expected,
      params: { start: showMonth(start), applied: showDate(person.applicationDate), expected },
    })
  },
})

const FEWEST = 8
const SHARE = 0.25

/** Whether the allowances of a table usually begin before the dates of application that it has. */
const beginsBefore: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'allowances begin before they are applied for', () => {
    const [applied, starts] = [table.date('applicationDate'), table.date('startMonth')]
    const months = Array.from(starts, (start, row) => [monthOf(start), monthOf(applied[row])])
    const told = months.filter(([start, month]) => start >= 0 && month >= 0)
    return told.length >= FEWEST && told.filter(([start, month]) => start < month).length > told.length * SHARE
  })
