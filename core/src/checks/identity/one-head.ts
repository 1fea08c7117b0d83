import { fail, householdCheck, PASS, type Reader, unknown, type Verdict } from '../engine/index.ts'
import { isHeadApart } from '../people/head-apart.ts'
import { relationOf } from '../people/person.ts'

/** A22. A household has one 户主, who stands among its own members. Not judged where the register lists heads only, or names them apart from the members. */
export default householdCheck({
  catalogue: 'A22',
  severity: 'error',
  citation: '民发〔2021〕57号 第七条',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  judge(household) {
    const { table, first, rowCount: members } = household
    if (table.rowIs !== 'member' || household.use(headsApart)) return PASS
    const { headName } = first
    const odd: Verdict[] = []
    let heads = 0
    let blank = -1
    let isMember = headName === undefined
    for (const member of household.members) {
      if (member.relation === undefined) blank = member.at
      else if (relationOf(member) === 'head' && ++heads > 1)
        odd.push(fail(['relation', 'name'], { variant: 'several', params: { heads } }, member))
      isMember ||= member.name === headName
    }
    if (heads === 0 && blank >= 0) odd.push(unknown('relation', { at: blank }))
    else if (heads === 0)
      odd.push(
        fail(
          ['relation', 'name'],
          {
            variant: 'none',
            // where the heads alone show where households begin, the first may have its head below
            ...(table.households.by === 'relation' && { severity: 'doubt' }),
            params: { members },
          },
          { at: household.firstRow },
        ),
      )
    if (!isMember) odd.push(fail(['headName', 'name'], { variant: 'elsewhere' }, { at: household.firstRow }))
    return odd
  },
})

const headsApart: Reader<boolean> = (table, context) => {
  const isApart = isHeadApart(table, context)
  return () => isApart
}
