import type { MemberFacts } from '../../facts/case.ts'
import { saysNone } from '../../facts/words.ts'
import { eraOn, programmes } from '../../programmes/index.ts'
import { fail, householdCheck, PASS, type Reader, type RowView } from '../engine/index.ts'
import { alone, lawReader } from '../people/member-facts.ts'
import { factsOf, isCovered } from '../people/person.ts'

/**
 * C05. A single-person application without a ground: severe disability or serious illness (in an edge household),
 * clergy, or a grown, jobless, severely disabled person (57号 第八条, 83号 一). By the programme's own rule; a county's
 * further grounds explain it.
 */
export default householdCheck({
  catalogue: 'C05',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第八条'],
    ['2022-10-20', '民发〔2021〕57号 第八条；民发〔2022〕83号 一'],
    ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第八条；民发〔2022〕83号 一'],
  ],
  from: '2021-07-01',
  needs: [],
  when: ['singlePerson'],
  oneOf: [['singlePerson'], ['disabilityLevel', 'disabilityType', 'disabilityCertificate', 'illness', 'health']],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    if (household.meaning(household.singlePerson, saysNone)) return PASS
    for (const member of household.members) if (isCovered(member) && hasGround(member)) return PASS
    return fail(['singlePerson', 'disabilityLevel', 'illness'])
  },
})

/**
 * Whether the programme lets the member apply alone, or may; a blank column on health says that nothing is known to be
 * wrong.
 */
function hasGround(member: RowView): boolean {
  const facts = factsOf(member)
  return member.use(mayApplyAlone)({
    ...facts,
    health: facts.health ?? 'healthy',
    status: facts.status ?? 'normal',
  })
}

const mayApplyAlone: Reader<(facts: MemberFacts) => boolean> = (table, context) => {
  const judge = eraOn(programmes.dibao, context.date)?.person
  const lawOf = lawReader(table, context)
  return (row) => (facts) => {
    const { c, member } = alone(lawOf(row), facts)
    return judge === undefined || judge(c, member).is !== 'fail'
  }
}
