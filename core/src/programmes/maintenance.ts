/**
 * 赡养费、扶养费、抚养费: what those bound to support the household, who live apart, are counted to pay. Fen a month.
 * The formula is local: a pack chooses it. While none is chosen, every formula that could be chosen is possible.
 * Whatever the formula gives, what is really paid counts where it is more. Parts of a fen are added up and cut off
 * last. Who of several supported people gets it, and what the office disregards (民发〔2022〕83号 一(一)), are readings
 * of their own.
 */

import {
  add,
  all,
  any,
  anything,
  atLeast,
  atLeastZero,
  between,
  choose,
  count,
  either,
  type Interval,
  joinLeaves,
  known,
  larger,
  multiply,
  not,
  PASS,
  point,
  type Situation,
  slot,
  subtract,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import type { SupporterFacts } from '../facts/case.ts'
import { type At, factsAt, HOUSEHOLD, NOWHERE } from '../facts/case-facts.ts'
import { size } from './members.ts'
import { age, hasStatus, isAlone, isDead, type Person } from './person.ts'
import { kinOf, type Relation, relationOf } from './relation.ts'
import { standard } from './standard.ts'

export const FORMULAS = ['excess-per-person', 'excess-household', 'income-share', 'actual'] as const
type Formula = (typeof FORMULAS)[number]

const MAINTENANCE = slot<Interval>()

export function maintenance(c: Situation): Interval {
  const supporters = c.household.supporters
  if (supporters === undefined) return anything(0, Number.POSITIVE_INFINITY, c.leaf(HOUSEHOLD, 'supporters'))
  if (supporters.length === 0) return ZERO
  return c.once(MAINTENANCE, fromAll, supporters)
}

function fromAll(c: Situation, supporters: readonly SupporterFacts[]): Interval {
  const share = () => shareAmong(c, livingOf(c, supporters))
  return toFen(sumOf(c, supporters, (supporter) => dueFrom(c, supporter, share)))
}

function livingOf(c: Situation, supporters: readonly SupporterFacts[]): Interval {
  return count(
    supporters.map((facts, index) => {
      const supporter = supporterAt(c, facts, index)
      return all(not(isDead(c, supporter)), mayBeBound(c, supporter))
    }),
  )
}

/**
 * Whether there can be a duty at all (民法典第一千零六十七条、第一千零七十四条、第一千零七十五条): 儿媳, 侄子, 前夫 of
 * somebody who lives alone have none; of several people one may be the child of just that other.
 */
function mayBeBound(c: Situation, { facts, path }: Supporter): Truth {
  if (c.members === undefined ? size(c).hi > 1 : !isAlone(c)) return PASS
  const relation = facts.relation === undefined ? undefined : relationOf(facts.relation)
  return relation === undefined ? unknown(c.leaf(path, 'relation')) : known(kinOf(relation, 'head') !== 'none')
}

/** 子女两人及以下, 三人及以上: by how many support the person, whoever they are. */
function shareAmong(c: Situation, supporters: Interval): Interval {
  const isMany = atLeast(supporters, THREE)
  if (isMany.is === 'pass') return c.parameter('maintenance.shareManyChildren')
  const few = c.parameter('maintenance.share')
  return isMany.is === 'fail' ? few : either(few, c.parameter('maintenance.shareManyChildren'), isMany.open)
}

const THREE = point(3)

/** What one's own family owes, as if it lived apart: one supporter beside those who do. Not yet in whole fen. */
export function dueFromHome(c: Situation, means: Means): Interval {
  return dueOf(c, () => shareAmong(c, add(livingOf(c, c.household.supporters ?? []), ONE)), means)
}

const ONE = point(1)

function sumOf(
  c: Situation,
  supporters: readonly SupporterFacts[],
  sumFrom: (supporter: Supporter) => Interval,
): Interval {
  return supporters.reduce((total, facts, index) => add(total, sumFrom(supporterAt(c, facts, index))), ZERO)
}

/** What those who live apart really pay to one person: part of his 转移净收入 (43号第六条). */
export function paymentsTo(c: Situation): Interval {
  const { supporters } = c.household
  if (supporters === undefined) return anything(0, Number.POSITIVE_INFINITY, c.leaf(HOUSEHOLD, 'supporters'))
  return supporters.length === 0 ? ZERO : c.once(PAYMENTS, paidByAll, supporters)
}

const PAYMENTS = slot<Interval>()

function paidByAll(c: Situation, supporters: readonly SupporterFacts[]): Interval {
  const paidBy = (each: Supporter) => choose(isDead(c, each), ZERO, c.amount(each.facts.payment, each.path, 'payment'))
  return toFen(shareOf(c, sumOf(c, supporters, paidBy)))
}

/** What those who live apart are counted to pay to one member of the household. */
export function maintenanceOfOne(c: Situation): Interval {
  return toFen(shareOf(c, maintenance(c)))
}

/** How many supporters somebody has at home, his family being one, and what it owes him. */
interface Home {
  supporters: Interval
  due: Interval
}
const NOBODY: Home = { supporters: ZERO, due: ZERO }

/**
 * The same for a grown, jobless, severely disabled person, and with what is owed at home: some payments may be
 * disregarded.
 */
export function maintenanceOfJobless(c: Situation, relation: Relation | undefined, home = NOBODY): Interval {
  const { supporters } = c.household
  if (supporters === undefined || supporters.length === 0) return toFen(add(maintenance(c), home.due))
  const share = () => shareAmong(c, add(livingOf(c, supporters), home.supporters))
  const apart = sumOf(c, supporters, (each) => {
    const own = each.facts.relation === undefined ? undefined : relationOf(each.facts.relation)
    const due = dueFrom(c, each, share)
    return lessWhatMayBeDisregarded(c, due, isSiblingOrOld(c, each, own, relation))
  })
  return toFen(add(shareOf(c, apart), home.due))
}

/** 兄弟姐妹或者60周岁及以上老年人 (83号 一(一)), by how he and the one supported stand to the head. */
export function isSiblingOrOld(
  c: Situation,
  person: Person,
  relation: Relation | undefined,
  toWhom: Relation | undefined,
): Truth {
  const isOld = atLeast(age(c, person), c.parameter('dibao.supporterDisregardAge'))
  if (isOld.is === 'pass') return isOld
  const isSibling =
    relation === undefined || toWhom === undefined
      ? unknown(c.leaf(person.path, 'relation'))
      : known(kinOf(relation, toWhom) === 'sibling')
  return any(isOld, isSibling)
}

/** 可以视情适当豁免: from nothing to all of it, while no local rule says how much. */
export function lessWhatMayBeDisregarded(c: Situation, due: Interval, mayBe: Truth): Interval {
  if (mayBe.is === 'fail' || due === ZERO) return due
  return choose(all(mayBe, c.flag('dibao.supportDisregarded')), ZERO, due)
}

/** One person's part of what is paid to the household; somebody alone gets all of it. Not yet in whole fen. */
function shareOf(c: Situation, total: Interval): Interval {
  const heads = c.members?.length ?? c.household.size ?? Number.POSITIVE_INFINITY
  if (heads === 1 || total === ZERO) return total
  const recipient = c.value('maintenance.recipient')
  if (!recipient.known) return between(0, total.hi, joinLeaves(c.gap(recipient), total.open))
  if (recipient.value === 'applicant') return total
  const { lo, hi } = size(c)
  const share = (sum: number, persons: number) => sum / Math.max(1, persons)
  return between(share(total.lo, hi), share(total.hi, lo), joinLeaves(total.open, size(c).open))
}

export interface Supporter extends Person {
  facts: SupporterFacts
  path: At<'supporter'>
}

export function supporterAt(c: Situation, facts: SupporterFacts, index: number): Supporter {
  return { facts, path: c.isTraced ? factsAt('supporter', index) : NOWHERE }
}

function dueFrom(c: Situation, supporter: Supporter, share: () => Interval): Interval {
  const { facts, path } = supporter
  const due = dueOf(c, share, {
    paid: c.amount(facts.payment, path, 'payment'),
    ownIncome: c.amount(facts.ownIncome, path, 'ownIncome'),
    householdIncome: c.amount(facts.householdIncome, path, 'householdIncome'),
    persons:
      facts.householdSize === undefined
        ? anything(1, Number.POSITIVE_INFINITY, c.leaf(path, 'householdSize'))
        : point(facts.householdSize),
  })
  const isBound = all(mayBeBound(c, supporter), isCountedToPay(c, supporter))
  const counted = isBound.is === 'pass' ? due : choose(isBound, due, c.amount(facts.payment, path, 'payment'))
  return choose(isDead(c, supporter), ZERO, counted)
}

const AWAY = ['missing', 'imprisoned'] as const

/** No text says whether somebody in prison or missing owes by what his family has. */
function isCountedToPay(c: Situation, supporter: Supporter): Truth {
  const isThere = not(hasStatus(c, supporter, AWAY))
  return isThere.is === 'pass' ? isThere : any(isThere, c.flag('maintenance.whileAway'))
}

/** What a supporter's means are, in fen a month. */
export interface Means {
  paid: Interval
  ownIncome: Interval
  householdIncome: Interval
  persons: Interval
}

/** What is owed under the formula in force, or under any that could be; not yet in whole fen. */
function dueOf(c: Situation, share: () => Interval, means: Means): Interval {
  const chosen = c.value('maintenance.formula')
  if (chosen.known) return larger(means.paid, dueUnder(c, chosen.value as Formula, share, means))
  const dues = FORMULAS.map((formula) => larger(means.paid, dueUnder(c, formula, share, means)))
  const open = dues.reduce((leaves, each) => joinLeaves(leaves, each.open), c.gap(chosen))
  return between(Math.min(...dues.map(({ lo }) => lo)), Math.max(...dues.map(({ hi }) => hi)), open)
}

function dueUnder(c: Situation, formula: Formula, shareOf: () => Interval, means: Means): Interval {
  if (formula === 'actual') return ZERO
  const share = shareOf()
  if (formula === 'income-share') return multiply(share, means.ownIncome)
  const { persons, householdIncome } = means
  const excess = atLeastZero(subtract(householdIncome, multiply(standard(c), persons)))
  if (formula === 'excess-household') return multiply(share, excess)
  const perHead = between(excess.lo / persons.hi, excess.hi / persons.lo, joinLeaves(excess.open, persons.open))
  return multiply(share, perHead)
}

/** The last step: whole fen. */
function toFen(number: Interval): Interval {
  if (number === ZERO) return number
  return between(Math.floor(number.lo + 1e-6), Math.floor(number.hi + 1e-6), number.open)
}
