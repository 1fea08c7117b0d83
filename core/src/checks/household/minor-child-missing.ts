import {
  fail,
  type HouseholdView,
  type Located,
  membersCheck,
  PASS,
  type RowView,
  relatedCells,
  type Subject,
} from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { ageOf, birthOf, listsAllMembers, relationOf } from '../people/person.ts'

const REGISTERS = {
  role: 'register',
  programme: ['dibao', 'dibao-edge', 'rigid-expenditure'],
} as const satisfies Subject

/** 民法典 第十七条 */
const ADULT = 18

/**
 * B04. The roster has a minor child of the head in the same household, whom the register leaves out: minor children are
 * members (57号 第七条). A child of a divorced parent, or one whom a children's programme supports, may lawfully be
 * elsewhere.
 */
export default membersCheck({
  catalogue: 'B04',
  severity: 'doubt',
  citation: MEMBERS,
  needs: [],
  compares: [REGISTERS, { role: 'roster' }],
  when: ['idNumber', 'relation'],
  there: { isUsed: (table) => table.has('idNumber') && table.has('relation') },
  judge(household, _there, _beside, rowsOf) {
    if (!listsAllMembers(household)) return PASS
    const listed = new Set<string | undefined>()
    let head: { at: number; inRoster: RowView | undefined } | undefined
    for (const member of household.members) {
      listed.add(member.idNumber)
      if (member.idNumber && relationOf(member) === 'head')
        head ??= { at: member.at, inRoster: rowsOf(member).find((row) => relationOf(row) === 'head') }
    }
    if (!head?.inRoster) return PASS
    const missing = minorChildren(head.inRoster.household, listed)
    if (missing.length === 0) return PASS
    const details = { params: { children: missing.length }, related: relatedCells(missing, 'name') }
    return fail(['name', 'householdSize'], details, head)
  },
})

/** The children under 18 of a household of the roster whom a register does not list. */
function minorChildren(household: HouseholdView, listed: ReadonlySet<string | undefined>): Located[] {
  const { table } = household
  const children: Located[] = []
  for (const member of household.members) {
    if (!member.idNumber || listed.has(member.idNumber)) continue
    const isMinor = birthOf(member) > 0 && (ageOf(member) ?? ADULT) < ADULT
    if (isMinor && relationOf(member) === 'child') children.push({ table, row: member.at })
  }
  return children
}
