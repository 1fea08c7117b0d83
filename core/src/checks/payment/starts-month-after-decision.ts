import { fail, householdCheck, PASS, toIso } from '../engine/index.ts'
import { monthOf, showMonth } from '../time/period.ts'

/** First decision to which the rule applies. */
const SINCE = 20210701
/** A grant that began this many months before the decision was rather confirmed again by it. */
const CONFIRMED_AGAIN = 3

/** G06. The benefit starts the month after the decision. A doubt: the date may be that of a later confirmation. On a list of those newly granted it is that
 * of the grant, so that an earlier month is an error there unless a remark explains it. */
export default householdCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十一条；民发〔2021〕43号',
  needs: ['startMonth'],
  when: ['decisionDate'],
  oneOf: [['decisionDate']],
  for: [{ role: 'register', programme: ['dibao', 'tekun'] }, { change: 'added' }],
  from: '2021-07-01',
  judge({ startMonth, decisionDate: decided, table, first }) {
    const [month, start] = [monthOf(decided), monthOf(startMonth)]
    if (decided < SINCE || month < 0 || start < 0 || start === month + 1 || start <= month - CONFIRMED_AGAIN)
      return PASS
    const expected = showMonth(month + 1)
    const isNew = table.kind.change === 'added' && start <= month && first.remarks === undefined
    return fail(['startMonth', 'decisionDate'], {
      ...(!isNew && { severity: 'doubt' }),
      variant: start <= month ? 'early' : 'late',
      expected,
      params: { start: showMonth(start), decided: decided % 100 > 0 ? toIso(decided) : showMonth(month), expected },
    })
  },
})
