import {
  fail,
  type HouseholdView,
  householdCheck,
  outside,
  PASS,
  type Reader,
  type RowView,
  unknown,
  unknownHere,
  type Verdict,
} from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isHeadApart } from '../people/head-apart.ts'
import { countsOf } from '../people/people.ts'
import { relationOf } from '../people/person.ts'
import { hasUnreadPeople } from '../people/unread-people.ts'

/**
 * A22. A household has one 户主, who stands among its own members. Not judged where the register lists heads only,
 * names them apart from the members, or names beside each person the household's head (疑点人员 beside 户主).
 */
export default householdCheck({
  catalogue: 'A22',
  severity: 'error',
  citation: MEMBERS,
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  overColumns: {
    measured: '22 → 4 ms',
    bind(table, context) {
      if (table.has('headName') || table.has('isHead')) return undefined
      return outside([countsOf('head', table, context)], { least: 1, most: 1 })
    },
  },
  judge(household) {
    const { table, firstRow: at } = household
    if (table.rowIs !== 'member' || household.use(headsApart)) return PASS
    const headName = household.has('headName') ? household.first.headName : undefined
    let [heads, blank, isMember] = [0, -1, headName === undefined]
    let odd: Verdict[] = NOTHING
    const hasColumn = household.has('isHead')
    for (const member of household.members) {
      const relation = relationOf(member)
      if (relation === undefined && member.relation === undefined) blank = member.at
      if ((relation === 'head' || (hasColumn && saysYes(member))) && ++heads > 1)
        odd = [...odd, fail(['relation', 'name', 'householdNumber'], { variant: 'several', params: { heads } }, member)]
      isMember ||= member.name === headName
    }
    if (heads === 0 && household.use(hasUnreadPeople)) odd = [...odd, unknownHere('name')]
    else if (heads === 0) odd = [...odd, blank >= 0 ? unknown('relation', { at: blank }) : withoutHead(household)]
    if (!isMember) odd = [...odd, fail(['headName', 'name'], { variant: 'elsewhere' }, { at })]
    return odd
  },
})

/** 是 in the column 是否户主. */
const saysYes = ({ isHead = '' }: RowView): boolean => /^(是|√|1|户主|Y)/i.test(isHead)

const headsApart: Reader<boolean> = (table, context) => {
  const isOfPersons = table.has('headName') && table.households.count === table.rowCount
  const isApart = isOfPersons || isHeadApart(table, context)
  return () => isApart
}

const NOTHING: Verdict[] = []

const withoutHead = ({ table, firstRow, rowCount: members }: HouseholdView): Verdict =>
  fail(
    ['relation', 'name'],
    {
      variant: 'none',
      // where the heads alone show where households begin, the first may have its head below
      ...(table.households.by === 'relation' && { severity: 'doubt' }),
      params: { members },
    },
    { at: firstRow },
  )
