/**
 * 法定赡养、抚养、扶养义务人: who is bound to support a person, and who of them cannot (民发〔2016〕178号,
 * 民发〔2021〕43号 第八条). Bound are the spouse, grown children, the parents of a minor or of a grown child who cannot
 * live independently; on conditions grown grandchildren, and of a minor grandparents and grown siblings who have the
 * means, of a grown person a younger sibling whom he raised; in the household, and apart as far as the relation says.
 * Before 2016-10 no figures were found (令456第六条 and 令649第十四条 name none): obligors are then a gap of the
 * parameters. Not modelled: further cases that the province names, divorced parents, foster duties.
 */
import {
  above,
  all,
  any,
  atLeast,
  below,
  both,
  FAIL,
  type Interval,
  known,
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
import { NOT_COUNTED_HEADS } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { type IncomeRule, incomeOf } from './income.ts'
import { type Supporter, supporterAt } from './maintenance.ts'
import { isDependentByLabour, isPerhapsParent, relationsIn, relationTo, STRANGERS, stepDuty } from './members.ts'
import {
  age,
  hasListedDisability,
  hasStatus,
  isDead,
  isDisabled,
  isMinor,
  isSeverelyDisabled,
  isThere,
  type Person,
  receives,
} from './person.ts'
import { ownPropertyWithin } from './property.ts'
import { arePerhapsParentAndChild, isPerhapsKin, isStep, type Kin, kinOf, relationOf } from './relation.ts'
import { disposableIncome, standard } from './standard.ts'

/** Says of somebody in the household that he is 特困 himself. */
type IsTekun = (c: Situation, other: Member) => Truth

/** Nobody is bound to support him, or nobody of them can. */
export function hasNoAbleObligor(c: Situation, member: Member, isTekun: IsTekun): Truth {
  let truth = c.isAskedAgain
    ? c.onceFor(UNABLE_OF_THOSE_APART, member.index, supportersUnable, member)
    : supportersUnable(c, member)
  for (const other of c.members ?? []) {
    if (truth.is === 'fail') return truth
    if (other === member) continue
    const isFree = owesNothing(c, other, member)
    if (isFree.is !== 'pass') truth = both(truth, any(isFree, isUnableAtHome(c, other, isTekun)))
  }
  return truth
}

/**
 * Kept where a trace is: what of each pair holds is asked again and again while it is found out who is 特困 together.
 */
const UNABLE_OF_THOSE_APART = slot<Truth[]>()
const OWES_NOTHING = slot<Truth[]>()

interface Pair {
  other: Member
  member: Member
}

function owesNothing(c: Situation, other: Member, member: Member): Truth {
  const pair = { other, member }
  if (!c.isAskedAgain || c.members === undefined) return isFreeOf(c, pair)
  return c.onceFor(OWES_NOTHING, member.index * c.members.length + other.index, isFreeOf, pair)
}

function isFreeOf(c: Situation, { other, member }: Pair): Truth {
  return areStrangers(c, other, member) ? PASS : not(isObligor(c, other, member))
}

function supportersUnable(c: Situation, member: Member): Truth {
  const { supporters } = c.household
  if (supporters === undefined) return unknown(c.leaf(HOUSEHOLD, 'supporters'))
  let truth = PASS
  supporters.forEach((facts, index) => {
    const supporter = supporterAt(c, facts, index)
    const isBound = isBoundApart(c, supporter, member)
    if (isBound.is !== 'fail') truth = all(truth, any(not(isBound), isUnableApart(c, supporter, index)))
  })
  return truth
}

/** Worked out once for each, however many he is bound to. */
function isUnableApart(c: Situation, supporter: Supporter, index: number): Truth {
  return c.onceFor(UNABLE_APART, index, supporterUnable, supporter)
}

const UNABLE_APART = slot<Truth[]>()
const UNABLE_AT_HOME = slot<Truth[]>()

function supporterUnable(c: Situation, supporter: Supporter): Truth {
  const { facts, path } = supporter
  const income = () => c.amount(facts.ownIncome, path, 'ownIncome')
  return any(
    isDead(c, supporter),
    c.yes(facts.tekun, path, 'tekun'),
    meetsConditions(c, supporter, income),
    unable(c, supporter, {
      dibao: c.yes(facts.dibao, path, 'dibao'),
      income,
      civilCapacity: c.is(facts.civilCapacity, ['none'], path, 'civilCapacity'),
      mayWork: () => c.is(facts.civilCapacity, ['full'], path, 'civilCapacity'),
      property: c.yes(facts.propertyWithinLimit, path, 'propertyWithinLimit'),
    }),
  )
}

/** 178号第八条(一) says 具备特困人员条件的, who need not have been found to be so; 43号第八条(一) 特困人员. */
function meetsConditions(c: Situation, supporter: Supporter, income: () => Interval): Truth {
  if (c.law.day < 20161010 || c.law.day >= 20210701) return FAIL
  const isOld = atLeast(age(c, supporter), c.parameter('tekun.elderlyAge'))
  const isUnable = any(isOld, hasListedDisability(c, supporter, c.value('tekun.noLabourDisabilities')))
  const owns = c.yes(supporter.facts.propertyWithinLimit, supporter.path, 'propertyWithinLimit')
  return all(isUnable, below(income(), standard(c)), owns, c.flag('tekun.supporterMeetsConditions'))
}

function isUnableAtHome(c: Situation, member: Member, isTekun: IsTekun): Truth {
  const truth = c.onceFor(UNABLE_AT_HOME, member.index, memberUnable, member)
  return truth.is === 'pass' ? truth : any(isTekun(c, member), truth)
}

/** Whether or not he is 特困 himself. */
function memberUnable(c: Situation, member: Member): Truth {
  const { facts, path } = member
  const limit = c.law.day < 20210701 ? 'tekun.assetLimitMonths' : 'dibao-edge.assetLimitMonths'
  return any(
    isDead(c, member),
    unable(c, member, {
      dibao: receives(c, 'dibao'),
      income: () => incomeOfObligor(c, member),
      civilCapacity: c.is(facts.civilCapacity, ['none'], path, 'civilCapacity'),
      mayWork: () =>
        all(c.is(facts.civilCapacity, ['full'], path, 'civilCapacity'), c.is(facts.labour, ['able'], path, 'labour')),
      property: ownPropertyWithin(c, limit, 'tekun.familyPropertyCounts'),
    }),
  )
}

/**
 * 本人收入 of an obligor (43号第八条): no cost is deducted; whether what is set apart for applicants counts is not
 * said.
 */
const OBLIGORS_INCOME: IncomeRule = {
  from: '2006-03-01',
  counts: [],
  countsWhere: NOT_COUNTED_HEADS.map((head) => [head, (c: Situation) => c.flag('tekun.obligorWholeIncome')]),
  incomes: slot(),
}

function incomeOfObligor(c: Situation, member: Member): Interval {
  return incomeOf(c, member, OBLIGORS_INCOME)
}

interface Means {
  dibao: Truth
  /** fen a month, his own */
  income: () => Interval
  /** has none */
  civilCapacity: Truth
  /** of full capacity, and where it is known able to work */
  mayWork: () => Truth
  /** within the limits for low-income families; before 2021-07 those for tekun */
  property: Truth
}

const UNREACHABLE = ['missing', 'imprisoned'] as const

function unable(c: Situation, person: Person, means: Means): Truth {
  const isHelpless = all(any(means.civilCapacity, hasStatus(c, person, UNREACHABLE)), means.property)
  const { day } = c.law
  if (day < 20161010) return all(not(isPlainlyAble(c, person, means)), byLocalRule(c))
  if (day >= 20210701) return any(unable2021(c, person, means), isHelpless)
  return any(unable2016(c, person, means), isHelpless)
}

/**
 * 令456 and 令649 give no measure: whoever is not of working age, sound and earning more than the standard may be
 * unable.
 */
function byLocalRule(c: Situation): Truth {
  return c.flag('tekun.unableByLocalRule')
}

function isPlainlyAble(c: Situation, person: Person, means: Means): Truth {
  return all(
    above(means.income(), standard(c)),
    below(age(c, person), point(60)),
    not(isDisabled(c, person)),
    means.mayWork(),
    hasStatus(c, person, ['normal']),
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
  const isOnDibao = all(atLeast(years, c.parameter('tekun.supporterDibaoAge')), means.dibao)
  const isListed = any(
    atLeast(years, c.parameter('tekun.supporterIncomeAge')),
    hasListedDisability(c, person, c.value('tekun.supporterDisabilities')),
  )
  if (isListed.is === 'fail') return isOnDibao
  const isPoor = below(multiply(means.income(), point(12)), disposableIncome(c))
  return any(isOnDibao, all(isListed, isPoor, means.property))
}

function areStrangers(c: Situation, other: Member, member: Member): boolean {
  const relations = relationsIn(c)
  const [relation, relationOfOther] = [relations[member.index], relations[other.index]]
  if (relation === undefined || relationOfOther === undefined) return false
  return kinOf(relationOfOther, relation) === 'none' && !arePerhapsParentAndChild(relationOfOther, relation)
}

/** By how the two in the household stand to its head. */
function isObligor(c: Situation, other: Member, member: Member): Truth {
  const relation = relationTo(c, member)
  const relationOfOther = relationTo(c, other)
  if (relation === undefined) return unknown(c.leaf(member.path, 'relation'))
  if (relationOfOther === undefined) return unknown(c.leaf(other.path, 'relation'))
  const isBound = (kin: Kin) =>
    all(
      stepBond(c, other, member),
      owes(c, kin, other, member, () => incomeOfObligor(c, other)),
    )
  if (!arePerhapsParentAndChild(relationOfOther, relation)) {
    return all(isThere(c, other), isBound(kinOf(relationOfOther, relation)))
  }
  const isParent = isPerhapsParent(c, relationOfOther, relation)
  return all(isThere(c, other), isParent, isBound(relation === 'child' ? 'parent' : 'child'))
}

/** The head and his step-child or step-parent; to the natural parent the step-child is a child like others. */
function stepBond(c: Situation, other: Member, member: Member): Truth {
  return stepDutyOf(c, other, member) ?? stepDutyOf(c, member, other) ?? PASS
}

function stepDutyOf(c: Situation, one: Member, head: Member): Truth | undefined {
  if (relationTo(c, head) !== 'head' || !isStep(one.facts.relation)) return undefined
  return stepDuty(c, relationTo(c, one) === 'child' ? one : head)
}

/**
 * A supporter is listed for a duty to the household, by his relation to its head: the spouse, children and parents owe
 * the head, grandchildren, grandparents and siblings where they have the means. What he owes the head's kin follows
 * from both relations; where nothing does, he may have been listed for just this member, which is open. Strangers he
 * owes nothing, and 儿媳, 女婿, 侄子, 前夫 owe the head nothing, though they are listed, nor does an elder sibling owe
 * a grown one (民法典 第一千零六十七条、第一千零七十四条、第一千零七十五条).
 */
function isBoundApart(c: Situation, supporter: Supporter, member: Member): Truth {
  const { facts, path } = supporter
  const isGrown = not(isMinor(c, supporter))
  if (isGrown.is === 'fail') return FAIL
  const relation = facts.relation === undefined ? undefined : relationOf(facts.relation)
  if (relation === undefined) {
    const open = unknown(c.leaf(path, 'relation'))
    return all(isGrown, open)
  }
  const income = () => c.amount(facts.ownIncome, path, 'ownIncome')
  const toWhom = relationTo(c, member)
  if (toWhom === undefined) return unknown(c.leaf(member.path, 'relation'))
  if (toWhom === 'head') return all(isGrown, dutyToHead(c, kinOf(relation, 'head'), supporter, member, income))
  if (STRANGERS.has(toWhom)) return FAIL
  const isCertain = !isPerhapsKin(relation, toWhom)
  const duty = isCertain ? owes(c, kinOf(relation, toWhom), supporter, member, income) : FAIL
  return all(isGrown, any(duty, c.flag('tekun.supporterOfMember')))
}

function dutyToHead(c: Situation, kin: Kin, supporter: Supporter, head: Member, income: () => Interval): Truth {
  switch (kin) {
    case 'grandchild':
    case 'grandparent':
      return hasMeans(c, income())
    case 'sibling':
      return all(hasMeans(c, income()), any(isMinor(c, head), not(isElder(c, supporter, head))))
    case 'none':
      return FAIL
    default:
      return PASS
  }
}

/**
 * 民法典第二十六条、第一千零五十九条、第一千零六十七条、第一千零七十四条、第一千零七十五条; before 2021
 * 婚姻法第二十条至第二十九条. That nearer kin are dead or unable (1074, 1075) need not be asked: where they are not,
 * they are able obligors themselves.
 */
function owes(c: Situation, kin: Kin, other: Person, member: Member, income: () => Interval): Truth {
  switch (kin) {
    case 'spouse':
      return PASS
    case 'child':
      return not(isMinor(c, other))
    case 'grandchild':
      return all(not(isMinor(c, other)), hasMeans(c, income()))
    case 'parent':
      return any(isMinor(c, member), isDependent(c, member))
    case 'grandparent':
      return all(isMinor(c, member), hasMeans(c, income()))
    case 'sibling':
      return all(not(isMinor(c, other)), isSiblingBound(c, other, member), hasMeans(c, income()))
    case 'none':
      return FAIL
  }
}

/** 不能独立生活的成年子女: unable to work, by the list of disabilities too, or at school up to the senior secondary. */
function isDependent(c: Situation, member: Member): Truth {
  const { facts, path } = member
  return any(
    isDependentByLabour(c, member),
    c.law.day < 20161010 ? FAIL : hasListedDisability(c, member, c.value('tekun.noLabourDisabilities')),
    c.is(facts.student, ['compulsory', 'senior-secondary'], path, 'student'),
  )
}

/** An elder sibling to a minor; to a grown person only a younger one whom he raised, which the case does not show. */
function isSiblingBound(c: Situation, other: Person, member: Member): Truth {
  return any(isMinor(c, member), all(not(isElder(c, other, member)), c.flag('tekun.raisedBySibling')))
}

function isElder(c: Situation, other: Person, member: Member): Truth {
  const [birth, birthOfMember] = [other.facts.birth, member.facts.birth]
  if (birth !== undefined && birthOfMember !== undefined) return known(birth < birthOfMember)
  return above(age(c, other), age(c, member))
}

/**
 * 有负担能力 has no figure: from the one by which 43号第八条 finds an obligor able certainly, below it by one reading
 * only.
 */
function hasMeans(c: Situation, income: Interval): Truth {
  const byReading = c.flag('tekun.meansToSupport')
  if (c.law.day < 20210701) return byReading
  return any(atLeast(multiply(income, point(12)), disposableIncome(c)), byReading)
}
