/**
 * 法定赡养、抚养、扶养义务人: who is bound to support a person, and who of them cannot (民发〔2021〕43号 第八条).
 * Bound are the supporters who live apart, and in the household the spouse, grown children and grandchildren, the parents
 * of a minor or of a disabled child below 60, and of a minor also grandparents and grown siblings.
 * Before 2021-07 no figures were found (令456第六条 and 令649第十四条 name none): obligors are then a gap of the parameters.
 * Not modelled: further cases that the province names, divorced parents, foster duties.
 */
import {
  all,
  any,
  atLeast,
  below,
  FAIL,
  type Interval,
  type Member,
  multiply,
  not,
  PASS,
  point,
  type Situation,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { dibaoIncomeRule, incomeOf } from './income.ts'
import { type Supporter, supporterAt } from './maintenance.ts'
import { relationTo } from './members.ts'
import { age, hasListedDisability, hasStatus, isDead, isMinor, type Person, receives } from './person.ts'
import { propertyWithin } from './property.ts'
import { kinOf } from './relation.ts'
import { disposableIncome } from './standard.ts'

/** Nobody is bound to support him, or nobody of them can. `isAlsoTekun` says it of somebody in the same household. */
export function hasNoAbleObligor(
  c: Situation,
  member: Member,
  isAlsoTekun: (c: Situation, other: Member) => Truth,
): Truth {
  let truth = supportersUnable(c)
  for (const other of c.members ?? []) {
    if (truth.is === 'fail' && c.trace === null) return truth
    if (other === member) continue
    const isBound = isObligor(c, other, member)
    if (isBound.is !== 'fail') truth = all(truth, any(not(isBound), memberUnable(c, other, isAlsoTekun)))
  }
  return truth
}

function supportersUnable(c: Situation): Truth {
  const { supporters } = c.household
  if (supporters === undefined) return unknown(c.leaf('household.', 'supporters'))
  return all(...supporters.map((facts, index) => supporterUnable(c, supporterAt(c, facts, index))))
}

function supporterUnable(c: Situation, supporter: Supporter): Truth {
  const { facts, path } = supporter
  return any(
    isDead(c, supporter),
    isMinor(c, supporter),
    unable(c, supporter, {
      tekun: c.yes(facts.tekun, path, 'tekun'),
      dibao: c.yes(facts.dibao, path, 'dibao'),
      income: c.amount(facts.ownIncome, path, 'ownIncome'),
      civilCapacity: c.is(facts.civilCapacity, ['none'], path, 'civilCapacity'),
      property: c.yes(facts.propertyWithinLimit, path, 'propertyWithinLimit'),
    }),
  )
}

function memberUnable(c: Situation, member: Member, isAlsoTekun: (c: Situation, other: Member) => Truth): Truth {
  return any(
    isDead(c, member),
    unable(c, member, {
      tekun: isAlsoTekun(c, member),
      dibao: receives(c, 'dibao'),
      income: incomeOf(c, member, dibaoIncomeRule(c)),
      civilCapacity: c.is(member.facts.civilCapacity, ['none'], member.path, 'civilCapacity'),
      property: propertyWithin(c, 'dibao-edge.assetLimitMonths'),
    }),
  )
}

interface Means {
  tekun: Truth
  dibao: Truth
  /** fen a month, his own */
  income: Interval
  civilCapacity: Truth
  /** within the limits for low-income families */
  property: Truth
}

const UNREACHABLE = ['missing', 'imprisoned'] as const

/** 43号第八条, item by item. */
function unable(c: Situation, person: Person, means: Means): Truth {
  const years = age(c, person)
  const isPoor = all(below(multiply(means.income, point(12)), disposableIncome(c)), means.property)
  return any(
    means.tekun,
    all(atLeast(years, c.parameter('tekun.supporterDibaoAge')), means.dibao),
    all(atLeast(years, c.parameter('tekun.supporterIncomeAge')), isPoor),
    all(hasListedDisability(c, person, c.value('tekun.supporterDisabilities')), isPoor),
    all(any(means.civilCapacity, hasStatus(c, person, UNREACHABLE)), means.property),
  )
}

/** 民法典第二十六条、第一千零五十九条、第一千零六十七条、第一千零七十四条、第一千零七十五条. */
function isObligor(c: Situation, other: Member, member: Member): Truth {
  const relation = relationTo(c, member)
  const relationOfOther = relationTo(c, other)
  if (relation === undefined) return unknown(c.leaf(member.path, 'relation'))
  if (relationOfOther === undefined) return unknown(c.leaf(other.path, 'relation'))
  switch (kinOf(relationOfOther, relation)) {
    case 'spouse':
      return PASS
    case 'child':
    case 'grandchild':
      return not(isMinor(c, other))
    case 'parent':
      return below(age(c, member), point(60))
    case 'grandparent':
      return isMinor(c, member)
    case 'sibling':
      return all(isMinor(c, member), not(isMinor(c, other)))
    case 'none':
      return FAIL
  }
}
