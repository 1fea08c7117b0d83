/**
 * What members are said to be to each other and cannot be: two spouses of one head, a mother younger than her child.
 * Looked at for every household in bulk, so that nothing is made before something is found.
 */
import type { Day, Disability, DisabilityKind, HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/case.ts'
import { factsAt } from '../facts/case-facts.ts'
import { type Conflict, type ConflictKind, IS_HIDDEN, LEAST_ADULT } from './conflict.ts'
import { isStep, type Relation, relationOf, sexOfRelation } from './relation.ts'

/** Years between a parent and a child who are not so by a second marriage; a mother of 16 exists. */
const YOUNGEST_PARENT = 14

type Members = readonly MemberFacts[]
const NOBODY: readonly never[] = []

export function familyConflicts({ members = NOBODY, supporters = NOBODY }: HouseholdFacts, day: Day): Conflict[] {
  const found: Conflict[] = []
  if (members.length < 2 && supporters.length === 0) return found
  let heads = 0
  let spouses = 0
  let head = 0
  let spouse = 0
  let isOtherSex = false
  for (let index = 0; index < members.length; index++) {
    const { relation, status, sex } = members[index]
    if (relation === undefined) continue
    if (sex !== undefined && !isOfSex(relation, sex)) isOtherSex = true
    if (status === 'deceased') continue
    const word = relationOf(relation)
    if (word === 'head') {
      heads++
      head = index
    } else if (word === 'spouse') {
      spouses++
      spouse = index
    }
  }
  if (heads > 1) addTwice(found, members, 'head', 'two-heads')
  if (spouses > 1) addTwice(found, members, 'spouse', 'two-spouses')
  addSamePeople(found, members)
  if (spouses === 1) {
    addSpouses(found, members, { spouse, head: heads === 1 ? head : undefined }, day)
    addSpouseApart(found, spouse, supporters)
  }
  if (isOtherSex) addOtherSex(found, members)
  if (members.length === 1) {
    addParentsAndChildren(found, members, 0, supporters)
    addSpousesApart(found, members[0], supporters)
  }
  // whose relation it is, of somebody who lives apart, is certain only where there is but one
  else if (heads === 1) addParentsAndChildren(found, members, head, members)
  return found
}

function is({ relation, status }: MemberFacts | SupporterFacts, wanted: Relation): boolean {
  return relation !== undefined && status !== 'deceased' && relationOf(relation) === wanted
}

const memberAt = (index: number) => factsAt('member', index)

function addTwice(found: Conflict[], members: Members, relation: Relation, kind: ConflictKind): void {
  const paths = members.flatMap((each, index) => (is(each, relation) ? [`${memberAt(index)}relation`] : []))
  found.push({ kind, paths, params: {} })
}

/** One name and one birth twice is one person entered twice, unless both have an ID number of their own. */
function addSamePeople(found: Conflict[], members: Members): void {
  for (let one = 0; one < members.length; one++) {
    for (let other = one + 1; other < members.length; other++) {
      if (!isSamePerson(members[one], members[other])) continue
      const doubted = [one, other]
      const paths = doubted.map((index) => `${memberAt(index)}name`)
      found.push({ kind: 'same-person', paths, params: {}, unknown: [], doubted })
    }
  }
}

function isSamePerson(one: MemberFacts, other: MemberFacts): boolean {
  if (one.birth === undefined || one.birth !== other.birth) return false
  if (one.name === undefined || one.name !== other.name || IS_HIDDEN.test(one.name)) return false
  return one.idNumber === undefined || other.idNumber === undefined
}

/** Spouses by their relation who are too young, of one sex (民法典第一千零四十六条), or said not to be married. */
function addSpouses(
  found: Conflict[],
  members: Members,
  { spouse, head }: { spouse: number; head: number | undefined },
  day: Day,
): void {
  const { birth } = members[spouse]
  if (birth !== undefined && birth <= day && birth > day - LEAST_ADULT * 10000) {
    const params = { age: Math.floor((day - birth) / 10000) }
    const paths = [`${memberAt(spouse)}birth`, `${memberAt(spouse)}relation`]
    found.push({ kind: 'spouse-age', paths, params })
  }
  if (head !== undefined && members[head].sex !== undefined && members[head].sex === members[spouse].sex) {
    const unknown = [`${memberAt(head)}sex`, `${memberAt(spouse)}sex`]
    found.push({ kind: 'spouse-sex', paths: [...unknown, `${memberAt(spouse)}relation`], params: {}, unknown })
  }
  if (!isUnmarried(members[spouse]) && (head === undefined || !isUnmarried(members[head]))) return
  if (head === undefined && members[spouse].marital === 'widowed' && members.some(isDeadHead)) return
  const both = head === undefined ? [spouse] : [head, spouse]
  const people = both.map((index): [MemberFacts, string] => [members[index], memberAt(index)])
  addUnmarried(found, people, `${memberAt(spouse)}relation`)
}

/** Whose widow is still listed as his spouse. */
function isDeadHead({ relation, status }: MemberFacts): boolean {
  return status === 'deceased' && relation !== undefined && relationOf(relation) === 'head'
}

function addSpousesApart(found: Conflict[], head: MemberFacts, supporters: readonly SupporterFacts[]): void {
  if (!isUnmarried(head)) return
  supporters.forEach((other, index) => {
    if (is(other, 'spouse')) addUnmarried(found, [[head, memberAt(0)]], `${factsAt('supporter', index)}relation`)
  })
}

/** The spouse is a member and one of those who live apart: what she earns and what she pays would both count. */
function addSpouseApart(found: Conflict[], spouse: number, supporters: readonly SupporterFacts[]): void {
  supporters.forEach((other, index) => {
    if (!is(other, 'spouse')) return
    const at = factsAt('supporter', index)
    const paths = [`${memberAt(spouse)}relation`, `${at}relation`]
    found.push({ kind: 'spouse-apart', paths, params: {}, unknown: [...paths, `${at}payment`] })
  })
}

/**
 * Who is listed as the spouse of somebody divorced or widowed may be the former one: the relation is open too. 未婚
 * says only that no marriage is registered, which one by custom before 1994-02-01 needs not be (法释〔2020〕22号
 * 第七条): the status alone falls, unless the two were then below the age of marriage and are by law no spouses at all.
 */
function addUnmarried(found: Conflict[], people: readonly [MemberFacts, at: string][], relation: string): void {
  const unmarried = people.filter(([member]) => isUnmarried(member))
  const unknown = unmarried.map(([, at]) => `${at}marital`)
  const paths = [...unknown, relation]
  const isOver = unmarried.some(([{ marital }]) => marital !== 'never-married')
  if (isOver) found.push({ kind: 'spouse-former', paths, params: {} })
  else if (people.some(([member]) => wasTooYoungIn1994(member))) {
    found.push({ kind: 'spouse-unregistered', paths, params: {} })
  } else found.push({ kind: 'spouse-unmarried', paths, params: {}, unknown })
}

/** 婚姻法（1980年）第五条: 22 for a man, 20 for a woman; where the sex is not known the lower. */
function wasTooYoungIn1994({ birth, sex }: MemberFacts): boolean {
  return birth !== undefined && birth > 19940131 - (sex === '男' ? 22 : 20) * 10000
}

function isUnmarried({ marital }: MemberFacts): boolean {
  return marital !== undefined && marital !== 'married'
}

/** 儿子 who is entered as a woman is a child all the same, and no outcome hangs on a sex: it alone is open. */
function addOtherSex(found: Conflict[], members: Members): void {
  for (let index = 0; index < members.length; index++) {
    const { relation, sex } = members[index]
    if (relation === undefined || sex === undefined || isOfSex(relation, sex)) continue
    const unknown = [`${memberAt(index)}sex`]
    found.push({ kind: 'relation-sex', paths: [...unknown, `${memberAt(index)}relation`], params: {}, unknown })
  }
}

function isOfSex(relation: string, sex: MemberFacts['sex']): boolean {
  const implied = sexOfRelation(relation)
  return implied === undefined || (implied === 'male') === (sex === '男')
}

interface Family {
  parent: MemberFacts | SupporterFacts
  child: MemberFacts | SupporterFacts
  /** where the facts of the head are, and of the other */
  headAt: string
  at: string
}

function addParentsAndChildren(
  found: Conflict[],
  members: Members,
  head: number,
  list: readonly (MemberFacts | SupporterFacts)[],
): void {
  for (let index = 0; index < list.length; index++) {
    const other = list[index]
    const relation = other.relation === undefined ? undefined : relationOf(other.relation)
    if ((relation !== 'child' && relation !== 'parent') || (list === members && index === head)) continue
    const isChild = relation === 'child'
    const parent = isChild ? members[head] : other
    const child = isChild ? other : members[head]
    if (!isTooYoung(parent, child) && contradictedOrphan(parent, child) === undefined) continue
    if (isStep(other.relation)) continue
    const at = list === members ? memberAt(index) : factsAt('supporter', index)
    addParentAndChild(found, { parent, child, headAt: memberAt(head), at }, isChild)
  }
}

function isTooYoung({ birth: parent }: Family['parent'], { birth: child }: Family['child']): boolean {
  return parent !== undefined && child !== undefined && child - parent < YOUNGEST_PARENT * 10000
}

function addParentAndChild(found: Conflict[], { parent, child, headAt, at }: Family, isChild: boolean): void {
  if (isTooYoung(parent, child)) {
    const paths = [`${headAt}birth`, `${at}birth`, `${at}relation`]
    found.push({ kind: 'parent-age', paths, params: { least: YOUNGEST_PARENT } })
  }
  const contradicted = contradictedOrphan(parent, child)
  if (contradicted !== undefined) {
    const orphan = `${isChild ? at : headAt}orphan`
    const paths = [orphan, `${at}relation`]
    // whoever is in want of care may have got his parent back: the family stands, and only the finding falls
    const unknown = contradicted === 'unattended-parent' ? [orphan] : paths
    found.push({ kind: contradicted, paths, params: {}, unknown })
  }
}

function contradictedOrphan(
  parent: MemberFacts | SupporterFacts,
  child: MemberFacts | SupporterFacts,
): ConflictKind | undefined {
  if (!('orphan' in child)) return undefined
  if (child.orphan === 'orphan') return isAlive(parent) ? 'orphan-parent' : undefined
  return child.orphan === 'de-facto-unattended' && caresForChild(parent) ? 'unattended-parent' : undefined
}

/**
 * Lives with the child, and no ground of 民发〔2019〕62号 一 is left: neither gone nor ill, and not disabled to a
 * degree that it names. Of a parent who lives apart the court may have ended the guardianship (民发〔2020〕125号),
 * which no fact says.
 */
function caresForChild(parent: MemberFacts | SupporterFacts): boolean {
  if (!('resides' in parent) || parent.resides !== true || parent.status !== 'normal') return false
  const { health, disability } = parent
  if (health === undefined || health === 'serious-illness' || disability === undefined) return false
  return disability === 'none' || !mayKeepFromCaring(disability)
}

/** 重残: level 1 or 2, of mind 3 or 4 too, which may be part of 多重. */
function mayKeepFromCaring({ type, level = 1 }: Disability): boolean {
  return level <= 2 || type === undefined || OF_MIND.has(type)
}

const OF_MIND: ReadonlySet<DisabilityKind> = new Set(['智力', '精神', '多重'])

/** Said to be neither dead nor lost: 孤儿 are those whose parents both are. */
function isAlive({ status }: MemberFacts | SupporterFacts): boolean {
  return status !== undefined && status !== 'deceased' && status !== 'missing' && status !== 'out-of-contact'
}
