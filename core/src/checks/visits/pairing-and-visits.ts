import { relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { KnownPeople, lookUpHouseholds, PERSON_CELLS, type Presence, partnerCells } from '../people/known-people.ts'

const PAIRINGS = { lists: 'cadre-pairings' } as const satisfies Subject
const VISITS = { lists: 'visits' } as const satisfies Subject

/**
 * J23. A list of households with their cadres and the log of the visits to them: each is visited, nobody else is, and
 * both have as many persons. Doubts, and each only where nearly all others agree, for a log may be of other people too.
 * Beside a roster J01, J03 and J16 speak.
 */
export default setCheck({
  catalogue: 'J23',
  severity: 'doubt',
  citation: '干部包户登记规范（包户名单与走访记录一致）',
  needs: [],
  compares: [PAIRINGS, VISITS],
  run(context, report) {
    if (context.tables({ role: 'roster' }).length > 0) return
    const [pairings, visits] = [context.tables(PAIRINGS), context.tables(VISITS)]
    const inLog = lookUpHouseholds(pairings, new KnownPeople(visits, context), context)
    const inList = lookUpHouseholds(visits, new KnownPeople(pairings, context), context)
    for (const [presences, others, variant] of [
      [inLog, inList, 'unvisited'],
      [inList, inLog, 'unlisted'],
    ] as const) {
      // who stands there under another village may be the same
      const named = new Set(others.flatMap(({ whom }) => whom.names))
      const absent = presences.filter(
        ({ found, whom }) => (found === 'no' || found === 'similar') && !whom.names.some((name) => named.has(name)),
      )
      if (isProvedByOthers(presences.filter(isFound).length, absent.length))
        for (const { table, row } of absent) report(table).fail(row, PERSON_CELLS, { variant })
    }
    const sizes = inList.filter(isFound).map((one) => ({ ...one, ...sizesOf(one) }))
    const odd = sizes.filter(({ own, listed }) => own !== listed && !Number.isNaN(own - listed))
    if (!isProvedByOthers(sizes.filter(({ own, listed }) => own === listed).length, odd.length)) return
    for (const { table, row, own, listed, one } of odd)
      report(table).fail(row, ['householdSize', ...PERSON_CELLS], {
        variant: 'size',
        expected: listed,
        params: { own, listed },
        related: one && (one.table.has('householdSize') ? relatedCells([one], 'householdSize') : partnerCells(one)),
      })
  },
})

const isFound = ({ found }: Presence): boolean => found === 'number' || found === 'name'

/** The persons of the household that was visited, by the log and by the list. */
function sizesOf({ table, household, one }: Presence): { own: number; listed: number } {
  const own = table.has('householdSize') ? table.householdNumber('householdSize')[household] : Number.NaN
  const listed = one?.table.has('householdSize')
    ? one.table.householdNumber('householdSize')[one.table.households.of[one.row]]
    : Number.NaN
  return { own, listed }
}
