import { fail, groupCheck, MOST_TOLD, PASS, type Rows, relatedCells, toldOf, type Verdict } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { kindIdOf, namesOne } from '../people/same-person.ts'

/** B06. One person in two households of a register: a move or a marriage that was entered on one side only. */
export default groupCheck({
  catalogue: 'B06',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['idNumber'],
  for: { lists: 'people', person: 'once' },
  by: 'idNumber',
  unit: 'row',
  judge: (rows) => (namesOne(rows.first?.idNumber ?? '') ? rows.by(kindIdOf).flatMap(judgeKind) : PASS),
})

function judgeKind(rows: Rows): Verdict[] {
  const members = rows.where(({ table }) => table.rowIs === 'member')
  const { first } = members
  if (!first) return []
  const own = first.household.at
  const apart = [...members].filter(({ table, household }) => table !== first.table || household.at !== own)
  const isLarge = apart.length > MOST_TOLD
  return apart.slice(0, MOST_TOLD).map((one) => {
    const related = isLarge ? members.cells('idNumber', one) : relatedCells([first], 'idNumber')
    return fail(['idNumber', 'name'], { params: toldOf(apart.length), related }, one)
  })
}
