/**
 * 共同生活的家庭成员: who counts. Three rules followed each other:
 * 国务院令第271号 第二条 (those who live together), 民发〔2012〕220号 第五条, 民发〔2021〕57号 第七条.
 * Not modelled: further persons whom the province leaves out or the office takes in.
 */
import {
  all,
  any,
  between,
  count,
  type DatedClauses,
  every,
  FAIL,
  type HouseholdCriterion,
  type Interval,
  inForce,
  larger,
  type Member,
  not,
  PASS,
  point,
  type Situation,
  slot,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { isSupportedAsTekun } from './no-labour.ts'
import { hasStatus, isLongClergy, isMinor, isThere, type Person } from './person.ts'
import { arePerhapsParentAndChild, isStep, kinOf, type Relation, relationOf } from './relation.ts'

export const MEMBERS_CLAUSES: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第二条', '国发〔2007〕19号'],
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

/**
 * Who counts by himself: head, spouse, parents and children by their own rule. The others need a tie to one of them.
 */
interface MemberRule {
  from: string
  leftOut: (c: Situation, member: Member) => Truth
  byItself: (c: Situation, member: Member, relation: Relation) => Truth
}

const LEFT_OUT_2009 = ['deceased', 'imprisoned'] as const
const LEFT_OUT_2021 = ['deceased', 'imprisoned', 'compulsory-rehabilitation', 'missing'] as const

const RULES: readonly MemberRule[] = [
  {
    // 令271第二条: those who live together. A prisoner does not.
    from: '1999-10-01',
    leftOut: (c, member) => hasStatus(c, member, LEFT_OUT_2009),
    byItself: (c, member, relation) => (relation === 'head' ? PASS : livesTogether(c, member, relation)),
  },
  {
    // 220号第五条: spouse; parents and minor children; grown children who cannot live on their own; others bound to
    // support.
    from: '2012-12-12',
    leftOut: (c, member) => any(hasStatus(c, member, LEFT_OUT_2009), isLongClergy(c, member)),
    byItself: (c, member, relation) => (relation === 'child' ? isChildOfHousehold(c, member) : PASS),
  },
  {
    // 57号第七条: parents count only where they live with the household.
    from: '2021-07-01',
    leftOut: (c, member) => any(hasStatus(c, member, LEFT_OUT_2021), isLongClergy(c, member)),
    byItself: (c, member, relation) => {
      if (relation === 'parent') return resides(c, member)
      return relation === 'child' ? isChildOfHousehold(c, member) : PASS
    },
  },
]

const ruleOf = inForce(RULES.map((rule) => [rule.from, rule]))

/** 令271第二条, 国发〔2007〕19号 do not say whether a child who lives at school lives with the household. */
function livesTogether(c: Situation, member: Member, relation: Relation): Truth {
  const livesHere = resides(c, member)
  if (livesHere.is === 'pass' || relation !== 'child') return livesHere
  return any(livesHere, all(isStudent(c, member), c.flag('members.studentAway')))
}

/**
 * 配偶、父母、子女; of step-parents and step-children more is asked. Whoever else lives in counts where he and somebody
 * who counts are bound to support each other.
 */
const CORE: ReadonlySet<Relation> = new Set(['head', 'spouse', 'parent', 'child'])

function applyRule(c: Situation): readonly Truth[] {
  const rule = ruleOf(c.law)
  const truths: Truth[] = []
  for (const member of c.members ?? []) truths.push(standsByItself(c, member, rule))
  for (const member of c.members ?? []) {
    if (isStepKin(c, member)) truths[member.index] = all(truths[member.index], isStepBound(c, member, truths))
  }
  addTied(c, rule, truths)
  return truths
}

/** Fails also for whoever needs a tie to another. */
function standsByItself(c: Situation, member: Member, rule: MemberRule): Truth {
  const isPresent = isPartOf(c, member, rule)
  if (isPresent.is === 'fail') return FAIL
  const relation = relationTo(c, member)
  if (relation === undefined) return all(isPresent, unknownRelation(c, member))
  return CORE.has(relation) ? all(isPresent, rule.byItself(c, member, relation)) : FAIL
}

/**
 * Of several members whoever is 特困 himself is none of the others' household; of one alone `dibao.not-tekun` says so.
 */
function isPartOf(c: Situation, member: Member, rule: MemberRule): Truth {
  const isLeftOut = rule.leftOut(c, member)
  const isTekun = c.members?.length === 1 ? FAIL : isSupportedAsTekun(c, member)
  if (isLeftOut.is === 'fail' && isTekun.is === 'fail' && member.doubt === undefined) return PASS
  return all(isThere(c, member), not(isLeftOut), not(isTekun))
}

/** A tie may lead over another who is tied: a daughter-in-law over her child. */
function addTied(c: Situation, rule: MemberRule, truths: Truth[]): void {
  const members = c.members ?? []
  const others = members.filter((member) => needsTie(relationTo(c, member)))
  for (let round = 0; round < others.length; round++) {
    for (const other of others) {
      const relation = relationTo(c, other) as Relation
      const tie = any(...members.map((each) => all(isTied(c, each, relation), truths[each.index])))
      truths[other.index] = all(isPartOf(c, other, rule), tie, resides(c, other))
    }
  }
}

/**
 * Whoever is only a step-parent or a step-child of the head: bound by the natural parent who counts too, whose spouse
 * or child he is, or as one who raised the other.
 */
function isStepBound(c: Situation, member: Member, truths: readonly Truth[]): Truth {
  const members = c.members ?? []
  const isChild = relationTo(c, member) === 'child'
  const child = isChild ? member : members.find((other) => relationTo(c, other) === 'head')
  const natural = members.filter((other) =>
    isChild ? relationTo(c, other) === 'spouse' : relationTo(c, other) === 'parent' && !isStepKin(c, other),
  )
  return any(stepDuty(c, child), ...natural.map(({ index }) => truths[index]))
}

function isStepKin(c: Situation, member: Member): boolean {
  if (!isStep(member.facts.relation)) return false
  const relation = relationTo(c, member)
  return relation === 'child' || relation === 'parent'
}

/** 民法典第一千零七十二条. A minor who lives with the step-parent is being raised there; of others no fact says it. */
export function stepDuty(c: Situation, child: Person | undefined): Truth {
  const wasRaised = c.flag('members.stepBound')
  return child === undefined ? wasRaised : any(isMinor(c, child), wasRaised)
}

function needsTie(relation: Relation | undefined): boolean {
  return relation !== undefined && !CORE.has(relation) && !STRANGERS.has(relation)
}

export const STRANGERS: ReadonlySet<Relation> = new Set(['other-relative', 'unrelated'])

/**
 * 具有法定赡养、扶养、抚养义务关系. Between spouses, parents and children always; between grandparents and
 * grandchildren and between siblings on conditions that the case does not show
 * (民法典第一千零七十四条、第一千零七十五条): two readings.
 */
function isTied(c: Situation, other: Member, relation: Relation): Truth {
  const relationOfOther = relationTo(c, other)
  if (relationOfOther === undefined) return unknownRelation(c, other)
  switch (kinOf(relationOfOther, relation)) {
    case 'none':
      return isPerhapsParent(c, relationOfOther, relation)
    case 'spouse':
    case 'parent':
    case 'child':
      return PASS
    default:
      return c.flag('members.conditionalDuty')
  }
}

/**
 * A former spouse who lives in is bound to a child whom they have in common (民法典第一千零八十四条), which the case
 * does not say.
 */
export function isPerhapsParent(c: Situation, one: Relation, other: Relation): Truth {
  return arePerhapsParentAndChild(one, other) ? c.flag('members.formerSpouseIsParent') : FAIL
}

function isChildOfHousehold(c: Situation, member: Member): Truth {
  const livesHere = resides(c, member)
  return livesHere.is === 'pass' ? livesHere : any(livesHere, isMinor(c, member), cannotLiveAlone(c, member))
}

function unknownRelation(c: Situation, member: Member): Truth {
  return unknown(c.leaf(member.path, 'relation'))
}

/** 已成年但不能独立生活的子女: in study up to a first degree (full-time, says 57号 first), or unable to work. */
function cannotLiveAlone(c: Situation, member: Member): Truth {
  const { facts, path } = member
  const truth = any(isStudent(c, member), isDependentByLabour(c, member))
  if (c.law.day >= 20210701) return truth
  const isPartTime = c.is(facts.student, ['part-time'], path, 'student')
  return isPartTime.is === 'fail' ? truth : any(truth, all(isPartTime, c.flag('members.partTimeStudent')))
}

function isStudent(c: Situation, { facts, path }: Member): Truth {
  return c.is(facts.student, ['compulsory', 'senior-secondary', 'undergraduate'], path, 'student')
}

/** 不能独立生活 for want of the ability to work: without any, certainly; with part of it, by one reading. */
export function isDependentByLabour(c: Situation, { facts, path }: Member): Truth {
  const isUnable = c.is(facts.labour, ['none'], path, 'labour')
  const isPartly = c.is(facts.labour, ['partial'], path, 'labour')
  return isPartly.is === 'fail' ? isUnable : any(isUnable, all(isPartly, c.flag('members.partlyAble')))
}

function resides(c: Situation, member: Member): Truth {
  return c.yes(member.facts.resides, member.path, 'resides')
}

/** The only member listed is the head. */
export function relationTo(c: Situation, member: Member): Relation | undefined {
  return relationsIn(c)[member.index]
}

export function relationsIn(c: Situation): readonly (Relation | undefined)[] {
  return c.once(RELATIONS, readRelations)
}

const RELATIONS = slot<readonly (Relation | undefined)[]>()

function readRelations({ members = [] }: Situation): readonly (Relation | undefined)[] {
  if (members.length === 1) return ONLY_HEAD
  return members.map(({ facts: { relation } }) => (relation === undefined ? undefined : relationOf(relation)))
}

const ONLY_HEAD = ['head'] as const

/** How many count; where members are not listed, the size that is stated. */
export function size(c: Situation): Interval {
  if (c.members) return c.once(SIZE, countMembers)
  const stated = c.household.size
  return between(stated ?? 1, stated ?? Number.POSITIVE_INFINITY, c.leaf(HOUSEHOLD, 'size'))
}

function countMembers(c: Situation): Interval {
  return count(counted(c))
}

/** For limits a head: property is somebody's, though nobody counts. */
export function sizeOrOne(c: Situation): Interval {
  return larger(size(c), ONE)
}

const ONE = point(1)

/** Somebody is left to form a household. */
export function hasMembers(c: Situation): Truth {
  return c.members ? any(...listed(c)) : PASS
}

/** The criteria of a household: of nobody, nothing more is said than that there is nobody. */
export function everyOf(c: Situation, members: HouseholdCriterion, others: readonly HouseholdCriterion[]): Truth {
  const isSomebody = members(c)
  return isSomebody.is === 'fail' ? isSomebody : all(isSomebody, every(c, others))
}
