/**
 * 家庭收入: what counts, era by era and programme by programme. Fen a month. Not modelled: kinds of income that a city
 * leaves out (57号第十三条“设区的市级以上地方人民政府规定的其他收入”), and deductions for outlay caused by disability
 * or illness, whose sums are local.
 */

import {
  add,
  all,
  any,
  anything,
  atLeastZero,
  below,
  between,
  choose,
  type DatedClauses,
  FAIL,
  type Interval,
  inForce,
  joinLeaves,
  known,
  type Law,
  type Leaves,
  type Member,
  multiply,
  not,
  PASS,
  point,
  type Situation,
  type Slot,
  slot,
  subtract,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { type Fen, INCOME_HEADS, type NotCountedHead } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { earliestAge, workingAge } from './implied.ts'
import { maintenance } from './maintenance.ts'
import { counted, size } from './members.ts'
import { age, fullYears, receives } from './person.ts'
import { areaOf } from './standard.ts'

/** What a programme counts as income on a date. A sum set apart that is named in neither list is left out. */
export interface IncomeRule {
  from: string
  /** the cost of being employed; left out: not deducted */
  deductsEmploymentCost?: (c: Situation) => Truth
  /** what other rules leave out and this one counts */
  counts: readonly NotCountedHead[]
  /** counted where the condition holds: a reading of the text that a pack may settle, or a kind of household */
  countsWhere: readonly (readonly [head: NotCountedHead, condition: (c: Situation) => Truth])[]
  /** where the members' incomes under this rule are kept */
  incomes: Slot<readonly Interval[]>
}

export const INCOME_CLAUSES: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第二条', '国发〔2007〕19号'],
  ['2012-12-12', '民发〔2012〕220号 第四条、第十六条'],
  ['2014-05-01', '国务院令第649号 第九条；民发〔2012〕220号 第十六条'],
  ['2020-08-25', '国务院令第649号 第九条；民发〔2012〕220号 第十六条；中办发〔2020〕18号 第十一条'],
  ['2021-07-01', '国务院令第649号 第九条；民发〔2021〕57号 第十三条'],
  ['2026-07-01', '社会救助法 第十八条、第二十三条；民发〔2021〕57号 第十三条'],
]

const isUrban = (c: Situation): Truth => {
  const { area, leaf } = areaOf(c)
  return area === undefined ? unknown(leaf) : known(area === 'urban')
}
/** 国发〔2007〕19号 leaves it to the localities; townspeople have 令271第二条. */
const urbanOrLocal = (c: Situation): Truth => any(isUrban(c), c.flag('dibao.ruralSetApartCounts'))
const oldAgeAllowance = (c: Situation): Truth => c.flag('dibao.oldAgeAllowanceCounts')
const basicPension = (c: Situation): Truth => not(c.flag('dibao.basicPensionExempt'))

/** 220号第十六条. */
const HEADS_2012: Pick<IncomeRule, 'counts' | 'countsWhere'> = {
  counts: ['scholarship', 'assistance', 'familyPlanningAward'],
  countsWhere: [
    ['oldAgeAllowance', oldAgeAllowance],
    ['basicPension', basicPension],
    ['entitlementPension', (c) => all(not(isUrban(c)), c.flag('dibao.entitlementPensionCounts'))],
  ],
}

/**
 * 令271第二条 leaves out only 优抚 pensions, and speaks of townspeople. 220号第十六条 counts 社会救济金 and names
 * neither the basic pension nor 高龄津贴 nor 优抚 pensions. 57号第十三条 deducts 必要的就业成本 and leaves out
 * 优待抚恤金, 计生奖扶, 奖学金, 社会救助款物, and the basic pension for a time; it does not name 高龄津贴, and lets the
 * city leave out more.
 */
const DIBAO_RULES: readonly IncomeRule[] = [
  {
    from: '1999-10-01',
    counts: [],
    countsWhere: [
      ['scholarship', urbanOrLocal],
      ['assistance', urbanOrLocal],
      ['familyPlanningAward', urbanOrLocal],
      ['oldAgeAllowance', urbanOrLocal],
      ['basicPension', urbanOrLocal],
      ['entitlementPension', (c) => all(not(isUrban(c)), c.flag('dibao.ruralSetApartCounts'))],
    ],
    incomes: slot(),
  },
  { from: '2012-12-12', ...HEADS_2012, incomes: slot() },
  {
    // 中办发〔2020〕18号 11: 对已就业的低保对象，在核算其家庭收入时扣减必要的就业成本
    from: '2020-08-25',
    deductsEmploymentCost: (c) => receives(c, 'dibao'),
    ...HEADS_2012,
    incomes: slot(),
  },
  {
    from: '2021-07-01',
    deductsEmploymentCost: () => PASS,
    counts: [],
    countsWhere: [
      ['oldAgeAllowance', oldAgeAllowance],
      ['basicPension', basicPension],
    ],
    incomes: slot(),
  },
]

