/** 特困人员救助供养: 社会救助法第十六条; 民发〔2021〕43号; 民发〔2016〕178号; 国务院令第649号第十四条; 456号第六条. */
import { countedSums, type Rule } from './income.ts'
import { mayHaveAbleObligor } from './obligors.ts'
import { isWithinLimits, ownsNothing } from './property.ts'
import {
  type Answer,
  age,
  FROM,
  hasListedDisability,
  INELIGIBLE,
  local,
  type Member,
  NOT_IN_FORCE,
  type Question,
  standard,
} from './question.ts'

export function readTekun(question: Question): Answer {
  const { household, day } = question
  if (day < FROM.wubao) return NOT_IN_FORCE
  // 43号第八条（一） makes members each other's ground: start from all who meet the rest, drop those with an able
  // obligor
  let persons = household.members.flatMap((member, i) => (meetsTheRest(question, member) ? [i] : []))
  for (let before = -1; before !== persons.length; ) {
    before = persons.length
    const tekun = new Set(persons)
    persons = persons.filter((i) => !mayHaveAbleObligor(question, i, tekun))
  }
  if (persons.length === 0) return INELIGIBLE
  const [first, ...others] = persons
  const hasTiers = day >= FROM.m57 && others.length === 0
  const tier = hasTiers && { tier: tierOf(household.members[first]) }
  return { outcome: 'eligible', persons, ...amountFor(question, persons.length), ...tier }
}

/**
 * 649号第十五条, 社会救助法第十七条: the standard that the place published; else the province's multiple of 低保标准 is
 * its floor.
 */
function amountFor({ figure }: Question, persons: number): Pick<Answer, 'amount' | 'bound'> {
  const published = figure('tekun.standard')
  if (typeof published === 'number') return { amount: published * 100 * persons }
  const [multiple, line] = [figure('tekun.multiple'), figure('dibao.standard')]
  if (typeof multiple !== 'number' || typeof line !== 'number') return {}
  return { amount: Math.round(multiple * line * 100) * persons, bound: 'at-least' }
}

/** 43号第二十二条: 全部达到; 有3项以下（含3项）不能达到; 有4项以上（含4项）不能达到. */
function tierOf({ selfCareFailed }: Member): Answer['tier'] {
  if (selfCareFailed === 0) return 'self-care'
  return selfCareFailed <= 3 ? 'half-care' : 'full-care'
}

function meetsTheRest(question: Question, member: Member): boolean {
  return !isBarred(question, member) && isUnableToWork(question, member) && hasNoLivelihood(question, member)
}

function isBarred({ day, household }: Question, { status, orphan, birth, hukou }: Member): boolean {
  // 43号第二十四条（一）（三）: 死亡、被宣告失踪; 被判处刑罚且在监狱服刑
  if (status === 'deceased' || status === 'missing' || status === 'imprisoned') return true
  // 456号第六条: 村民; 649号 covers towns too
  if (day < FROM.order649 && (household.area === 'urban' || hukou.kind === 'non-agricultural')) return true
  // 178号第九条: 未满16周岁的未成年人同时符合孤儿认定条件的，应当纳入孤儿基本生活保障范围，不再认定
  if (day >= FROM.m178 && day < FROM.m57) return orphan === 'orphan' && age(birth, day) < 16
  // 43号第九条: 未成年人 who chose the other programme
  return day >= FROM.m57 && orphan !== 'none' && age(birth, day) < 18 && household.receives.includes('child-support')
}

/** 43号第五条, 178号第五条; before, no text says how inability is found. */
function isUnableToWork(question: Question, member: Member): boolean {
  const { day } = question
  const years = age(member.birth, day)
  if (day < FROM.m178) {
    if (years < 16) return true
    return member.labour === 'none' && (years >= 60 || member.disability !== 'none')
  }
  if (years >= 60 || years < 16 || hasListedDisability(member, day)) return true
  return isMinorKept(question, member)
}

