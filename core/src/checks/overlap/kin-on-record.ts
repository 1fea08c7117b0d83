import { isSameName } from '../../identity/name.ts'
import { fail, membersCheck, PASS, type Rows, type RowView, relatedCells, type Verdict } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'

/**
 * F13. Near kin of those who handle dibao are put on a register of their own (57号 第十一条). The mark in the dibao
 * register and the register of kin must agree, and the name by one number. The duty is the office's; nothing follows
 * for the family.
 */
export default membersCheck({
  catalogue: 'F13',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  needs: ['kinOfHandler'],
  compares: [{ role: 'register', programme: 'dibao' }, { lists: 'kin' }],
  from: '2012-12-12',
  finds: 'either',
  there: { by: 'kinIdNumber' },
  judge(household, _there, _beside, rowsOf) {
    const names: Verdict[] = []
    let marked: { at: number } | undefined
    let recorded: { at: number; kin: Rows } | undefined
    for (const member of household.members) {
      const kin = rowsOf(member)
      const otherName = kin.first && judgeName(member, kin.first)
      if (otherName) names.push(otherName)
      if (/^(是|有|√|已备案|备案|1)/.test(member.said('kinOfHandler'))) marked ??= { at: member.at }
      if (kin.first) recorded ??= { at: member.at, kin }
    }
    if (marked && !recorded) return [...names, fail(['kinOfHandler', 'idNumber'], { variant: 'not-on-record' }, marked)]
    if (marked || !recorded) return names
    const related = recorded.kin.cells('kinIdNumber')
    return [...names, fail(['kinOfHandler', 'idNumber'], { variant: 'not-marked', related }, recorded)]
  },
})

/** Told in the register of kin: a name may have been changed, or written by its sound. */
function judgeName(member: RowView, kin: RowView): Verdict | undefined {
  const [own, recorded] = [member.shown('name').trim(), kin.shown('kinName').trim()]
  if (own === '' || recorded === '' || isSameName(own, recorded)) return PASS
  const details = { variant: 'other-name', params: { other: recorded }, related: relatedCells([kin], 'kinName') }
  return fail(['name', 'idNumber'], details, member)
}
