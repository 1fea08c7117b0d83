/** What can be said of one person whatever the programme: age, disability, status. */

import {
  all,
  anything,
  atLeast,
  below,
  FAIL,
  type IdOf,
  type Interval,
  known,
  type Member,
  not,
  PASS,
  point,
  type Shown,
  type ShownValue,
  type Situation,
  shownNumber,
  type Truth,
  together,
  unknown,
} from '../criteria/index.ts'
import type { Day, Disability, ProgrammeId, Status } from '../facts/case.ts'
import { DISABILITY_KINDS, DISABILITY_LEVELS } from '../facts/case.ts'
import { type At, HOUSEHOLD } from '../facts/case-facts.ts'
import type { DisabilityRule, ParameterResult } from '../policy/index.ts'

/** Nobody is older; the domain of an unknown age. */
const OLDEST = 130

/** A member, or a supporter who lives apart: whoever has these facts, and where they stand in the case. */
export interface Person {
  facts: { birth?: Day; disability?: 'none' | Disability; status?: Status; statusSince?: Day }
  path: At<'member' | 'supporter'>
}

/** Completed years on the day; a birthday counts from its own day on. */
export function age(c: Situation, person: Person): Interval {
  const { birth } = person.facts
  if (birth === undefined) return anything(0, OLDEST, c.leaf(person.path, 'birth'))
  const years = Math.max(0, fullYears(birth, c.law.day))
  return YEARS[years] ?? point(years)
}

/** Made once: an age is asked for again and again. */
const YEARS = Array.from({ length: OLDEST + 1 }, (_, years) => point(years))

/** For the sentence: an age that is not known has no number. */
export function shownAge(c: Situation, person: Person): ShownValue {
  return shownNumber(person.facts.birth === undefined ? anything(0, Number.POSITIVE_INFINITY, null) : age(c, person))
}

export function fullYears(from: Day, to: Day): number {
  return Math.floor((to - from) / 10000)
}

/** Eighteen years: 民法典第十七条, before 2021 民法通则第十一条. */
const ADULT = point(18)

export function isMinor(c: Situation, person: Person): Truth {
  return below(age(c, person), ADULT)
}

export function hasStatus(c: Situation, person: Person, statuses: readonly Status[]): Truth {
  return c.is(person.facts.status, statuses, person.path, 'status')
}

/** Whether he is there at all: of one whom contradicting facts speak of, it is open. */
export function isThere(c: Situation, { doubt }: Member): Truth {
  return doubt === undefined ? PASS : unknown(c.isTraced ? { path: doubt } : null)
}

const CLERGY: readonly Status[] = ['clergy']
const DEAD: readonly Status[] = ['deceased']

/** Clergy who have lived apart for the years that the rules name. */
export function isLongClergy(c: Situation, person: Person): Truth {
  const isClergy = hasStatus(c, person, CLERGY)
  if (isClergy.is === 'fail') return FAIL
  const { statusSince } = person.facts
  const since =
    statusSince === undefined
      ? anything(0, OLDEST, c.leaf(person.path, 'statusSince'))
      : point(fullYears(statusSince, c.law.day))
  return all(isClergy, atLeast(since, c.parameter('dibao.clergyYears')))
}

export function isDead(c: Situation, person: Person): Truth {
  return hasStatus(c, person, DEAD)
}

const GONE: readonly (Status | undefined)[] = ['deceased', 'missing', 'imprisoned']

/**
 * Somebody whose living can be in want at home: neither dead nor declared missing, nor in prison, which keeps him.
 * Whoever applies is taken to be there, until the case says otherwise of all of the household.
 */
export function hasSomebodyToHelp({ persons }: Situation): Truth {
  return known(persons === undefined || persons.some(({ facts }) => !GONE.includes(facts.status)))
}

const AWAY: readonly Status[] = ['missing', 'imprisoned']

/**
 * A monthly allowance goes to the living. No national text says whether it goes on for a prisoner or for somebody
 * declared missing: a local rule may take it away.
 */
export function mayDrawAllowance(c: Situation, person: Person): Truth {
  const isAlive = not(isDead(c, person))
  const isAway = hasStatus(c, person, AWAY)
  return isAway.is === 'pass' ? all(isAlive, c.flag('allowances.whileAway')) : isAlive
}

/**
 * For the sentence of a condition that only the living meet: whoever has died is not told an age; where the rest is met
 * and only whether he lives is open, that alone is said.
 */
