import { fail, householdCheck, outside, PASS, type Verdict } from '../engine/index.ts'
import { countsOf } from '../people/people.ts'
import { relationOf } from '../people/person.ts'

/**
 * B18. A head has one spouse. Where heads alone show where households begin, the second may be of a household whose
 * head was left out: a doubt.
 */
export default householdCheck({
  catalogue: 'B18',
  severity: 'error',
  citation: [
    ['1981-01-01', '婚姻法 第二条'],
    ['2021-01-01', '民法典 第一千零四十一条'],
  ],
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  overColumns: {
    measured: '17 → 1 ms',
    bind: (table, context) => outside([countsOf('spouse', table, context)], { most: 1 }),
  },
  judge(household) {
    let [spouses, heads] = [0, 0]
    let odd: Verdict | undefined
    for (const member of household.members) {
      const relation = relationOf(member)
      if (relation === 'head') heads++
      if (relation !== 'spouse' || ++spouses < 2) continue
      odd = fail(
        ['relation', 'name', 'householdNumber'],
        {
          params: { relation: member.relation, spouses },
          ...(household.table.households.by === 'relation' && { severity: 'doubt' }),
        },
        member,
      )
    }
    // of no head, and of two with a spouse each, A22 speaks
    return heads === 1 ? odd : PASS
  },
})
