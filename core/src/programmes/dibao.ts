/**
 * 最低生活保障 — a household whose income a head is below the local standard and whose property is within the local
 * limits.
 *
 * 1999-10-01  urban: 国务院令第271号 (non-agricultural hukou, income; 三无 persons get the full standard)
 * 2007-07-11  rural: 国发〔2007〕19号 (income only); in town 令271 goes on
 * 2012-12-12  民发〔2012〕220号: hukou, income and property; parents count as members
 * 2014-05-01  国务院令第649号 第九条
 * 2021-07-01  民发〔2021〕57号: single applications from dibao-edge households
 * 2026-07-01  社会救助法 第十八条至第二十一条; 57号 and 83号 go on beside it
 *
 * Who applies alone stands in `dibao-alone.ts`.
 *
 * Not modelled: where to apply (57号第四条、第五条), further grounds of the province or county, the grace period,
 * supplements, the reduction after three refused jobs (令649第四十五条).
 */
import {
  all,
  atLeastZero,
  below,
  between,
  choose,
  clauseOn,
  criterion,
  type DatedClauses,
  either,
  every,
  type Interval,
  isPoint,
  type Member,
  multiply,
  PASS,
  point,
  round,
  type Situation,
  shownNumber,
  shownSum,
  subtract,
  type Truth,
  ZERO,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import {
  GROUNDS_2012,
  GROUNDS_2021,
  GROUNDS_2022,
  incomeAlone,
  incomeOfSingle,
  incomeOfUnlisted,
  single,
  unlisted,
} from './dibao-alone.ts'
import { HUKOU_2012, hukouKind } from './dibao-hukou.ts'
import { dibaoIncomeRule, excessOver, householdIncome, INCOME_CLAUSES, incomePerHead } from './income.ts'
import { isBelowStandard, isWithinEdge } from './low-income.ts'
import { everyOf, hasMembers, listed, MEMBERS_CLAUSES, size } from './members.ts'
import { isNoLoneTekun, isSaidToBeSupported } from './no-labour.ts'
import { incomeNotStated, type Notice } from './notices.ts'
import { mayHaveListedType } from './person.ts'
import { type Granted, type Payment, type Programme, paidToEach } from './programme.ts'
import { PROPERTY_CLAUSES, propertyWithin, shownProperty } from './property.ts'
import { DIBAO_REFERRALS } from './referrals.ts'
import { standard } from './standard.ts'

const members = criterion({
  id: 'dibao.members',
  clause: MEMBERS_CLAUSES,
  test: hasMembers,
  shown: (c) => ({ size: shownNumber(size(c)) }),
})

export const NOT_TEKUN_CLAUSES: DatedClauses = [
  ['1994-01-23', '国务院令第141号'],
  ['2006-03-01', '国务院令第456号'],
  ['2014-05-01', '国务院令第649号 第十四条'],
  ['2021-07-01', '民发〔2021〕43号 第二十七条'],
  ['2026-07-01', '社会救助法 第十六条、第十八条；民发〔2021〕43号 第二十七条'],
]

/**
 * 对终止救助供养的原特困人员，符合最低生活保障条件的，及时纳入: who is 特困 has no dibao beside it. Before 2021-07 no
 * text was found; who of several is left out stands in `members.ts`.
 */
const notTekun = criterion({
  id: 'dibao.not-tekun',
  clause: NOT_TEKUN_CLAUSES,
  test: isNoLoneTekun,
})

const income = criterion({
  id: 'dibao.income',
  clause: INCOME_CLAUSES,
  test: isBelowStandard,
  shown: (c) => ({
    perHead: shownSum(incomePerHead(c, dibaoIncomeRule(c))),
    income: shownSum(householdIncome(c, dibaoIncomeRule(c))),
    size: shownNumber(size(c)),
    standard: shownSum(standard(c)),
  }),
})

const property = criterion({
  id: 'dibao.property',
  clause: PROPERTY_CLAUSES,
  test: (c) => propertyWithin(c, 'dibao.assetLimitMonths'),
  shown: (c) => shownProperty(c, 'dibao.assetLimitMonths'),
})

/**
 * 补差: the standard times the persons, less the income, in fen; nothing is divided (令271第八条, 220号第二十七条,
 * 令649第十二条, 57号第二十三条). 分档 where a pack chooses bands (57号第二十三条; 社会救助法第十八条). Rounding where
 * a pack names it, else to the fen.
 */
function payment(c: Situation, granted: Granted): Payment | null {
  if (granted.household?.is === 'fail') return monthly(paidToEach(c, granted, singleSum))
  const ofHousehold = rounded(c, householdSum(c))
  const bound = mostRefusals(c) === undefined ? 'exactly' : 'at-most'
  if (granted.household?.is !== 'unknown' || !granted.persons.some(({ is }) => is === 'pass'))
    return { ...monthly(ofHousehold), bound }
  return { ...monthly(either(ofHousehold, paidToEach(c, granted, singleSum), granted.household.open)), bound }
}

function monthly(sum: Interval): Payment {
  return { sum, unit: 'CNY/month', bound: 'exactly' }
}

function singleSum(c: Situation, member: Member): Interval {
  return rounded(c, sumOfOne(c, incomeOfSingle(c, member)))
}

function sumOfOne(c: Situation, income: Interval): Interval {
  return sumBy(c, (line) => subtract(income, line), ONE)
}

const ONE = point(1)

/**
 * 83号 一(一) speaks of 家庭经济状况: what it lets be disregarded of a household of one is two readings of the sum as
 * well.
 */
function householdSum(c: Situation): Interval {
  if (c.members?.length === 1) return sumOfOne(c, incomeAlone(c, c.members[0]))
  if (c.members === undefined && size(c).hi === 1) return sumOfOne(c, incomeOfUnlisted(c))
  return sumBy(c, (line) => excessOver(c, line, dibaoIncomeRule(c)), size(c))
}

/** By how much an income lies above so much a head: below zero means below it. */
type Excess = (line: Interval) => Interval

function sumBy(c: Situation, excess: Excess, heads: Interval): Interval {
  const method = c.value('dibao.amountMethod')
  if (!method.known) return between(0, Number.POSITIVE_INFINITY, c.gap(method))
  if (method.value === 'bands') return bandSum(c, excess, heads)
  return atLeastZero(subtract(ZERO, excess(standard(c))))
}

/** So much a head, by the band in which the income a head lies. */
function bandSum(c: Situation, excess: Excess, heads: Interval): Interval {
  const bands = c.value('dibao.bands')
  if (!bands.known) return between(0, Number.POSITIVE_INFINITY, c.gap(bands))
  const amounts = bands.value.map(({ amount }) => amount * 100)
  const isBelow = bands.value.map(({ below: limit }) =>
    limit === undefined ? PASS : below(excess(point(limit * 100)), ZERO),
  )
  let perHead: Interval = ZERO
  for (let band = amounts.length - 1; band >= 0; band--) perHead = choose(isBelow[band], point(amounts[band]), perHead)
  return multiply(perHead, heads)
}

const STEP = { fen: undefined, 'up-to-yuan': 'ceil', 'nearest-yuan': 'round', 'down-to-yuan': 'floor' } as const

function rounded(c: Situation, sum: Interval): Interval {
  const rounding = c.value('dibao.rounding')
  const how = rounding.known ? STEP[rounding.value as keyof typeof STEP] : undefined
  return how === undefined || !isPoint(sum) ? sum : round(sum, 100, how)
}

/**
 * 令649第四十五条, 57号第三十四条: the share of somebody who refused three jobs is reduced or stopped; which, the
 * county decides. How often, where somebody of the household did.
 */
function mostRefusals(c: Situation): number | undefined {
  const limit = c.parameter('dibao.jobRefusals')
  const counts = listed(c)
  const times = (c.members ?? []).map(({ facts, index }) =>
    counts[index].is === 'fail' ? 0 : (facts.jobRefusals ?? 0),
  )
  const most = Math.max(0, ...times)
  return isPoint(limit) && most >= limit.lo ? most : undefined
}

function noticesFor(c: Situation, truth: Truth): readonly Notice[] {
  return [...tekunNoted(c, truth), ...refusalsNoted(c, truth), ...incomeNotStated(c, truth), ...multipleNoted(c, truth)]
}

/** 三级智力残疾人、三级精神残疾人 of an edge family (57号第八条(一)) may stand behind 多重残疾三级. */
function multipleNoted(c: Situation, truth: Truth): readonly Notice[] {
  const single = c.value('dibao.singleDisabilities')
  if (truth.is === 'pass' || !single.known || c.law.day < 20210701) return []
  const found = (c.persons ?? []).filter((member) => mayHaveListedType(member, single.value))
  if (found.length === 0 || c.quietly(() => isWithinEdge(c)).is === 'fail') return []
  return found.map(({ index }) => ({
    id: 'multiple-disability',
    params: { member: index },
    citation: '民发〔2021〕57号 第八条',
  }))
}

/** Whoever is 特困 does not count: of several the office has to say who it is. */
function tekunNoted(c: Situation, truth: Truth): readonly Notice[] {
  if (truth.is === 'fail' || !isSaidToBeSupported(c)) return []
  return [{ id: 'tekun-in-household', params: {}, citation: clauseOn(notTekun.clauses, c.law.date) }]
}

function refusalsNoted(c: Situation, truth: Truth): readonly Notice[] {
  const times = truth.is === 'fail' ? undefined : mostRefusals(c)
  if (times === undefined) return []
  const citation = c.law.day < 20210701 ? '国务院令第649号 第四十五条' : '民发〔2021〕57号 第三十四条'
  return [{ id: 'jobs-refused', params: { times }, citation }]
}

/** Until 2007-07-10 in towns only. */
function isInTown(c: Situation): Truth {
  return c.is(c.household.area, ['urban'], HOUSEHOLD, 'area')
}

const covers = (c: Situation, member: Member): Truth => listed(c)[member.index]
const LOCAL = ['dibao.local-grounds', 'dibao.place-of-application', 'dibao.local-income'] as const

const INCOME_ONLY = [notTekun, income]
const MEANS = [notTekun, income, property]

export const dibao: Programme = {
  id: 'dibao',
  eras: [
    {
      from: '1999-10-01',
      basis: '国务院令第271号',
      applies: isInTown,
      household: (c) => all(hukouKind(c), everyOf(c, members, INCOME_ONLY)),
      covers,
      payment,
      notices: tekunNoted,
      notModelled: ['dibao.mixed-hukou-1999', ...LOCAL],
    },
    {
      from: '2007-07-11',
      basis: '国务院令第271号；国发〔2007〕19号',
      household: (c) => all(hukouKind(c), everyOf(c, members, INCOME_ONLY)),
      covers,
      payment,
      notices: tekunNoted,
      notModelled: ['dibao.rural-2007', 'dibao.mixed-hukou-1999', ...LOCAL],
    },
    {
      from: '2012-12-12',
      basis: '民发〔2012〕220号',
      household: (c) => all(every(c, HUKOU_2012), everyOf(c, members, MEANS)),
      covers,
      person: (c, member) =>
        all(
          c.quietly(() => every(c, HUKOU_2012)),
          single(c, member, GROUNDS_2012),
        ),
      unlisted,
      payment,
      notices: noticesFor,
      notModelled: ['dibao.single-2012', 'dibao.mixed-hukou', ...LOCAL],
    },
    {
      from: '2021-07-01',
      basis: '国务院令第649号；民发〔2021〕57号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2021),
      unlisted,
      payment,
      notices: noticesFor,
      notModelled: LOCAL,
    },
    {
      from: '2022-10-20',
      basis: '国务院令第649号；民发〔2021〕57号；民发〔2022〕83号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2022),
      unlisted,
      payment,
      notices: noticesFor,
      notModelled: LOCAL,
    },
    {
      from: '2026-07-01',
      basis: '社会救助法；民发〔2021〕57号；民发〔2022〕83号',
      household: (c) => everyOf(c, members, MEANS),
      covers,
      person: (c, member) => single(c, member, GROUNDS_2022),
      unlisted,
      payment,
      notices: noticesFor,
      referrals: DIBAO_REFERRALS,
      notModelled: ['dibao.special-hardship', 'provincial-recognition', ...LOCAL],
    },
  ],
}
