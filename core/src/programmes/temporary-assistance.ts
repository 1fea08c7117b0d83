/**
 * 临时救助 — a household or person whom an event has thrown into passing hardship.
 *
 * 2007-06-27  民发〔2007〕92号: guidance; who is helped and with how much is local (a gap)
 * 2014-05-01  国务院令第649号 第四十七条: mishap or sudden serious illness; outlay of dibao families; other special
 *             hardship
 * 2018-01-23  民发〔2018〕23号 二(一): 急难型 and 支出型; 支出型 in principle below last year's disposable income and
 *             within property limits
 *
 * 2026-01-29  民政部、财政部《关于进一步健全完善临时救助制度的意见》: 小额快救 for sudden mishaps and illness, without
 *             a means test; recognised families are asked for the outlay alone. What ends of 民发〔2018〕23号 is not
 *             known
 * 2026-07-01  社会救助法 第二十九条, 第三十七条 (where it happened), 第五十条 (help first)
 *
 * A place may ask for a hukou of its own or a residence permit (Chengdu from 2017-01-18 to 国办发〔2023〕39号).
 * The yearly cap of a place counts, where there is one (Chengdu from 2017-01-18).
 * Not modelled: whether the hardship is grave, which the office judges; the scale of a single grant.
 */
import {
  add,
  all,
  any,
  atLeast,
  atLeastZero,
  below,
  type Clauses,
  choose,
  clauseOn,
  criterion,
  every,
  FAIL,
  type Interval,
  known,
  type Member,
  PASS,
  type Situation,
  shownSum,
  smaller,
  subtract,
  type Truth,
  together,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { EVENT_KINDS, type EventFacts, type EventKind } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { dibao } from './dibao.ts'
import { dibaoEdge } from './dibao-edge.ts'
import { hukouPlaceOf } from './hukou-place.ts'
import { dibaoIncomeRule, excessOver } from './income.ts'
import { applyFirst, type Notice } from './notices.ts'
import { fullYears, hasSomebodyToHelp, receives } from './person.ts'
import type { Payment, Programme } from './programme.ts'
import { propertyWithin } from './property.ts'
import { rigidExpenditure } from './rigid-expenditure.ts'
import { disposableIncome, standard } from './standard.ts'

/** 火灾、交通事故等意外事件,家庭成员突发重大疾病; a natural disaster after the relief of its own. */
const URGENT: readonly EventKind[] = ['fire', 'accident', 'illness', 'disaster']
/** 教育、医疗等生活必需支出突然增加; sudden illness is urgent already */
const OUTLAY: readonly EventKind[] = ['education']

/**
 * 突发意外、伤害、重病: by simplified approval at the place where it happened, without a means test and without
 * publicity.
 */
const QUICK: readonly EventKind[] = ['accident', 'fire', 'illness']

const OPINIONS_2026 = '民政部、财政部关于进一步健全完善临时救助制度的意见（2026-01-29）'

function eventOf(c: Situation): EventFacts | undefined {
  const { event } = c.household
  return event === 'none' ? undefined : event
}

const HAPPENED: Clauses = [
  ['2007-06-27', '民发〔2007〕92号'],
  ['2014-05-01', '国务院令第649号 第四十七条'],
  ['2018-01-23', '国务院令第649号 第四十七条；民发〔2018〕23号 二（一）'],
  ['2026-01-29', `国务院令第649号 第四十七条；民发〔2018〕23号 二（一）；${OPINIONS_2026}`],
  ['2026-07-01', `社会救助法 第二十九条、第三十七条；${OPINIONS_2026}`],
]

const happened = criterion({
  id: 'temporary-assistance.event',
  clause: HAPPENED,
  test: (c) => {
    const { event } = c.household
    if (event === undefined) return unknown(c.leaf(HOUSEHOLD, 'event'))
    return event === 'none' ? FAIL : PASS
  },
})

/** 家庭或者个人: of a household all of whom have died, are missing or in prison, nobody is left to be helped. */
const living = criterion({
  id: 'temporary-assistance.living',
  clause: HAPPENED,
  test: hasSomebodyToHelp,
})

/** 基本生活暂时出现严重困难: whether an event of more than a year ago still means that, the office has to say. */
const hardship = criterion({
  id: 'temporary-assistance.hardship',
  clause: HAPPENED,
  test: (c) => {
    if (c.household.event === 'none') return FAIL
    const day = eventOf(c)?.date
    if (day === undefined) return unknown(c.leaf(HOUSEHOLD, 'event.date'))
    return any(known(fullYears(day, c.law.day) < 1), c.flag('temporary-assistance.hardshipLasts'))
  },
})

/** A hukou of the city, or whoever is struck here; within the city the hukou is no matter. */
const place = criterion({
  id: 'temporary-assistance.place',
  clause: '国务院令第649号 第四十七条',
  test: (c) => {
    const isOpenToAll = c.flag('temporary-assistance.outsiders')
    if (isOpenToAll.is === 'pass' || c.members === undefined) return PASS
    return any(isOpenToAll, ...c.members.map((member) => hasHukouOfCity(c, member)))
  },
})

function hasHukouOfCity(c: Situation, { facts, path }: Member): Truth {
  const stated = facts.hukou?.place
  const seen = stated === undefined ? 'open' : hukouPlaceOf(c, stated)
  return seen === 'open' ? unknown(c.leaf(path, 'hukou.place')) : known(seen !== 'elsewhere')
}

const localRules = criterion({
  id: 'temporary-assistance.local-rules',
  clause: '民发〔2007〕92号',
  test: (c) => c.flag('temporary-assistance.localRules'),
})

const kind2014 = criterion({
  id: 'temporary-assistance.kind',
  clause: '国务院令第649号 第四十七条',
  test: (c) => forKind(c, (kind) => (OUTLAY.includes(kind) ? receives(c, 'dibao') : isOtherHardship(c))),
})

const kind2018 = criterion({
  id: 'temporary-assistance.kind',
  clause: '国务院令第649号 第四十七条；民发〔2018〕23号 二（一）',
  test: (c) =>
    forKind(c, (kind) => (OUTLAY.includes(kind) ? any(receives(c, 'dibao'), isHardPressed(c)) : isOtherHardship(c))),
})

const quickAid = criterion({
  id: 'temporary-assistance.quick-aid',
  clause: [
    ['2026-01-29', OPINIONS_2026],
    ['2026-07-01', `社会救助法 第三十七条、第五十条；${OPINIONS_2026}`],
  ],
  test: (c) => {
    if (c.household.event === 'none') return FAIL
    return c.is(eventOf(c)?.kind, QUICK, HOUSEHOLD, 'event.kind')
  },
  shown: (c) => ({ limit: shownSum(standard(c)) }),
})

/** Of recognised families only the necessary outlay is verified, their income and property not again for a time. */
const kind2026 = criterion({
  id: 'temporary-assistance.kind',
  clause: [
    ['2026-01-29', `国务院令第649号 第四十七条；${OPINIONS_2026}`],
    ['2026-07-01', `社会救助法 第二十九条；${OPINIONS_2026}`],
  ],
  test: (c) =>
    forKind(c, (kind) =>
      OUTLAY.includes(kind)
        ? any(receives(c, 'dibao', 'dibao-edge', 'rigid-expenditure'), isHardPressed(c))
        : isOtherHardship(c),
    ),
})

/** Quick aid needs nothing else; the kind is looked at where there is none. */
function quickOrKind(c: Situation): Truth {
  const quick = quickAid(c)
  return quick.is === 'pass' ? quick : any(quick, kind2026(c))
}

/** The urgent kinds pass; the others by their own rule. An unknown kind is decided where every kind gives the same. */
function forKind(c: Situation, rule: (kind: EventKind) => Truth): Truth {
  const judge = (kind: EventKind): Truth => (URGENT.includes(kind) ? PASS : rule(kind))
  const kind = eventOf(c)?.kind
  if (kind !== undefined) return judge(kind)
  const truths = EVENT_KINDS.map(judge)
  if (truths.every(({ is }) => is === 'pass')) return PASS
  if (truths.every(({ is }) => is === 'fail')) return FAIL
  return unknown(together(c.leaf(HOUSEHOLD, 'event.kind'), ...truths.map(({ open }) => open)))
}

/**
 * 支出型: outlay from the local threshold on, income below last year's disposable income, property within the limits.
 */
function isHardPressed(c: Situation): Truth {
  const expense = c.amount(eventOf(c)?.expense, HOUSEHOLD, 'event.expense')
  const yearly = disposableIncome(c)
  const monthly: Interval = { lo: yearly.lo / 12, hi: yearly.hi / 12, open: yearly.open }
  return all(
    atLeast(expense, c.parameter('temporary-assistance.expenseThreshold')),
    below(excessOver(c, monthly, dibaoIncomeRule(c)), ZERO),
    propertyWithin(c, 'temporary-assistance.assetLimitMonths'),
  )
}

/** 遭遇其他特殊困难: of which kinds, the county or above decides. */
function isOtherHardship(c: Situation): Truth {
  return c.flag('temporary-assistance.otherHardship')
}

const belowCap = criterion({
  id: 'temporary-assistance.yearly-cap',
  clause: [
    ['2014-05-01', '国务院令第649号 第四十九条'],
    ['2026-07-01', '社会救助法 第二十九条'],
  ],
  test: (c) => below(received(c), c.parameter('temporary-assistance.yearlyCap')),
  shown: (c) => ({ received: shownSum(received(c)), cap: shownSum(c.parameter('temporary-assistance.yearlyCap')) }),
})

function received(c: Situation): Interval {
  return c.amount(eventOf(c)?.aidReceivedThisYear, HOUSEHOLD, 'event.aidReceivedThisYear')
}

/**
 * The scale is local; no more than the cap leaves, and of an outlay no more than it. What else is met is the living
 * itself: who lost his work may have paid nothing.
 */
function payment(c: Situation): Payment | null {
  const event = eventOf(c)
  const left = atLeastZero(subtract(c.parameter('temporary-assistance.yearlyCap'), received(c)))
  const isOfLiving = event?.kind !== undefined && OF_LIVING.includes(event.kind) && event.expense === 0
  const sum = isOfLiving ? left : smaller(c.amount(event?.expense, HOUSEHOLD, 'event.expense'), left)
  return { sum, unit: 'CNY', bound: 'at-most' }
}

const OF_LIVING: readonly EventKind[] = ['accident', 'fire', 'disaster', 'unemployment', 'other']

/** 小额快救 without a means test ends at a month's standard; what is needed beyond it takes the ordinary procedure. */
function payment2026(c: Situation): Payment | null {
  const ordinary = payment(c)
  if (ordinary === null) return null
  const isQuick = c.quietly(() => quickAid(c))
  const quick = smaller(ordinary.sum, standard(c))
  return { ...ordinary, sum: choose(isQuick, quick, ordinary.sum) }
}

/** Outlay of those whom the law names by their class: of a family that may belong to it, and has not been found to. */
function classFirst(c: Situation, truth: Truth): readonly Notice[] {
  const kind = eventOf(c)?.kind
  if (truth.is === 'pass' || kind === undefined || !OUTLAY.includes(kind)) return []
  const is2026 = c.law.day >= 20260129
  return applyFirst(c, is2026 ? [dibao, dibaoEdge, rigidExpenditure] : [dibao], clauseOn(happened.clauses, c.law.date))
}

/**
 * No text measures 严重困难, and of urgent need the means are not tested first: where the income and savings that are
 * stated pay the outlay and leave each person the dibao standard, the office is told to look.
 */
function doubtfulHardship(c: Situation, truth: Truth): readonly Notice[] {
  const event = eventOf(c)
  if (truth.is !== 'pass' || event?.kind === undefined || !URGENT.includes(event.kind)) return []
  const savings = c.amount(c.household.assets?.financial, HOUSEHOLD, 'assets.financial')
  const left = subtract(
    add(excessOver(c, standard(c), dibaoIncomeRule(c)), savings),
    c.amount(event.expense, HOUSEHOLD, 'event.expense'),
  )
  return left.lo < 0 ? [] : [{ id: 'hardship-doubtful', params: {}, citation: clauseOn(HAPPENED, c.law.date) }]
}

/** 突发重大疾病 is urgent; of another illness the outlay is looked at, and income and property with it. */
function illnessNotGrave(c: Situation, truth: Truth): readonly Notice[] {
  const members = c.household.members ?? []
  if (truth.is === 'fail' || eventOf(c)?.kind !== 'illness' || members.length === 0) return []
  const isGrave = members.some(({ health }) => health === undefined || health === 'serious-illness')
  return isGrave ? [] : [{ id: 'illness-not-grave', params: {}, citation: clauseOn(HAPPENED, c.law.date) }]
}

const noticesFor = (c: Situation, truth: Truth) => [
  ...classFirst(c, truth),
  ...illnessNotGrave(c, truth),
  ...c.quietly(() => doubtfulHardship(c, truth)),
]

const NOT_MODELLED = ['temporary-assistance.gravity'] as const
const NOT_MODELLED_2026 = [
  ...NOT_MODELLED,
  'temporary-assistance.in-principle',
  'temporary-assistance.opinions-2026',
  'temporary-assistance.after-other-aid',
] as const

export const temporaryAssistance: Programme = {
  id: 'temporary-assistance',
  eras: [
    {
      from: '2007-06-27',
      basis: '民发〔2007〕92号',
      household: (c) => every(c, [happened, living, localRules]),
      notModelled: NOT_MODELLED,
    },
    {
      from: '2014-05-01',
      basis: '国务院令第649号',
      household: (c) => every(c, [happened, living, place, hardship, kind2014, belowCap]),
      payment,
      notices: noticesFor,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2018-01-23',
      basis: '国务院令第649号；民发〔2018〕23号',
      household: (c) => every(c, [happened, living, place, hardship, kind2018, belowCap]),
      payment,
      notices: noticesFor,
      notModelled: [...NOT_MODELLED, 'temporary-assistance.in-principle'],
    },
    {
      from: '2026-01-29',
      basis: `国务院令第649号；民发〔2018〕23号；${OPINIONS_2026}`,
      household: (c) => every(c, [happened, living, hardship, quickOrKind, belowCap]),
      payment: payment2026,
      notices: noticesFor,
      notModelled: NOT_MODELLED_2026,
    },
    {
      from: '2026-07-01',
      basis: `社会救助法；民发〔2018〕23号；${OPINIONS_2026}`,
      household: (c) => every(c, [happened, living, hardship, quickOrKind, belowCap]),
      payment: payment2026,
      notices: noticesFor,
      notModelled: NOT_MODELLED_2026,
    },
  ],
}
