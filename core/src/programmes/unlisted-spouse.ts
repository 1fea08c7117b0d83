/**
 * A married head whose spouse the case does not list. The spouse belongs to the household by law, wherever he or she is
 * (57号第七条(一), 220号第五条(一)), and owes support (民法典第一千零五十九条, 婚姻法第二十条): a member of whom
 * nothing is known, until the case says more. A spouse among those who live apart, or a member whose relation is not
 * known, explains it.
 */
import type { MemberFacts, SettledFacts } from '../facts/case.ts'
import { factsAt } from '../facts/case-facts.ts'
import { factSetter, withFacts } from '../facts/case-paths.ts'
import { type Relation, relationOf } from './relation.ts'

const SPOUSE: MemberFacts = { relation: '配偶' }

/** With the spouse as the last member; the same object where none is missing. */
export function withUnlistedSpouse(household: SettledFacts): SettledFacts {
  const { members, supporters } = household
  if (members === undefined || !isSomebodyMarried(members)) return household
  const relations: (Relation | undefined)[] = members.length === 1 ? ['head'] : members.map(wordOf)
  const head = relations.indexOf('head')
  if (head < 0 || members[head].marital !== 'married') return household
  if (relations.some((relation) => relation === undefined || relation === 'spouse')) return household
  if (supporters?.some((each) => wordOf(each) === 'spouse')) return household
  const listed = members.length === 1 ? [{ ...members[0], relation: '户主' }] : members
  return { ...household, members: [...listed, SPOUSE], unlistedSpouse: `${factsAt('member', head)}marital` }
}

/** A quick look, for bulk. */
function isSomebodyMarried(members: readonly MemberFacts[]): boolean {
  for (const { marital } of members) if (marital === 'married') return true
  return false
}

const wordOf = ({ relation }: { relation?: string }) => (relation === undefined ? undefined : relationOf(relation))

/** The household with open facts stated, all at once. */
export function statingAll(household: SettledFacts, facts: readonly (readonly [path: string, value: unknown])[]) {
  const stated: SettledFacts = withFacts(household, facts)
  const marital = facts.find(([path]) => path === stated.unlistedSpouse)
  return marital === undefined || marital[1] === 'married' ? stated : withoutSpouse(stated)
}

/** The household with an open fact stated: no spouse is missed where the head turns out not to be married. */
export function stating(path: string): (household: SettledFacts, value: unknown) => SettledFacts {
  const state = factSetter(path)
  return (household, value) => {
    const stated: SettledFacts = state(household, value)
    if (path !== stated.unlistedSpouse || value === 'married') return stated
    return withoutSpouse(stated)
  }
}

function withoutSpouse(household: SettledFacts): SettledFacts {
  return { ...household, members: household.members?.slice(0, -1), unlistedSpouse: undefined }
}
