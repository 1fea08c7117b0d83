import { fail, householdCheck, PASS, showDate, unknown, type Verdict } from '../engine/index.ts'
import { APPLICATION } from '../law/clauses.ts'
import { isUrgent, papersFirst } from '../law/temporary-aid.ts'
import { isDay } from '../time/calendar.ts'

const NO = /^(否|无|未|没有|×|不)/

/**
 * H01. Nobody is taken in without an application and a signed authorisation to check income and property. An
 * application after the decision is impossible. Urgent temporary aid (急难型) is given first and its papers follow
 * (临时救助: 支出型 only; a doubt where the row says that it was urgent too).
 */
export default householdCheck({
  catalogue: 'H01',
  severity: 'error',
  citation: APPLICATION,
  needs: [],
  oneOf: [['applicationDate', 'authorisation', 'applicationMode']],
  for: [{ procedure: 'full' }, { programme: 'temporary-assistance' }],
  judge(household) {
    const { first, applicationDate: applied = 0, decisionDate: decided = 0, authorisation } = household
    const order = papersFirst(first)
    if (order !== true) return order === false ? PASS : order
    const odd: Verdict[] = []
    if (isDay(applied) && isDay(decided) && applied > decided)
      odd.push(
        fail(
          ['applicationDate', 'decisionDate'],
          {
            variant: 'order',
            ...(isUrgent(first) && { severity: 'doubt' }),
            params: { applied: showDate(applied), decided: showDate(decided) },
          },
          first,
        ),
      )
    if (/未申请|无申请/.test(first.applicationMode ?? ''))
      odd.push(fail('applicationMode', { variant: 'application' }, first))
    if (authorisation !== undefined && NO.test(authorisation))
      odd.push(fail('authorisation', { variant: 'authorisation', severity: 'doubt' }))
    const blank = PAPERS.filter((id) => household.has(id) && household[id] === undefined)
    if (blank.length > 0) odd.push(unknown(blank))
    return odd
  },
})

const PAPERS = ['applicationDate', 'authorisation'] as const
