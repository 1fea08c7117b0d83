/**
 * Who of a household may be the one who gets 特困 support, by 无劳动能力 alone (178号第五条, 43号第五条、第二十四条).
 */
import {
  all,
  any,
  atLeast,
  below,
  FAIL,
  known,
  type Member,
  not,
  PASS,
  point,
  type Situation,
  slot,
  type Truth,
  together,
  unknown,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { age, hasListedDisability, isDead, isMinor } from './person.ts'

/** The old, the young and the disabled of the types and levels that the rules list. */
export function isListedWithoutLabour(c: Situation, member: Member): Truth {
  return any(
    atLeast(age(c, member), c.parameter('tekun.elderlyAge')),
    isUnderMinorAge(c, member),
    hasListedDisability(c, member, c.value('tekun.noLabourDisabilities')),
  )
}

export function isUnderMinorAge(c: Situation, member: Member): Truth {
  return below(age(c, member), c.parameter('tekun.minorAge'))
}

/** Nobody stays in compulsory or senior secondary school as a former minor beyond this age. */
export const OLDEST_PUPIL = point(25)

export function mayBeSupported(c: Situation, member: Member): Truth {
  const { facts, path } = member
  const isPupil = c.is(facts.student, ['compulsory', 'senior-secondary'], path, 'student')
  const years = age(c, member)
  return any(isListedWithoutLabour(c, member), isMinor(c, member), all(below(years, OLDEST_PUPIL), isPupil))
}

/**
 * Whether a household that gets 特困 support gets it for this member, so that he is none of the dibao household: dibao
 * is open to him again once the support has ended (43号第二十七条). The one who is named, the only one, or the only one
 * who may be. Whoever applies for dibao is taken to have no 特困 support, until the case says so.
 */
export function isSupportedAsTekun(c: Situation, member: Member): Truth {
  return isSaidToBeSupported(c) ? all(isTheOne(c, member), not(c.flag('dibao.tekunCounts'))) : FAIL
}

export function isSaidToBeSupported({ household }: Situation): boolean {
  return household.receives?.includes('tekun') ?? false
}

/**
 * Of one alone, or of a household whose members are not listed; of several, whoever it is counts for none
 * (`members.ts`).
 */
export function isNoLoneTekun(c: Situation): Truth {
  if (!isSaidToBeSupported(c)) return PASS
  const counts = c.flag('dibao.tekunCounts')
  if (c.persons) return c.persons.length === 1 ? counts : PASS
  return c.household.size === 1 ? counts : any(counts, unknown(c.leaf(HOUSEHOLD, 'members')))
}

function isTheOne(c: Situation, member: Member): Truth {
  if (member.facts.tekun !== undefined) return known(member.facts.tekun)
  const possible = c.once(POSSIBLE, whoMayBe)
  if (!possible.includes(member)) return FAIL
  if (possible.length === 1) return PASS
  const open = possible.flatMap((each) => [
    each.facts.tekun === undefined ? c.leaf(each.path, 'tekun') : null,
    mayDraw(c, each).open,
  ])
  return unknown(together(...open))
}

const POSSIBLE = slot<readonly Member[]>()

/** Whoever lives and may be unable to work; where nobody certainly does and is, anybody. */
function whoMayBe(c: Situation): readonly Member[] {
  const living = (c.persons ?? []).filter((member) => isDead(c, member).is !== 'pass' && member.facts.tekun !== false)
  if (living.length <= 1) return living
  const isSomebodyCertain = living.some((member) => member.facts.tekun || mayDraw(c, member).is === 'pass')
  if (!isSomebodyCertain) return living
  return living.filter((member) => member.facts.tekun || mayDraw(c, member).is !== 'fail')
}

function mayDraw(c: Situation, member: Member): Truth {
  return all(not(isDead(c, member)), mayBeSupported(c, member))
}
