/** 法定赡养、抚养、扶养义务人: who owes support (民法典, 婚姻法) and who cannot give it (43号第八条, 178号第八条). */
import { type Kin, kin } from './family.ts'
import { isWithinLimits } from './property.ts'
import {
  age,
  FROM,
  hasListedDisability,
  isSevere,
  isThirdLevelOfMind,
  local,
  type Member,
  type Question,
  type Supporter,
  standard,
} from './question.ts'

/** Whether somebody at home or apart owes this member support and is able to give it. */
export function mayHaveAbleObligor(question: Question, i: number, tekun: ReadonlySet<number>): boolean {
  const { members, supporters } = question.household
  const person = members[i]
  const atHome = members.some(
    (other, j) =>
      j !== i &&
      other.status !== 'deceased' &&
      isAbleAtHome(question, j, tekun) &&
      owes(question, other, person, () => incomeAtHome(question, j)),
  )
  return atHome || supporters.some((other) => isAbleApart(question, other) && owesFromApart(question, other, person))
}

/**
 * 民法典第一千零五十九、一千零六十七、一千零七十四、一千零七十五条; 婚姻法第二十、二十一、二十八、二十九条 say the
 * same.
 */
function owes(question: Question, from: Member | Supporter, to: Member, income: () => number): boolean {
  const { day, open } = question
  const pair = `${kin(from)} ${kin(to)}`
  const grown = age(from.birth, day) >= 18
  // 夫妻有相互扶养的义务
  if (['head spouse', 'spouse head', 'child child-in-law', 'child-in-law child', 'parent parent'].includes(pair))
    return true
  // 父母 for minor children and 不能独立生活的成年子女
  if (isParentOf(kin(from), kin(to))) return age(to.birth, day) < 18 || isDependent(question, to)
  // 成年子女 for parents
  if (isParentOf(kin(to), kin(from))) return grown
  // 第一千零七十四、七十五条: 有负担能力. That those nearer are dead or unable need not be asked: an able one owes
  // himself
  if (isGrandparentOf(kin(to), kin(from))) return grown && hasMeans(question, income())
  // 未成年的孙子女、外孙子女
  if (isGrandparentOf(kin(from), kin(to))) return age(to.birth, day) < 18 && hasMeans(question, income())
  if (!mayBeSiblings(pair)) return false
  // 第一千零七十五条: the elder for 未成年的弟、妹, the younger for those who brought them up
  const isBound = age(to.birth, day) < 18 || (from.birth >= to.birth && open(`brought up ${pair}`, [true, false]))
  return grown && isBound && hasMeans(question, income())
}

function isParentOf(parent: Kin, child: Kin): boolean {
  return [
    'head child',
    'spouse child',
    'parent head',
    'parent sibling',
    'parent-in-law spouse',
    'child grandchild',
    'child-in-law grandchild',
    'grandparent parent',
  ].includes(`${parent} ${child}`)
}

const mayBeSiblings = (pair: string) =>
  ['head sibling', 'sibling head', 'sibling sibling', 'child child'].includes(pair)

function isGrandparentOf(elder: Kin, younger: Kin): boolean {
  return [
    'head grandchild',
    'spouse grandchild',
    'parent child',
    'parent-in-law child',
    'grandparent head',
    'grandparent sibling',
  ].includes(`${elder} ${younger}`)
}

/** 有负担能力 has no figure; 43号第八条 has one from which an obligor's income is no ground for being unable. */
function hasMeans(question: Question, income: number): boolean {
  const isAverage = () => income * 12 >= local(question, 'income.disposablePerPerson', [1, 10_000_000]) * 100
  return question.open('means', [true, false]) || (question.day >= FROM.m57 && isAverage())
}

/** 不能独立生活的成年子女: who cannot work, or is held to by the list of disabilities; in part is open. */
function isDependent({ day, open }: Question, member: Member): boolean {
  if (member.labour === 'none' || hasListedDisability(member, day)) return true
  // 尚在校接受高中及其以下学历教育
  if (member.student === 'compulsory' || member.student === 'senior-secondary') return true
  return member.labour === 'partial' && open(`dependent ${member.relation}`, [true, false])
}

/**
 * A supporter is listed for a duty to the household, by his relation to its head; whom else he owes follows from both.
 */
function owesFromApart(question: Question, from: Supporter, to: Member): boolean {
  const { day, open } = question
  if (age(from.birth, day) < 18) return false
  const isAlone = question.household.members.length === 1
  const pair = `${kin(from)} ${isAlone ? 'head' : kin(to)}`
  // 民法典第一千零七十五条: an elder sibling owes a grown one nothing
  if (pair === 'sibling head') {
    const isElder = from.birth < to.birth && age(to.birth, day) >= 18
    return !isElder && hasMeans(question, from.ownIncome)
  }
  if (['spouse head', 'child head', 'parent head'].includes(pair)) return true
  // 儿媳, 女婿, 侄子: none of the articles names them
  if (['none head', 'child-in-law head', 'parent-in-law head'].includes(pair)) return false
  if (pair.endsWith(' head')) return hasMeans(question, from.ownIncome)
  // a child of the head may be the parent, or the uncle, of his grandchild; a father divorced from the mother; 儿媳 is
  // the wife of one son and the mother of his children
  const isThroughAnother = [
    'child child-in-law',
    'child-in-law child',
    'child-in-law grandchild',
    'child grandchild',
    'grandchild child',
    'grandchild child-in-law',
    'parent parent',
  ].includes(pair)
  if (!isThroughAnother && owes(question, from, to, () => from.ownIncome)) return true
  // listed, it may be, for a duty to this member of the family
  return kin(to) !== 'none' && open(`supporter of ${to.relation}`, [true, false])
}

