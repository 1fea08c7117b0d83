import type { ProgrammeId } from '../../facts/case.ts'
import { fail, householdCheck, PASS, type Reader, showDate } from '../engine/index.ts'
import { isGrantOf } from '../law/programme-of.ts'
import { firstMonthReader, monthOf, showMonth } from '../time/period.ts'

/** What is paid by the month; a list of edge households may have those of dibao too. */
const PAID = ['dibao', 'tekun', 'child-support'] as const satisfies ProgrammeId[]
/** First decision to which the rule applies. */
const SINCE = 20210701
/** A grant that began this many months before the decision was rather confirmed again by it. */
const CONFIRMED_AGAIN = 3

/**
 * G06. The benefit starts the month after the decision. A doubt: the date may be that of a later confirmation. On a
 * list of those newly granted it is that of the grant, so that an earlier month is an error there unless a remark
 * explains it. Where nearly all of a register begin in the month after the decision, the days are those of the grants,
 * and a start before the decision is told however long before; before the rule came another month is told there alone.
 * Where nearly all begin in the month of the decision itself, as some places have ruled, that is said once, a notice.
 */
export default householdCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: [
    ['1999-10-01', '登记规范（先后顺序）'],
    ['2021-07-01', '民发〔2021〕57号 第二十一条；民发〔2021〕43号；民发〔2019〕62号 二'],
  ],
  needs: ['startMonth'],
  when: ['decisionDate'],
  oneOf: [['decisionDate']],
  for: [{ role: 'register', programme: [...PAID, 'dibao-edge', 'rigid-expenditure'] }, { change: 'added' }],
  judge(household) {
    if (household.table.kind.role === 'register' && !PAID.some((id) => isGrantOf(household, id))) return PASS
    const { startMonth, decisionDate: decided, table, first } = household
    const [month, start] = [monthOf(decided), monthOf(startMonth)]
    if (month < 0 || start < 0 || start === month + 1) return PASS
    // a list of half a year writes from when it pays, of who was granted before too
    if (start > month && start === household.use(firstMonthReader)) return PASS
    const atOnce = household.use(beginAtOnce)
    if (start === month && decided >= SINCE && atOnce.count > 0)
      return household.at === atOnce.first
        ? fail(['startMonth', 'decisionDate'], {
            severity: 'notice',
            variant: 'at-once',
            params: { count: atOnce.count },
          })
        : PASS
    const isOfGrant = (start < month || decided < SINCE) && household.use(decidesGrants)
    if (!isOfGrant && (decided < SINCE || start <= month - CONFIRMED_AGAIN)) return PASS
    const expected = showMonth(month + 1)
    if (decided < SINCE && first.remarks !== undefined) return PASS
    const isNew = decided >= SINCE && table.kind.change === 'added' && start <= month && first.remarks === undefined
    return fail(['startMonth', 'decisionDate'], {
      ...(!isNew && { severity: 'doubt' }),
      variant: decided < SINCE ? 'unlike' : start <= month ? 'early' : 'late',
      expected,
      params: { start: showMonth(start), decided: decided % 100 > 0 ? showDate(decided) : showMonth(month), expected },
    })
  },
})

/** So many grants, and such a share of them, show that the column has the days on which they were made. */
const FEWEST = 8
const SHARE = 0.75

/** Whether nearly all grants of a table begin in the month after their decision. */
const decidesGrants: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'decisions are those of the grants', () => {
    const [decided, starts] = [table.date('decisionDate'), table.date('startMonth')]
    const months = Array.from(starts, (start, row) => [monthOf(start), monthOf(decided[row])])
    const given = months.filter(([start, month]) => start >= 0 && month >= 0)
    const follow = given.filter(([start, month]) => start === month + 1)
    return follow.length >= FEWEST && follow.length >= given.length * SHARE
  })

/** The first of those that begin in the month of their decision, where nearly all do, and how many they are. */
const beginAtOnce: Reader<{ first: number; count: number }> = (table, context) =>
  context.derived.whole(table, 'grants begin in the month of the decision', () => {
    const [decided, starts] = [table.householdDate('decisionDate'), table.householdDate('startMonth')]
    let [given, count, first] = [0, 0, -1]
    for (let household = 0; household < table.households.count; household++) {
      const [start, month] = [monthOf(starts[household]), monthOf(decided[household])]
      if (start < 0 || month < 0 || decided[household] < SINCE) continue
      given++
      if (start !== month) continue
      count++
      if (first < 0) first = household
    }
    return count >= FEWEST && count >= given * SHARE ? { first, count } : { first: -1, count: 0 }
  })