export function dibaoIncomeRule(c: Situation): IncomeRule {
  return dibaoRuleOf(c.law)
}

export function incomeRules(rules: readonly IncomeRule[]): (law: Law) => IncomeRule {
  return inForce(rules.map((rule) => [rule.from, rule]))
}

const dibaoRuleOf = incomeRules(DIBAO_RULES)

/** One member's counted income. */
export function incomeOf(c: Situation, member: Member, rule: IncomeRule): Interval {
  return incomesOf(c, rule)[member.index]
}

function incomesOf(c: Situation, rule: IncomeRule): readonly Interval[] {
  return c.once(rule.incomes, workOutIncomes, rule)
}

function workOutIncomes(c: Situation, rule: IncomeRule): readonly Interval[] {
  return (c.members ?? []).map((each) => workOutIncome(c, each, rule))
}

function workOutIncome(c: Situation, member: Member, rule: IncomeRule): Interval {
  if (c.members?.length === 1) {
    const stated = householdStatement(c)
    if (stated !== undefined) return point(stated)
  }
  const { income, employmentCost } = member.facts
  const deducts = rule.deductsEmploymentCost?.(c) ?? FAIL
  const cost = deducts.is === 'fail' ? 0 : employmentCost
  const { wage, business, property, transfer, other } = income ?? NOTHING_STATED
  const isStated =
    wage !== undefined &&
    business !== undefined &&
    property !== undefined &&
    transfer !== undefined &&
    other !== undefined
  const heads =
    isStated && cost !== undefined && (cost === 0 || deducts.is === 'pass')
      ? point(Math.max(0, wage - cost) + business + property + transfer + other)
      : openHeads(c, member, deducts)
  if (isNothingSetApart(member.facts)) return heads
  let total = heads
  for (const head of rule.counts) total = add(total, setApart(c, member, head))
  for (const each of rule.countsWhere) {
    const sum = setApart(c, member, each[0])
    if (sum !== ZERO) total = add(total, choose(each[1](c), sum, ZERO))
  }
  return total
}

/**
 * A quick look, for bulk: of most people all of it is stated as nothing. A new head does not compile until it is named
 * here.
 */
function isNothingSetApart({ notCounted }: Member['facts']): boolean {
  if (notCounted === undefined) return false
  const { basicPension, entitlementPension, scholarship, assistance, oldAgeAllowance, familyPlanningAward } = notCounted
  const all: Record<NotCountedHead, Fen | undefined> = {
    basicPension,
    entitlementPension,
    scholarship,
    assistance,
    oldAgeAllowance,
    familyPlanningAward,
  }
  return (
    all.basicPension === 0 &&
    all.entitlementPension === 0 &&
    all.scholarship === 0 &&
    all.assistance === 0 &&
    all.oldAgeAllowance === 0 &&
    all.familyPlanningAward === 0
  )
}

const NOTHING_STATED: NonNullable<Member['facts']['income']> = {}
const HEADS_BESIDE_WAGE = INCOME_HEADS.filter((head) => head !== 'wage').map((head) => ({
  head,
  key: `income.${head}` as const,
}))

/** The heads of income where one or another is unknown. */
function openHeads(c: Situation, { facts, path }: Member, deducts: Truth): Interval {
  const wage = mayHaveWage(c, facts) ? c.amount(facts.income?.wage, path, 'income.wage') : ZERO
  const isNet = deducts.is === 'fail' || wage === ZERO
  const cost = () => c.amount(facts.employmentCost, path, 'employmentCost')
  const net = isNet ? wage : choose(deducts, atLeastZero(subtract(wage, cost())), wage)
  let total = net
  for (const { head, key } of HEADS_BESIDE_WAGE) total = add(total, c.amount(facts.income?.[head], path, key))
  return total
}

function mayHaveWage(c: Situation, { birth, income }: Member['facts']): boolean {
  return income?.wage !== undefined || birth === undefined || fullYears(birth, c.law.day) >= workingAge(c.law)
}

function setApart(c: Situation, member: Member, head: NotCountedHead): Interval {
  const stated = member.facts.notCounted?.[head]
  if (stated !== undefined) return point(stated)
  const earliest = head === 'oldAgeAllowance' || head === 'basicPension' ? earliestAge(c.law, head) : undefined
  const whole = c.amount(undefined, member.path, `notCounted.${head}`)
  if (earliest === undefined) return whole
  const years = age(c, member)
  if (years.hi < earliest) return ZERO
  return years.lo < earliest ? between(0, whole.hi, joinLeaves(years.open, whole.open)) : whole
}

