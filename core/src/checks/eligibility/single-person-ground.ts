import type { MemberFacts } from '../../facts/case.ts'
import type { FieldId } from '../../facts/fields.ts'
import { disabilityLevelOf, disabilityTypeOf, saysNone } from '../../facts/words.ts'
import { eraOn, programmes } from '../../programmes/index.ts'
import {
  fail,
  type HouseholdView,
  householdCheck,
  householdsOf,
  PASS,
  type Reader,
  type RowView,
  saying,
  type Verdict,
} from '../engine/index.ts'
import { alone, lawReader } from '../people/member-facts.ts'
import { factsOf, isCovered } from '../people/person.ts'

const GROUNDS = [
  'disabilityLevel',
  'disabilityType',
  'disabilityCertificate',
  'illness',
  'health',
] as const satisfies readonly FieldId[]

/**
 * C05. A single-person application without a ground: severe disability or serious illness (in an edge household),
 * clergy, or a grown, jobless, severely disabled person (57号 第八条, 83号 一). By the programme's own rule; a county's
 * further grounds explain it. Where a remark alone says 单人保, only of one whose level of disability it gives, or a
 * column, and who is said to have no illness.
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
  oneOf: [
    ['singlePerson', 'remarks'],
    [...GROUNDS, 'remarks'],
  ],
  for: { role: 'register', programme: 'dibao' },
  overColumns: {
    measured: '28 → 1 ms',
    bind: (table, context) =>
      householdsOf(table, [
        ...saying(table, context, ['singlePerson'], () => true),
        ...saying(table, context, ['remarks'], (text) => SINGLE.test(text)),
      ]),
  },
  judge(household) {
    if (household.singlePerson === undefined) return household.has('remarks') ? bySaying(household) : PASS
    if (!GROUNDS.some((id) => household.has(id)) || household.meaning(household.singlePerson, saysNone)) return PASS
    for (const member of household.members) if (isCovered(member) && hasGround(member)) return PASS
    return fail(['singlePerson', 'disabilityLevel', 'illness'])
  },
})

/** 单人户 is a household of one. */
const SINGLE = /单人保/
const OTHER_GROUND = /病|癌|瘤|透析|尿毒|肾|移植|宗教|僧|尼|道士|教职|渐退|重度/
const LEVEL = /(?:视力|听力|言语|肢体|智力|精神|多重|残疾)[^,;。]{0,3}[一二三四1-4]级/

/** 单人保，户主肢体残疾四级: what the remark says of the one who applies alone. */
function bySaying(household: HouseholdView): Verdict | undefined {
  for (const member of household.members) {
    const { remarks = '' } = member
    if (!SINGLE.test(remarks) || OTHER_GROUND.test(remarks)) continue
    const remark = member.said('remarks').normalize('NFKC')
    const [said = member.said('disabilityLevel')] = LEVEL.exec(remark) ?? []
    const level = disabilityLevelOf(said)
    const type = disabilityTypeOf(LEVEL.test(remark) ? said : member.said('disabilityType'))
    if (level === undefined || hasGround(member, { type, level })) continue
    return fail(['remarks', 'disabilityLevel'], { variant: 'said', params: { said } }, { at: member.at })
  }
  return PASS
}

/**
 * Whether the programme lets the member apply alone, or may; a blank column on health says that nothing is known to be
 * wrong.
 */
function hasGround(member: RowView, disability?: MemberFacts['disability']): boolean {
  const facts = factsOf(member)
  return member.use(mayApplyAlone)({
    ...facts,
    ...(disability && { disability }),
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
