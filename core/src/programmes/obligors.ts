/**
 * 法定赡养、抚养、扶养义务人: who is bound to support a person, and who of them cannot (民发〔2016〕178号, 民发〔2021〕43号 第八条).
 * Bound are the supporters who live apart, and in the household the spouse, grown children, the parents of a minor or of a
 * disabled child below 60; on conditions grown grandchildren, and of a minor grandparents and grown siblings who have the means,
 * of a grown person a younger sibling whom he raised.
 * Before 2016-10 no figures were found (令456第六条 and 令649第十四条 name none): obligors are then a gap of the parameters.
 * Not modelled: further cases that the province names, divorced parents, foster duties.
 */
import {
  above,
  add,
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
  slot,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { dibaoIncomeRule, incomeOf } from './income.ts'
import { type Supporter, supporterAt } from './maintenance.ts'
import { relationTo } from './members.ts'
import {
  age,
  hasListedDisability,
  hasStatus,
  isDead,
  isDisabled,
  isMinor,
  isSeverelyDisabled,
  type Person,
  receives,
} from './person.ts'
import { propertyWithin } from './property.ts'
import { kinOf, type Relation, relationOf } from './relation.ts'
import { disposableIncome, standard } from './standard.ts'

/** Nobody is bound to support him, or nobody of them can. `isAlsoTekun` says it of somebody in the same household. */
export function hasNoAbleObligor(
  c: Situation,
  member: Member,
  isAlsoTekun: (c: Situation, other: Member) => Truth,
): Truth {
  let truth = c.once(SUPPORTERS_UNABLE, supportersUnable)
  for (const other of c.members ?? []) {
    if (truth.is === 'fail' && c.trace === null) return truth
    if (other === member) continue
    const isBound = isObligor(c, other, member)
    if (isBound.is !== 'fail') truth = all(truth, any(not(isBound), isUnable(c, other, isAlsoTekun)))
  }
  return truth
}

const SUPPORTERS_UNABLE = slot<Truth>()

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
    not(hasMeansWhereAsked(c, supporter)),
    unable(c, supporter, {
      tekun: c.yes(facts.tekun, path, 'tekun'),
      dibao: c.yes(facts.dibao, path, 'dibao'),
      income: c.amount(facts.ownIncome, path, 'ownIncome'),
      civilCapacity: c.is(facts.civilCapacity, ['none'], path, 'civilCapacity'),
      property: c.yes(facts.propertyWithinLimit, path, 'propertyWithinLimit'),
    }),
  )
}

/** Grandchildren, grandparents and siblings owe support only where they have the means. */
function hasMeansWhereAsked(c: Situation, { facts, path }: Supporter): Truth {
  const relation = facts.relation === undefined ? undefined : relationOf(facts.relation)
  if (facts.relation !== undefined && (relation === undefined || !ON_CONDITIONS.has(relation))) return PASS
  const means = hasMeans(c, c.amount(facts.ownIncome, path, 'ownIncome'))
  return facts.relation === undefined ? any(means, unknown(c.leaf(path, 'relation'))) : means
}

const ON_CONDITIONS: ReadonlySet<Relation> = new Set(['grandchild', 'grandparent', 'sibling'])

/** Worked out once for each member, however many others he is bound to. */
function isUnable(c: Situation, member: Member, isAlsoTekun: (c: Situation, other: Member) => Truth): Truth {
  const known = c.once(MEMBERS_UNABLE, nobodyAsked)
  known[member.index] ??= memberUnable(c, member, isAlsoTekun)
  return known[member.index] as Truth
}

const MEMBERS_UNABLE = slot<(Truth | undefined)[]>()
const nobodyAsked = (): (Truth | undefined)[] => []

function memberUnable(c: Situation, member: Member, isAlsoTekun: (c: Situation, other: Member) => Truth): Truth {
  return any(
    isDead(c, member),
    unable(c, member, {
      tekun: isAlsoTekun(c, member),
      dibao: receives(c, 'dibao'),
      income: incomeOfMember(c, member),
      civilCapacity: c.is(member.facts.civilCapacity, ['none'], member.path, 'civilCapacity'),
      property: propertyWithin(c, c.law.date < '2021-07-01' ? 'tekun.assetLimitMonths' : 'dibao-edge.assetLimitMonths'),
    }),
  )
}