/** 本人收入: 第六条第二款 leaves sums out of the income of the applicant only. */
function incomeAtHome({ household, open }: Question, j: number): number {
  const { income, notCounted } = household.members[j]
  const earned = Object.values(income).reduce((sum, head) => sum + head, 0)
  const apart = Object.values(notCounted).reduce((sum, paid) => sum + paid, 0)
  return apart > 0 ? open(`own income of an obligor ${j}`, [earned, earned + apart]) : earned
}

function isAbleAtHome(question: Question, j: number, tekun: ReadonlySet<number>): boolean {
  const { household, day, open } = question
  const other = household.members[j]
  const income = incomeAtHome(question, j)
  if (day < FROM.m178) {
    if (tekun.has(j)) return false
    return isPlainlyAble(question, other, income) || open(`able at home ${j}`, [true, false])
  }
  return !isUnable(question, other, {
    tekun: tekun.has(j),
    dibao: household.receives.includes('dibao'),
    income,
    // 178号: 当地特困人员财产状况规定, 43号: 当地低收入家庭财产状况规定; whose the household's property is, is not
    // known
    propertyWithin:
      isWithinLimits(question, day < FROM.m57 ? 'tekun' : 'dibao-edge', 1) ||
      open('property of an obligor', [true, false]),
  })
}

function isAbleApart(question: Question, other: Supporter): boolean {
  const { day, open } = question
  if (other.status === 'deceased') return false
  // who is supported himself (456号第六条) has neither work nor livelihood
  if (day < FROM.m178 && other.tekun) return false
  if (day < FROM.m178) return isPlainlyAble(question, other, other.ownIncome) || open('able apart', [true, false])
  return !isUnable(question, other, {
    tekun: other.tekun || (day < FROM.m57 && mayMeetTekun(question, other)),
    dibao: other.dibao,
    income: other.ownIncome,
    propertyWithin: other.propertyWithinLimit,
  })
}

/**
 * Before 178号 no text says who is able; in its plain meaning one of working age, with no infirmity and more than dibao
 * is.
 */
function isPlainlyAble(question: Question, other: Member | Supporter, income: number): boolean {
  const years = age(other.birth, question.day)
  const isFree = other.status === 'normal' && other.civilCapacity === 'full' && other.disability === 'none'
  const mayWork = !('labour' in other) || other.labour === 'able'
  return years >= 18 && years < 60 && isFree && mayWork && income > standard(question)
}

/** 178号第八条（一） says 具备特困人员条件的, who need not have been found to be so. */
function mayMeetTekun(question: Question, supporter: Supporter): boolean {
  const { day, open } = question
  const lacksLabour = age(supporter.birth, day) >= 60 || hasListedDisability(supporter, day)
  const hasLittle = supporter.ownIncome < standard(question) && supporter.propertyWithinLimit
  return lacksLabour && hasLittle && open('supporter meets tekun', [true, false])
}

interface Standing {
  tekun: boolean
  dibao: boolean
  /** fen a month */
  income: number
  propertyWithin: boolean
}

function isUnable(question: Question, other: Member | Supporter, standing: Standing): boolean {
  const { day } = question
  const years = age(other.birth, day)
  const { tekun, dibao, income, propertyWithin } = standing
  // （一）特困人员
  if (tekun) return true
  const lacksStanding = other.civilCapacity === 'none' || other.status === 'missing' || other.status === 'imprisoned'
  if (day < FROM.m57) {
    // 178号（二）60周岁以上或者重度残疾的最低生活保障对象，且财产符合
    // （三）无民事行为能力、被宣告失踪、在监狱服刑，且财产符合
    return propertyWithin && ((dibao && (years >= 60 || isSevere(other))) || lacksStanding)
  }
  // 43号（二）60周岁以上的最低生活保障对象
  if (dibao && years >= 60) return true
  if (!propertyWithin) return false
  // （五）无民事行为能力、被宣告失踪或者在监狱服刑
  if (lacksStanding) return true
  // （三）70周岁以上的老年人（四）重度残疾人和三级智力、精神残疾人，本人收入低于当地上年人均可支配收入
  const isListed = years >= 70 || isSevere(other) || isThirdLevelOfMind(other)
  return isListed && income * 12 < local(question, 'income.disposablePerPerson', [1, 10_000_000]) * 100
}
