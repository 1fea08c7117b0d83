import type { RegisterTable } from '../../register/index.ts'
import { type Subject, setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, PERSON_CELLS, partnerCells } from '../people/known-people.ts'
import { rowsOf } from '../people/people.ts'

const MINE = [
  { lists: 'questionnaires' },
  { lists: 'people', role: 'ledger' },
  { lists: 'cadre-pairings' },
  { lists: 'secretary-plans' },
  { lists: 'goods', role: 'aid' },
] as const satisfies readonly Subject[]

/**
 * J16. 家庭人口 differs from the roster. A doubt: members of a hukou may live apart, and others may live with the
 * household.
 */
export default setCheck({
  catalogue: 'J16',
  severity: 'doubt',
  citation: '走访调查登记规范（家庭人口与户籍花名册一致）',
  needs: [],
  compares: [MINE, { role: 'roster' }],
  run(context, report) {
    const residents = new KnownPeople(context.tables({ role: 'roster' }), context)
    for (const kind of MINE) {
      const tables = context.tables(kind).filter((table) => table.has('householdSize'))
      for (const { table, household, found, one } of lookUpHouseholds(tables, residents, context)) {
        if (!one || (found !== 'number' && found !== 'name')) continue
        const stated = table.householdNumber('householdSize')[household]
        const sizes = sizesOf(one.table, one.table.households.of[one.row])
        if (Number.isNaN(stated)) continue
        if (sizes.length === 0) report(one.table).unknown(one.row, ['householdSize'])
        else if (!sizes.includes(stated))
          report(table).fail(table.householdRow('householdSize', household), ['householdSize', ...PERSON_CELLS], {
            expected: sizes[0],
            params: { stated, roster: sizes[0] },
            related: partnerCells(one),
          })
      }
    }
  },
})

/** What a roster says of a household's size: its column, and its members where it lists them. */
function sizesOf(roster: RegisterTable, household: number): number[] {
  const stated = roster.has('householdSize') ? roster.householdNumber('householdSize')[household] : Number.NaN
  const listed = roster.rowIs === 'member' ? rowsOf(roster, household).length : Number.NaN
  return [listed, stated].filter((size) => !Number.isNaN(size))
}