/** Above the age of 16. */
function isMinorKept({ day, household, open }: Question, member: Member): boolean {
  const { birth, student } = member
  const isMinor = age(birth, day) < 18
  // 中办发〔2020〕18号 5: 覆盖的未成年人年龄从16周岁延长至18周岁; 178号 still said 16
  if (day < FROM.m57) return day >= FROM.c18 && isMinor && open('covered to 18', [true, false])
  const mayAnotherBe = household.members.some((other) => other !== member && mayBeTekun(other, day))
  const wasSupported =
    household.receives.includes('tekun') && (!mayAnotherBe || open('who was supported', [true, false]))
  // 43号第二十四条第二款, 社会救助法第十六条第三款
  if (wasSupported && (isMinor || student === 'compulsory' || student === 'senior-secondary')) return true
  // 社会救助法第十六条 says 未成年人 where 43号 draws the line at 16
  return day >= FROM.act && isMinor && open('minor of 16', [true, false])
}

export function mayBeTekun(member: Member, day: number): boolean {
  // 义务教育或者高中阶段教育 keep one alike
  const isPupil = member.student === 'compulsory' || member.student === 'senior-secondary'
  const years = age(member.birth, day)
  return years < 18 || years >= 60 || hasListedDisability(member, day) || isPupil
}

/** 43号第六条, 178号第六条: 收入低于当地最低生活保障标准，且财产符合规定. */
function hasNoLivelihood(question: Question, member: Member): boolean {
  const income = incomeOf(question, member)
  return isBelowLine(question, income + savingsAsLivelihood(question)) && isOwnPropertyWithin(question)
}

/** 456号第六条, 649号第十四条: 无生活来源, without a word on savings. */
function savingsAsLivelihood({ day, household, open }: Question): number {
  const { financial } = household.assets
  return day < FROM.m178 && financial > 0 && open('savings as a livelihood', [true, false]) ? financial : 0
}

function isBelowLine(question: Question, income: number): boolean {
  if (question.day >= FROM.m178) return income < standard(question)
  // 456号, 649号: 无生活来源 without a figure
  return income === 0 || income < local(question, 'tekun.incomeLine', [0, 10_000_000]) * 100
}

/** 各类收入: no cost of employment is deducted; 赡养费 is 转移净收入. */
function incomeOf(question: Question, member: Member): number {
  const { wage, business, property, transfer, other } = member.income
  const own = wage + business + property + transfer + other
  return own + countedSums(question, member, (head) => ruleOf(question, head)) + paidTo(question)
}

function ruleOf({ day }: Question, head: string): Rule {
  if (day < FROM.m178) return 'open'
  // 最低生活保障金 as income of one who asks for tekun: neither named nor left out
  if (head === 'assistance') return 'open'
  // 43号第六条第二款: 基础养老金、社会保险和优待抚恤金、高龄津贴不计入; 178号: 高龄津贴等社会福利补贴
  if (head === 'basicPension' || head === 'oldAgeAllowance') return 'out'
  if (head === 'entitlementPension') return day < FROM.m57 ? 'open' : 'out'
  // 178号: 等社会福利补贴
  return head === 'familyPlanningAward' && day < FROM.m57 ? 'open' : 'counts'
}

/** What supporters really pay. */
function paidTo(question: Question): number {
  const { supporters, members } = question.household
  const paid = supporters.reduce((sum, { status, payment }) => sum + (status === 'deceased' ? 0 : payment), 0)
  return paid === 0 || members.length === 1 ? paid : question.open('paid to this person', [paid, 0])
}

function isOwnPropertyWithin(question: Question): boolean {
  if (ownsNothing(question)) return true
  // before 178号 no text names property
  if (question.day < FROM.m178) return true
  if (isWithinLimits(question, 'tekun', 1)) return true
  return question.household.members.length > 1 && question.open('property of this person', [true, false])
}