interface Means {
  tekun: Truth
  dibao: Truth
  /** fen a month, his own */
  income: Interval
  civilCapacity: Truth
  /** within the limits for low-income families; before 2021-07 those for tekun */
  property: Truth
}

const UNREACHABLE = ['missing', 'imprisoned'] as const

function unable(c: Situation, person: Person, means: Means): Truth {
  const isHelpless = all(any(means.civilCapacity, hasStatus(c, person, UNREACHABLE)), means.property)
  const { date } = c.law
  if (date < '2016-10-10') return any(means.tekun, all(not(isPlainlyAble(c, person, means)), byLocalRule(c)))
  if (date >= '2021-07-01') return any(means.tekun, unable2021(c, person, means), isHelpless)
  return any(means.tekun, unable2016(c, person, means), isHelpless)
}

/** 令456 and 令649 give no measure: whoever is neither of working age nor earning, or is infirm, may be unable. */
function byLocalRule(c: Situation): Truth {
  return c.flag('tekun.unableByLocalRule')
}

function isPlainlyAble(c: Situation, person: Person, means: Means): Truth {
  return all(
    above(means.income, point(0)),
    below(age(c, person), point(60)),
    not(isDisabled(c, person)),
    not(means.civilCapacity),
    not(hasStatus(c, person, UNREACHABLE)),
  )
}

/** 178号第八条(二): 60周岁以上或者重度残疾的最低生活保障对象, within the property limits. */
function unable2016(c: Situation, person: Person, means: Means): Truth {
  const isOld = atLeast(age(c, person), c.parameter('tekun.supporterDibaoAge'))
  return all(any(isOld, isSeverelyDisabled(c, person)), means.dibao, means.property)
}

/** 43号第八条(二) to (四). */
function unable2021(c: Situation, person: Person, means: Means): Truth {
  const years = age(c, person)
  const isPoor = all(below(multiply(means.income, point(12)), disposableIncome(c)), means.property)
  return any(
    all(atLeast(years, c.parameter('tekun.supporterDibaoAge')), means.dibao),
    all(atLeast(years, c.parameter('tekun.supporterIncomeAge')), isPoor),
    all(hasListedDisability(c, person, c.value('tekun.supporterDisabilities')), isPoor),
  )
}

/** 民法典第二十六条、第一千零五十九条、第一千零六十七条、第一千零七十四条、第一千零七十五条; before 2021 婚姻法第二十条至第二十九条. */
function isObligor(c: Situation, other: Member, member: Member): Truth {
  const relation = relationTo(c, member)
  const relationOfOther = relationTo(c, other)
  if (relation === undefined) return unknown(c.leaf(member.path, 'relation'))
  if (relationOfOther === undefined) return unknown(c.leaf(other.path, 'relation'))
  switch (kinOf(relationOfOther, relation)) {
    case 'spouse':
      return PASS
    case 'child':
      return not(isMinor(c, other))
    case 'grandchild':
      return all(not(isMinor(c, other)), hasMeans(c, incomeOfMember(c, other)))
    case 'parent':
      return below(age(c, member), point(60))
    case 'grandparent':
      return all(isMinor(c, member), hasMeans(c, incomeOfMember(c, other)))
    case 'sibling':
      return all(not(isMinor(c, other)), isSiblingBound(c, other, member), hasMeans(c, incomeOfMember(c, other)))
    case 'none':
      return FAIL
  }
}

/** An elder sibling to a minor; to a grown person only a younger one whom he raised, which the case does not show. */
function isSiblingBound(c: Situation, other: Member, member: Member): Truth {
  const isYounger = below(age(c, other), add(age(c, member), point(1)))
  return any(isMinor(c, member), all(isYounger, c.flag('tekun.raisedBySibling')))
}

function incomeOfMember(c: Situation, member: Member): Interval {
  return incomeOf(c, member, dibaoIncomeRule(c))
}

/** 有负担能力 has no figure: above his own needs by the standard certainly, below it by one reading only. */
function hasMeans(c: Situation, income: Interval): Truth {
  return any(above(income, standard(c)), c.flag('tekun.abilityBelowStandard'))
}
