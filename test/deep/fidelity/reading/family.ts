/** 共同生活的家庭成员: 民发〔2021〕57号第七条 from 2021-07-01, 民发〔2012〕220号第五条 before. */
import { age, FROM, type Member, type Question } from './question.ts'
import { mayBeTekun } from './tekun.ts'

export type Kin =
  | 'head'
  | 'spouse'
  | 'child'
  | 'parent'
  | 'parent-in-law'
  | 'child-in-law'
  | 'grandchild'
  | 'grandparent'
  | 'sibling'
  | 'none'

const WORDS: Record<string, Kin> = {
  户主: 'head',
  配偶: 'spouse',
  儿子: 'child',
  女儿: 'child',
  父亲: 'parent',
  母亲: 'parent',
  岳父: 'parent-in-law',
  岳母: 'parent-in-law',
  儿媳: 'child-in-law',
  女婿: 'child-in-law',
  孙子: 'grandchild',
  孙女: 'grandchild',
  祖父: 'grandparent',
  祖母: 'grandparent',
  哥哥: 'sibling',
  弟弟: 'sibling',
  姐姐: 'sibling',
  妹妹: 'sibling',
}

export function kin({ relation }: { relation: string }): Kin {
  return WORDS[relation] ?? 'none'
}

/** Positions of the members who count, first by whom the clause leaves out, then by whom it takes in. */
export function familyOf(question: Question): number[] {
  const { members } = question.household
  const supported = members.length > 1 ? tekunOf(question) : []
  const inside = members.map((member, i) => !isLeftOut(member, question) && !supported.includes(i))
  const counts = members.map((member, i) => inside[i] && isNearKin(member, question))
  const has = (wanted: Kin) => members.some((member, i) => counts[i] && kin(member) === wanted)
  // those who count only through somebody who counts: 配偶 of a child, parents of a spouse, children of a child …
  members.forEach((member, i) => {
    if (inside[i] && kin(member) === 'child-in-law') counts[i] = member.resides && has('child')
  })
  members.forEach((member, i) => {
    if (inside[i]) counts[i] ||= isFarKin(member, question, has)
  })
  return members.flatMap((_, i) => (counts[i] ? [i] : []))
}

/**
 * 43号第二十七条: dibao is for 终止救助供养的原特困人员; whom a family gets 特困 support for, only the office knows.
 */
export function tekunOf({ household, day, open }: Question): readonly number[] {
  if (!household.receives.includes('tekun')) return []
  if (day < FROM.m57 && !open('no dibao beside tekun', [true, false])) return []
  const living = household.members.flatMap(({ status }, i) => (status === 'deceased' ? [] : [i]))
  const unable = living.filter((i) => mayBeTekun(household.members[i], day))
  const possible = unable.length > 0 && living.length > 1 ? unable : living
  return possible.length > 1 ? open('who is tekun', [...possible.map((i) => [i]), possible]) : possible
}

/** 不计入共同生活的家庭成员 */
function isLeftOut(member: Member, { day }: Question): boolean {
  if (member.status === 'deceased') return true
  if (day < FROM.m220) return false
  // 220号第五条第二款（一）、57号第七条第二款（一）：连续三年以上（含三年）脱离家庭独立生活的宗教教职人员
  if (isClergyOfThreeYears(member, day)) return true
  // 220号（二）：在监狱、劳动教养场所内服刑、劳动教养的人员
  if (member.status === 'imprisoned') return true
  // 57号（二）：在监狱内服刑、在戒毒所强制隔离戒毒或者宣告失踪人员
  return day >= FROM.m57 && (member.status === 'compulsory-rehabilitation' || member.status === 'missing')
}

export function isClergyOfThreeYears({ status, statusSince }: Member, day: number): boolean {
  return status === 'clergy' && age(statusSince ?? day, day) >= 3
}

/**
 * （一）配偶（二）未成年子女（三）不能独立生活的成年子女, and of （四） those whose duty to the head needs no third
 * person.
 */
function isNearKin(member: Member, question: Question): boolean {
  switch (kin(member)) {
    case 'head':
    case 'spouse':
      return true
    case 'child':
      return isChildCounted(member, question)
    case 'parent':
      // 220号（二）父母和未成年子女, wherever they live; 57号 names parents no more: （四）其他…并长期共同居住的人员
      return (question.day >= FROM.m220 && question.day < FROM.m57) || member.resides
    default:
      return false
  }
}

/** A child of the head, or of another member: （二）（三）, or （四） where it lives with them. */
function isChildCounted(member: Member, question: Question): boolean {
  if (age(member.birth, question.day) < 18) return true
  return member.resides || cannotLiveAlone(member, question)
}

/** （三）已成年但不能独立生活的子女，包括在校接受全日制本科及以下学历教育的子女 */
function cannotLiveAlone({ relation, student, labour }: Member, { day, open }: Question): boolean {
  if (student === 'compulsory' || student === 'senior-secondary' || student === 'undergraduate') return true
  // 220号 does not say 全日制
  if (student === 'part-time' && day < FROM.m57 && open(`part-time student ${relation}`, [true, false])) return true
  if (labour === 'none') return true
  // 不能独立生活 is not defined for those who can work in part
  return labour === 'partial' && open(`partly able ${relation}`, [true, false])
}

/** （四）其他具有法定赡养、扶养、抚养义务关系并长期共同居住的人员 whose duty is to, or hangs on, another member. */
function isFarKin(member: Member, question: Question, has: (kin: Kin) => boolean): boolean {
  const { open } = question
  switch (kin(member)) {
    case 'parent-in-law':
      // 民法典第一千零六十七条: the duty is the spouse's
      return member.resides && has('spouse')
    case 'grandchild':
      if (has('child') || has('child-in-law')) return isChildCounted(member, question)
      // 民法典第一千零七十四条: only where the parents are dead or unable
      return member.resides && open('grandchild without parents', [true, false])
    case 'grandparent':
      return member.resides && (has('parent') || open('grandparent without parents', [true, false]))
    case 'sibling':
      if (has('parent')) return isChildCounted(member, question)
      // 民法典第一千零七十五条: only where the one brought the other up, or the parents are dead or unable
      return member.resides && open('sibling', [true, false])
    default:
      return false
  }
}
