/** 最低生活保障: the family as a whole, else whoever may apply alone. */
import { familyIncome, isDibaoFamily } from './dibao-family.ts'
import { isEdgeFamily } from './edge.ts'
import { familyOf, isClergyOfThreeYears, tekunOf } from './family.ts'
import { due, livingOf, maintenance, mayBeDisregarded, ownIncome, type Payer } from './income.ts'
import { isWithinLimits, ownsNothing } from './property.ts'
import {
  type Answer,
  age,
  FROM,
  INELIGIBLE,
  isSevere,
  isThirdLevelOfMind,
  type Member,
  NOT_IN_FORCE,
  type Question,
  standard,
} from './question.ts'

export function readDibao(question: Question): Answer {
  const { household, day } = question
  if (day < (household.area === 'urban' ? FROM.urbanDibao : FROM.ruralDibao)) return NOT_IN_FORCE
  const isTekunAlone = household.members.length === 1 && tekunOf(question).length > 0
  if (!isTekunAlone && isDibaoFamily(question)) {
    const [only, another] = household.members
    const income = another ? familyIncome(question) : incomeOfOnly(question, only)
    const sum = amount(question, income, familyOf(question).length)
    return { outcome: 'eligible', amount: sum, ...(isSomeShareInDoubt(question) && { bound: 'at-most' }) }
  }
  const alone = household.members.flatMap((member, i) => {
    const income = incomeAlone(question, member, i)
    return income === undefined || income >= standard(question) ? [] : [{ i, income }]
  })
  if (alone.length === 0) return INELIGIBLE
  return {
    outcome: 'eligible',
    amount: alone.reduce((sum, { income }) => sum + amount(question, income, 1), 0),
    persons: alone.map(({ i }) => i),
  }
}

/** 社会救助法第十八条第二款, 57号第二十三条: 实际差额, or 分档 where the place has chosen them. */
function amount(question: Question, income: number, persons: number): number {
  const { figure } = question
  let sum = standard(question) * persons - income
  if (figure('dibao.amountMethod') === 'bands') {
    const bands = figure('dibao.bands') as readonly { below?: number; amount: number }[]
    const band = bands.find(({ below }) => below === undefined || income < below * 100 * persons)
    return (band?.amount ?? 0) * 100 * persons
  }
  switch (figure('dibao.rounding')) {
    case 'up-to-yuan':
      sum = Math.ceil(sum / 100) * 100
      break
    case 'nearest-yuan':
      sum = Math.round(sum / 100) * 100
      break
    case 'down-to-yuan':
      sum = Math.floor(sum / 100) * 100
  }
  return Math.round(sum)
}

/** 649号第四十五条、57号第三十四条: 连续3次拒绝接受介绍的工作的，减发或者停发其本人的最低生活保障金. */
function isSomeShareInDoubt(question: Question): boolean {
  const { household, day } = question
  return day >= FROM.order649 && familyOf(question).some((i) => (household.members[i].jobRefusals ?? 0) >= 3)
}

/** 83号一（一）: 在评估认定其家庭经济状况时, whether he applies as a 单人户 or is the household anyway. */
function incomeOfOnly(question: Question, member: Member): number {
  return ownIncome(question, member) + paidTo(question, disregardedFor(question, member))
}

/** The income by which one who may apply alone is judged; undefined where nothing lets this person do so. */
function incomeAlone(question: Question, member: Member, i: number): number | undefined {
  const { day } = question
  if (day < FROM.m220 || tekunOf(question).includes(i)) return undefined
  // 220号第十条（二）、57号第八条（三）: 脱离家庭、在宗教场所居住三年以上（含三年）的生活困难的宗教教职人员
  if (isClergyOfThreeYears(member, day)) {
    if (!isOwnPropertyWithin(question)) return undefined
    return ownIncome(question, member) + paidTo(question, disregardedFor(question, member))
  }
  if (day < FROM.m57 || !familyOf(question).includes(i)) return undefined
  const byEdge = isEdgeGround(question, member) && isEdgeFamily(question)
  const byN83 = isJoblessSevere(question, member)
  if (!byEdge && !byN83) return undefined
  // 社会救助法第二十一条第二款: those of an edge family, whose property has been found to be within its rules
  if (!byEdge && !isOwnPropertyWithin(question)) return undefined
  const payments = disregardedFor(question, member)
  const own = ownIncome(question, member)
  if (byEdge) return own + paidTo(question, payments)
  const family = familyOf(question).filter((j) => j !== i)
  return own + familyShare(question, family) + paidTo(question, payments, family.length > 0 ? 1 : 0)
}

/** 57号第八条（一）（二）、社会救助法第二十一条第二款: in an edge family the severely disabled and seriously ill. */
function isEdgeGround(question: Question, member: Member): boolean {
  return isSevere(member) || isThirdLevelOfMind(member) || isSeriouslyIll(question, member)
}

/** 患有当地有关部门认定的重特大疾病 */
function isSeriouslyIll({ figure, open }: Question, { health, illness }: Member): boolean {
  if (health !== 'serious-illness') return false
  const list = figure('illness.list')
  if (Array.isArray(list) && illness !== undefined) return list.includes(illness)
  return open('illness', [true, false])
}

/** 民发〔2022〕83号一（一）: 成年无业重度残疾人可以参照“单人户”提出低保申请, from an edge family or not. */
function isJoblessSevere({ day }: Question, member: Member): boolean {
  if (day < FROM.n83 || age(member.birth, day) < 18) return false
  if (!['unemployed', 'registered-unemployed', 'none'].includes(member.employment)) return false
  // 57号第八条（一） names level 3 of mind beside 重度, not under it
  return isSevere(member)
}

/** What supporters pay to one person; in a household of several the case does not say to whom. */
function paidTo(question: Question, disregarded: Payer, besides = 0): number {
  const paid = maintenance(question, disregarded, besides)
  if (paid === 0 || question.household.members.length === 1) return paid
  return question.open('paid to this person', [paid, 0])
}

/** 83号一（一）, last half-sentence: of every 成年无业重度残疾人 who lives on his siblings or on old people. */
function disregardedFor(question: Question, member: Member): Payer {
  const may = isJoblessSevere(question, member) && question.open('83号 payments', [true, false])
  return (payer) => may && mayBeDisregarded(payer, question.day)
}

/** What those at home ought to give, as the formula has it for a family apart. */
function familyShare(question: Question, others: readonly number[]): number {
  const { members } = question.household
  const income = others.reduce((sum, i) => sum + ownIncome(question, members[i]), 0)
  if (income === 0) return 0
  const means = { ownIncome: income, householdIncome: income, householdSize: others.length }
  return due(question, means, livingOf(question).length + 1)
}

/** The case lists property by household: all of it, or none, may be this person's. */
function isOwnPropertyWithin(question: Question): boolean {
  if (ownsNothing(question) || isWithinLimits(question, 'dibao', 1)) return true
  return question.household.members.length > 1 && question.open('property of this person', [true, false])
}
