/**
 * A child whose parents, by the facts stated, may both be gone (民发〔2019〕62号 一, 民发〔2020〕125号): nobody need
 * have recognised the child yet, so that a bare "not recognised" would send it away. Said beside the outcome, never an
 * outcome.
 */
import type { Day, HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/case.ts'
import { fullYears } from './person.ts'
import type { Notice } from './programme.ts'
import { kinOf, relationOf } from './relation.ts'

type Person = MemberFacts & SupporterFacts

const CITATION = '民发〔2019〕62号 一；民发〔2020〕125号'

/**
 * Of each child under `grown` years that is not recognised. Who of the head's children is the parent of a grandchild no
 * word says: one who is gone is enough there, unless another lives with the child.
 */
export function perhapsUnattended(household: HouseholdFacts, day: Day, grown: number): Notice[] {
  const { members = [], supporters = [] } = household
  if (!members.some(isGone) && !supporters.some(isGone)) return []
  return members.flatMap((child, member) => {
    if (child.birth === undefined || fullYears(child.birth, day) >= grown) return []
    if (child.orphan !== undefined && child.orphan !== 'none') return []
    const isAlone = members.length === 1
    const isOne = (other: Person) => other !== child && isParent(other, child, isAlone)
    const [here, apart] = [members.filter(isOne), supporters.filter(isOne)]
    const isPerhaps = [...here, ...apart].some(isGone) && here.every(isGone)
    const isSure = isAlone || relationOf(child.relation ?? '') !== 'grandchild'
    return isPerhaps && (!isSure || apart.every(isGone))
      ? [{ id: 'child-recognition' as const, params: { member }, citation: CITATION }]
      : []
  })
}

/** By how both stand to the head; beside a child alone the words of the others are about the child. */
function isParent(other: Person, child: Person, isAlone: boolean): boolean {
  const [one, two] = [other, child].map(({ relation }) => relationOf(relation ?? ''))
  if (one === undefined) return false
  return kinOf(one, isAlone || two === undefined ? 'head' : two) === 'parent'
}

const GONE: readonly unknown[] = ['deceased', 'missing', 'imprisoned', 'compulsory-rehabilitation', 'out-of-contact']

/** 重残: level 1 or 2, of mind 3 or 4 too; 重病 by the local list, which the office looks at. */
function isGone({ status, disability, health }: Person): boolean {
  if (GONE.includes(status) || health === 'serious-illness') return true
  if (typeof disability !== 'object') return false
  const { level = 4, type } = disability
  return level <= 2 || type === '智力' || type === '精神'
}
