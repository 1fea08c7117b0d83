/**
 * 赡养费、扶养费、抚养费: what those bound to support the household, who live apart, are counted to pay. Fen a month.
 * The formula is local: a pack chooses it. While none is chosen, every formula that could be chosen is possible.
 * Whatever the formula gives, what is really paid counts where it is more.
 * Not modelled: who of several supported persons gets it, and what the office disregards (民发〔2022〕83号 一(一)).
 */

import {
  add,
  anything,
  atLeastZero,
  between,
  choose,
  type Interval,
  joinLeaves,
  larger,
  multiply,
  type Situation,
  slot,
  subtract,
  ZERO,
} from '../criteria/index.ts'
import type { SupporterFacts } from '../facts/case.ts'
import { isDead, type Person } from './person.ts'
import { standard } from './standard.ts'

export const FORMULAS = ['excess-per-person', 'excess-household', 'income-share', 'actual'] as const
type Formula = (typeof FORMULAS)[number]

const MAINTENANCE = slot<Interval>()

export function maintenance(c: Situation): Interval {
  const supporters = c.household.supporters
  if (supporters === undefined) return anything(0, Number.POSITIVE_INFINITY, c.leaf('household.', 'supporters'))
  if (supporters.length === 0) return ZERO
  return c.once(MAINTENANCE, fromAll, supporters)
}

function fromAll(c: Situation, supporters: readonly SupporterFacts[]): Interval {
  return supporters.reduce(
    (total, facts, index) => add(total, dueFrom(c, supporterAt(c, facts, index), supporters.length)),
    ZERO,
  )
}

export interface Supporter extends Person {
  facts: SupporterFacts
}

export function supporterAt(c: Situation, facts: SupporterFacts, index: number): Supporter {
  return { facts, path: c.isTraced ? `household.supporters[${index}].` : '' }
}

function dueFrom(c: Situation, supporter: Supporter, supporters: number): Interval {
  const { facts, path } = supporter
  const due = dueOf(c, supporters, {
    paid: c.amount(facts.payment, path, 'payment'),
    ownIncome: c.amount(facts.ownIncome, path, 'ownIncome'),
    householdIncome: c.amount(facts.householdIncome, path, 'householdIncome'),
    persons: between(
      facts.householdSize ?? 1,
      facts.householdSize ?? Number.POSITIVE_INFINITY,
      c.leaf(path, 'householdSize'),
    ),
  })
  return choose(isDead(c, supporter), ZERO, due)
}

/** What a supporter's means are, in fen a month. */
export interface Means {
  paid: Interval
  ownIncome: Interval
  householdIncome: Interval
  persons: Interval
}

/** What one of so many supporters owes under the formula in force, or under any that could be. */
export function dueOf(c: Situation, supporters: number, means: Means): Interval {
  const chosen = c.value('maintenance.formula')
  if (chosen.known) return larger(means.paid, dueUnder(c, chosen.value as Formula, supporters, means))
  const dues = FORMULAS.map((formula) => larger(means.paid, dueUnder(c, formula, supporters, means)))
  const open = dues.reduce((leaves, each) => joinLeaves(leaves, each.open), c.gap(chosen))
  return between(Math.min(...dues.map(({ lo }) => lo)), Math.max(...dues.map(({ hi }) => hi)), open)
}

function dueUnder(c: Situation, formula: Formula, supporters: number, means: Means): Interval {
  if (formula === 'actual') return ZERO
  const share = c.parameter(supporters > 2 ? 'maintenance.shareManyChildren' : 'maintenance.share')
  if (formula === 'income-share') return toFen(multiply(share, means.ownIncome))
  const { persons, householdIncome } = means
  const excess = atLeastZero(subtract(householdIncome, multiply(standard(c), persons)))
  if (formula === 'excess-household') return toFen(multiply(share, excess))
  const perHead = between(excess.lo / persons.hi, excess.hi / persons.lo, joinLeaves(excess.open, persons.open))
  return toFen(multiply(share, perHead))
}

/** The last step: whole fen. */
function toFen(number: Interval): Interval {
  return between(Math.floor(number.lo + 1e-6), Math.floor(number.hi + 1e-6), number.open)
}
