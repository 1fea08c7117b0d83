import { maritalOf } from '../../facts/words.ts'
import { fail, householdCheck, PASS, unitsWhere } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { countsOf, headsOf } from '../people/people.ts'
import { listsAllMembers, relationOf } from '../people/person.ts'

/**
 * B03. The head is married and no spouse is listed: spouses are members of one household (57号 第七条). A single-person
 * application, a spouse in prison or a separation not yet entered explain it. Not judged where the register lists only
 * some of the members.
 */
export default householdCheck({
  catalogue: 'B03',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['relation', 'marital'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  overColumns: {
    measured: '25 → 5 ms',
    bind(table, context) {
      const [spouses, heads] = [countsOf('spouse', table, context), headsOf(table, context)]
      const marital = table.text('marital')
      const isMarried = context.integerFact('is married', (text) => Number(maritalOf(text) === 'married'))
      return unitsWhere(heads.length, (household) => {
        const own = spouses[household] === 0 && heads[household] >= 0 ? marital[heads[household]] : -1
        return own >= 0 && isMarried(own) === 1
      })
    },
  },
  judge(household) {
    if (household.singlePerson !== undefined || !listsAllMembers(household)) return PASS
    let head = -1
    for (const member of household.members) {
      const relation = relationOf(member)
      if (relation === 'spouse') return PASS
      if (relation !== 'head' || head >= 0) continue
      head = member.at
      if (member.meaning(member.marital ?? '', maritalOf) !== 'married') return PASS
    }
    return head < 0 ? PASS : fail(['marital', 'relation', 'name'], {}, { at: head })
  },
})
