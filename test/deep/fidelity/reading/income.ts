/**
 * 家庭收入: 民发〔2021〕57号第十三条, 民发〔2012〕220号第十六条, 国务院令第271号第二条; 赡养费 by the place's formula.
 */
import { kin } from './family.ts'
import { age, FROM, local, type Member, type Question, type Supporter, standard } from './question.ts'

const NOT_COUNTED = [
  'basicPension',
  'entitlementPension',
  'scholarship',
  'assistance',
  'oldAgeAllowance',
  'familyPlanningAward',
] as const
type Head = (typeof NOT_COUNTED)[number]
/** What a text says of a sum: it is income, it is not, or the text leaves that open. */
export type Rule = 'counts' | 'out' | 'open'

/** Fen a month of one member, without what supporters pay. */
export function ownIncome(question: Question, member: Member): number {
  const { business, property, transfer, other } = member.income
  const rest = business + property + transfer + other
  return rest + wage(question, member) + countedSums(question, member, (head) => dibaoRule(question, head))
}

/** The sums that the case file lists apart, as far as they are income. */
export function countedSums(question: Question, member: Member, rule: (head: Head) => Rule): number {
  let sum = 0
  for (const head of NOT_COUNTED) {
    const paid = member.notCounted[head]
    if (paid === 0) continue
    const said = rule(head)
    if (said === 'counts' || (said === 'open' && question.open(`${head} as income`, [true, false]))) sum += paid
  }
  return sum
}

/** 57号第十三条（一）: 扣除必要的就业成本; 220号第十六条 knows no such deduction. */
function wage({ day, household }: Question, { income, employmentCost }: Member): number {
  // 中办发〔2020〕18号 11: 对已就业的低保对象，在核算其家庭收入时扣减必要的就业成本
  const isDeducted = day >= FROM.m57 || (day >= FROM.c18 && household.receives.includes('dibao'))
  return isDeducted ? Math.max(0, income.wage - employmentCost) : income.wage
}

function dibaoRule({ day, figure, household }: Question, head: Head): Rule {
  if (day < FROM.m220) {
    // 国发〔2007〕19号 leaves it to the place how income is reckoned
    if (household.area === 'rural') return 'open'
    // 271号第二条: 全部货币收入, 不包括优抚对象按照国家规定享受的抚恤金、补助金
    return head === 'entitlementPension' ? 'out' : 'counts'
  }
  // 57号第十三条第二款（三）: “十四五”期间，中央确定的基础养老金, a dated figure of the law data
  if (head === 'basicPension') {
    const exempt = figure('dibao.basicPensionExempt')
    return exempt === undefined ? 'open' : exempt ? 'out' : 'counts'
  }
  // （四）设区的市级以上地方人民政府规定的其他收入; 高龄津贴 stands in no list
  if (head === 'oldAgeAllowance') return 'open'
  // （一）优待抚恤金、计划生育奖励与扶助金、奖学金（二）各类社会救助款物
  if (day >= FROM.m57) return 'out'
  // 271号 spoke of townspeople only
  if (head === 'entitlementPension') return household.area === 'urban' ? 'out' : 'open'
  // 220号第十六条（四）: 社会救济金, 国家、单位、社会团体对居民家庭的各种转移支付
  return 'counts'
}

export type Payer = (supporter: Supporter) => boolean

/** 57号第十三条（四）: what supporters pay, or ought to pay where that is more. Fen a month. */
export function maintenance(question: Question, disregarded: Payer = () => false, besides = 0): number {
  const living = livingOf(question)
  const owes = (supporter: Supporter) => mayOwe(question, supporter)
  return living
    .filter((supporter) => !disregarded(supporter))
    .reduce((sum, supporter) => {
      const isCounted = mayOwe(question, supporter) && owesWhileAway(question, supporter)
      const owed = isCounted ? due(question, supporter, living.filter(owes).length + besides) : 0
      return sum + Math.max(supporter.payment, owed)
    }, 0)
}

/** 民法典第一千零六十七条、第一千零七十四条、第一千零七十五条 name neither 儿媳 nor 侄子 of one who lives alone. */
function mayOwe({ household }: Question, { relation }: Supporter): boolean {
  return household.members.length > 1 || !['none', 'child-in-law', 'parent-in-law'].includes(kin({ relation }))
}

/** No text says whether one in prison or missing owes by what his family has. */
function owesWhileAway({ open }: Question, { relation, status }: Supporter): boolean {
  const isAway = status === 'imprisoned' || status === 'missing'
  return !isAway || open(`paid while away ${relation}`, [true, false])
}

export function livingOf({ household }: Question): readonly Supporter[] {
  return household.supporters.filter(({ status }) => status !== 'deceased')
}

const SHARES = [0, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1]

/** What one of so many with this income ought to pay by the place's formula; fen a month. */
export function due(
  question: Question,
  supporter: Pick<Supporter, 'ownIncome' | 'householdIncome' | 'householdSize'>,
  supporters: number,
): number {
  const { ownIncome: own, householdIncome, householdSize } = supporter
  if (own === 0 && householdIncome === 0) return 0
  const formula = question.figure('maintenance.formula') ?? question.open('maintenance', SHARES)
  const excess = Math.max(0, householdIncome - standard(question) * householdSize)
  if (formula === 'actual') return 0
  // no formula: any share of what there is
  if (typeof formula === 'number') return Math.max(own, excess) * formula
  // 子女两人及以下, 三人及以上
  const few = supporters < 3
  const share = local(question, few ? 'maintenance.share' : 'maintenance.shareManyChildren', SHARES)
  if (formula === 'income-share') return own * share
  return (formula === 'excess-per-person' ? excess / householdSize : excess) * share
}

/** 民发〔2022〕83号一（一）: 兄弟姐妹或者60周岁及以上老年人给付的供养费用，可以视情适当豁免. */
export function mayBeDisregarded({ relation, birth, payment }: Supporter, day: number): boolean {
  return payment > 0 && (kin({ relation }) === 'sibling' || age(birth, day) >= 60)
}