/** The household's sum as one number, where the members' incomes are not all listed. */
function householdStatement(c: Situation): number | undefined {
  if (c.household.income === undefined) return undefined
  return c.members?.every(({ facts }) => isWhollyListed(facts)) ? undefined : c.household.income
}

function isWhollyListed({ income }: Member['facts']): boolean {
  return income !== undefined && INCOME_HEADS.every((head) => income[head] !== undefined)
}

/** 共同生活的家庭成员收入 with what supporters pay. */
export function householdIncome(c: Situation, rule: IncomeRule): Interval {
  return add(membersIncome(c, rule), maintenance(c))
}

/** Without what supporters pay. */
export function membersIncome(c: Situation, rule: IncomeRule): Interval {
  const stated = householdStatement(c)
  if (stated !== undefined) return point(stated)
  if (c.members === undefined) return anything(0, Number.POSITIVE_INFINITY, c.leaf(HOUSEHOLD, 'income'))
  const counts = counted(c)
  let total = ZERO
  for (const member of c.members) {
    if (counts[member.index].is === 'fail') continue
    total = add(total, choose(counts[member.index], incomeOf(c, member, rule), ZERO))
  }
  return total
}

/**
 * By how much the household's income lies above so much a head: below zero means below it. Nothing is divided. Every
 * member's own excess is taken together with whether he counts, so that the answer is as sharp as the facts allow.
 */
export function excessOver(c: Situation, line: Interval, rule: IncomeRule): Interval {
  const supported = maintenance(c)
  const stated = householdStatement(c)
  if (stated !== undefined || c.members === undefined) {
    return subtract(add(membersIncome(c, rule), supported), multiply(line, size(c)))
  }
  const counts = counted(c)
  const incomes = incomesOf(c, rule)
  let lo = supported.lo
  let hi = supported.hi
  let open: Leaves = supported.open
  let isSomebodyCertain = false
  let possibleLo = 0
  let possibleHi = 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const member of c.members) {
    const isCounted = counts[member.index]
    if (isCounted.is === 'fail') continue
    const income = incomes[member.index]
    const excessLo = income.lo - line.hi
    const excessHi = income.hi - line.lo
    open = joinLeaves(joinLeaves(open, joinLeaves(income.open, line.open)), isCounted.open)
    if (isCounted.is === 'pass') {
      isSomebodyCertain = true
      lo += excessLo
      hi += excessHi
      continue
    }
    possibleLo += Math.min(0, excessLo)
    possibleHi += Math.max(0, excessHi)
    least = Math.min(least, excessLo)
    most = Math.max(most, excessHi)
  }
  // Where nobody is certain, somebody is still counted: a household of nobody fails by itself.
  const needsOne = !isSomebodyCertain && least !== Number.POSITIVE_INFINITY
  lo += needsOne && possibleLo === 0 ? least : possibleLo
  hi += needsOne && possibleHi === 0 ? most : possibleHi
  return between(lo, hi, open)
}

/** 人均收入低于: strictly; equal is not below. */
export function incomeBelow(c: Situation, line: Interval, rule: IncomeRule): Truth {
  return below(excessOver(c, line, rule), ZERO)
}

/** For the sentence only: income a head, rounded to the fen; as sharp as `excessOver`, which decides. */
export function incomePerHead(c: Situation, rule: IncomeRule): Interval {
  const income = householdIncome(c, rule)
  const heads = size(c)
  if (heads.hi === 0) return ZERO
  const open = joinLeaves(income.open, heads.open)
  if (householdStatement(c) === undefined && c.members !== undefined)
    return between(leastPerHead(c, rule), -leastPerHead(c, rule, -1), open)
  const share = (sum: number, persons: number) => (sum === 0 ? 0 : Math.round(sum / Math.max(1, persons)))
  return between(share(income.lo, heads.hi), share(income.hi, heads.lo), open)
}

/** The least that it may be a head, of all who may count; with sign −1 the most, as a negative number. */
function leastPerHead(c: Situation, rule: IncomeRule, sign: 1 | -1 = 1): number {
  const bound = ({ lo, hi }: Interval) => (sign === 1 ? lo : -hi)
  const counts = counted(c)
  const incomes = incomesOf(c, rule)
  let sum = bound(maintenance(c))
  let heads = 0
  const possible: number[] = []
  for (const { index } of c.members ?? []) {
    if (counts[index].is === 'unknown') possible.push(bound(incomes[index]))
    if (counts[index].is !== 'pass') continue
    sum += bound(incomes[index])
    heads += 1
  }
  let least = heads > 0 ? sum / heads : Number.POSITIVE_INFINITY
  for (const one of possible.sort((a, b) => a - b)) {
    sum += one
    heads += 1
    least = Math.min(least, sum / heads)
  }
  return Math.round(least)
}