export function becauseOfLife(c: Situation, person: Person, rest: Truth): Shown {
  const hasDied = isDead(c, person)
  if (hasDied.is === 'pass') return DECEASED
  return hasDied.is === 'unknown' && rest.is === 'pass' ? LIFE_OPEN : NOTHING
}

const DECEASED: Shown = { because: 'deceased' }
const LIFE_OPEN: Shown = { because: 'life-open' }
const NOTHING: Shown = {}

/** The same of an allowance, of which it may be open whether it goes on for somebody who is away. */
export function becauseOfStatus(c: Situation, person: Person, rest: Truth): Shown {
  const { status } = person.facts
  const isAway = status !== undefined && AWAY.includes(status) && rest.is === 'pass'
  return isAway ? WHILE_AWAY : becauseOfLife(c, person, rest)
}

const WHILE_AWAY: Shown = { because: 'away' }

/**
 * 当地认定的重特大疾病 (57号第八条(二)): by the local list, so that the illness must be named; without a list nobody
 * can tell. `急性白血病` is among them where the list has `白血病`.
 */
export function isSeriouslyIll(c: Situation, { facts, path }: Member): Truth {
  const isIll = c.is(facts.health, ILL, path, 'health')
  if (isIll.is === 'fail') return isIll
  const list = c.value('illness.list')
  if (!list.known) return all(isIll, unknown(c.gap(list)))
  const { illness } = facts
  if (illness === undefined) return all(isIll, unknown(c.leaf(path, 'illness')))
  return all(isIll, known(list.value.some((name) => illness.includes(name))))
}

const ILL = ['serious-illness'] as const

/** Whether there is a certificate at all. */
export function isDisabled(c: Situation, person: Person): Truth {
  const { disability } = person.facts
  if (disability === undefined) return unknown(c.leaf(person.path, 'disability'))
  return known(disability !== 'none')
}

/** Whether the certificate is among those that a parameter lists by type and level. */
export function hasListedDisability(
  c: Situation,
  person: Person,
  listed: ParameterResult<IdOf<'disabilities'>>,
): Truth {
  const isCertified = isDisabled(c, person)
  if (isCertified.is !== 'pass') return isCertified
  if (!listed.known) return unknown(c.gap(listed))
  return matches(c, person, person.facts.disability as Disability, listed.value)
}

/**
 * 多重残疾 is rated by its gravest type; the others, and which they are, the certificate says and the case does not.
 */
export function mayHaveListedType({ facts }: Person, rules: readonly DisabilityRule[]): boolean {
  const { disability } = facts
  if (typeof disability !== 'object' || disability.type !== '多重' || disability.level === undefined) return false
  const gravest = disability.level
  const isListed = rules.some(({ type, levels }) => type === undefined && levels.includes(gravest))
  return !isListed && rules.some(({ levels }) => levels.some((level) => level >= gravest))
}

/** 一级、二级: severe whatever the type. */
export function isSeverelyDisabled(c: Situation, person: Person): Truth {
  const isCertified = isDisabled(c, person)
  if (isCertified.is !== 'pass') return isCertified
  return matches(c, person, person.facts.disability as Disability, SEVERE)
}

const SEVERE: readonly DisabilityRule[] = [{ levels: [1, 2] }]

function matches(c: Situation, person: Person, { type, level }: Disability, rules: readonly DisabilityRule[]): Truth {
  const types = type === undefined ? DISABILITY_KINDS : [type]
  const levels = level === undefined ? DISABILITY_LEVELS : [level]
  let hits = 0
  for (const eachType of types) {
    for (const eachLevel of levels) {
      const isListed = rules.some((rule) => (rule.type ?? eachType) === eachType && rule.levels.includes(eachLevel))
      if (isListed) hits++
    }
  }
  if (hits === 0) return FAIL
  if (hits === types.length * levels.length) return PASS
  return unknown(
    together(
      level === undefined ? c.leaf(person.path, 'disability.level') : null,
      type === undefined ? c.leaf(person.path, 'disability.type') : null,
    ),
  )
}

/** Whether the household gets a programme already. */
export function receives(c: Situation, ...programmes: ProgrammeId[]): Truth {
  const received = c.household.receives
  if (received === undefined) return unknown(c.leaf(HOUSEHOLD, 'receives'))
  for (const programme of programmes) {
    if (received.includes(programme)) return PASS
  }
  return FAIL
}

export function isAlone(c: Situation): boolean {
  return c.members?.length === 1
}
