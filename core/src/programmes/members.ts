/**
 * 共同生活的家庭成员: who counts. Three rules followed each other:
 * 国务院令第271号 第二条 (those who live together), 民发〔2012〕220号 第五条, 民发〔2021〕57号 第七条.
 * Not modelled: further persons whom the province leaves out or the office takes in.
 */
import {
  all,
  any,
  between,
  type Clauses,
  count,
  FAIL,
  type Interval,
  type Member,
  not,
  PASS,
  type Situation,
  slot,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { hasStatus, isLongClergy, isMinor } from './person.ts'
import { type Relation, relationOf } from './relation.ts'

export const MEMBERS_CLAUSES: Clauses = [
  ['1999-10-01', '国务院令第271号 第二条'],
  ['2012-12-12', '民发〔2012〕220号 第五条'],
  ['2021-07-01', '民发〔2021〕57号 第七条'],
]

/**
 * How each listed member stands: counted, left out, or open, given that somebody is counted. Where only one person can
 * be, he is; that there is a household at all is a condition of its own (`hasMembers`).
 */
export function counted(c: Situation): readonly Truth[] {
  return c.once(COUNTED, presumeSomebody)
}

function presumeSomebody(c: Situation): readonly Truth[] {
  const truths = listed(c)
  const possible = truths.filter(({ is }) => is !== 'fail')
  if (possible.length !== 1 || possible[0].is === 'pass') return truths
  return truths.map((truth) => (truth.is === 'fail' ? FAIL : PASS))
}

/** How each listed member stands by the rule of the date. */
export function listed(c: Situation): readonly Truth[] {
  return c.once(LISTED, applyRule)
}

const COUNTED = slot<readonly Truth[]>()
const SIZE = slot<Interval>()

const LISTED = slot<readonly Truth[]>()

function applyRule(c: Situation): readonly Truth[] {
  const rule = ruleOn(c.law.date)
  return (c.members ?? []).map((member) => rule(c, member))
}

function ruleOn(date: string): (c: Situation, member: Member) => Truth {
  if (date < '2012-12-12') return counts2009
  return date < '2021-07-01' ? counts2012 : counts2021
}

const LEFT_OUT_2009 = ['deceased', 'imprisoned'] as const
const LEFT_OUT_2021 = ['deceased', 'imprisoned', 'compulsory-rehabilitation', 'missing'] as const

/** 令271第二条: those who live together. A prisoner does not. */
function counts2009(c: Situation, member: Member): Truth {
  const leftOut = hasStatus(c, member, LEFT_OUT_2009)
  const relation = relationTo(c, member)
  if (relation === 'head') return not(leftOut)
  if (relation === undefined) return all(not(leftOut), unknownRelation(c, member))
  return all(not(leftOut), hasDuty(relation), resides(c, member))
}

/** 220号第五条: spouse; parents and minor children; grown children who cannot live on their own; others bound to support. */
function counts2012(c: Situation, member: Member): Truth {
  const leftOut = any(hasStatus(c, member, LEFT_OUT_2009), isLongClergy(c, member))
  return all(not(leftOut), relationTo(c, member) === 'parent' ? PASS : belongs(c, member))
}

/** 57号第七条: parents count only where they live with the household. */
function counts2021(c: Situation, member: Member): Truth {
  const leftOut = any(hasStatus(c, member, LEFT_OUT_2021), isLongClergy(c, member))
  return all(not(leftOut), belongs(c, member))
}

function belongs(c: Situation, member: Member): Truth {
  const relation = relationTo(c, member)
  if (relation === undefined) return unknownRelation(c, member)
  if (relation === 'head' || relation === 'spouse') return PASS
  if (relation === 'child') return any(resides(c, member), isMinor(c, member), cannotLiveAlone(c, member))
  return all(hasDuty(relation), resides(c, member))
}

function unknownRelation(c: Situation, member: Member): Truth {
  return unknown(c.leaf(member.path, 'relation'))
}

/** 已成年但不能独立生活的子女: in full-time study up to a first degree, or unable to work. */
function cannotLiveAlone(c: Situation, member: Member): Truth {
  return any(
    c.is(member.facts.student, ['compulsory', 'senior-secondary', 'undergraduate'], member.path, 'student'),
    c.is(member.facts.labour, ['none'], member.path, 'labour'),
  )
}

/** 其他具有法定赡养、扶养、抚养义务关系的人员 */
function hasDuty(relation: Relation): Truth {
  return relation === 'other-relative' || relation === 'unrelated' ? FAIL : PASS
}

function resides(c: Situation, member: Member): Truth {
  return c.yes(member.facts.resides, member.path, 'resides')
}

/** The only member listed is the head. */
export function relationTo(c: Situation, member: Member): Relation | undefined {
  if (c.members?.length === 1) return 'head'
  const text = member.facts.relation
  return text === undefined ? undefined : relationOf(text)
}

/** How many count; where members are not listed, the size that is stated. */
export function size(c: Situation): Interval {
  if (c.members) return c.once(SIZE, countMembers)
  const stated = c.household.size
  return between(stated ?? 1, stated ?? Number.POSITIVE_INFINITY, c.leaf('household.', 'size'))
}

function countMembers(c: Situation): Interval {
  return count(counted(c))
}

/** Somebody is left to form a household. */
export function hasMembers(c: Situation): Truth {
  return c.members ? any(...listed(c)) : PASS
}
