/**
 * 受灾人员冬春生活救助 — people hit by a natural disaster who lack food, clothing or heating in that winter or the next
 * spring.
 *
 * 2008-05-07  民函〔2008〕119号 (the register of the statistics rules)
 * 2010-09-01  国务院令第577号 第二十一条; 国务院令第649号 第二十六条 from 2014
 * 2026-07-01  社会救助法 第二十八条 beside 国务院令第577号
 *
 * Dibao and tekun are neither needed nor enough. Heating aid for the poor (取暖救助) is another programme. Not
 * modelled: whether the family can help itself, which village and town assess; areas with one harvest, where relief
 * lasts to July.
 */
import {
  any,
  clauseOn,
  criterion,
  type DatedClauses,
  every,
  FAIL,
  known,
  multiply,
  type Situation,
  smaller,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import type { DisasterFacts } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { size } from './members.ts'
import { hasSomebodyToHelp } from './person.ts'
import type { Notice, Payment, Programme } from './programme.ts'

export const WINTER_RELIEF_CLAUSES: DatedClauses = [
  ['2008-05-07', '民函〔2008〕119号'],
  ['2010-09-01', '国务院令第577号 第二十一条'],
  ['2014-05-01', '国务院令第577号 第二十一条；国务院令第649号 第二十六条'],
  ['2026-07-01', '社会救助法 第二十八条；国务院令第577号 第二十一条'],
]

function disasterOf(c: Situation): DisasterFacts | undefined {
  const { disaster } = c.household
  return disaster === 'none' ? undefined : disaster
}

/** 受灾人员 who are to be helped: of a household all of whom have died there are none. */
const living = criterion({ id: 'winter-relief.living', clause: WINTER_RELIEF_CLAUSES, test: hasSomebodyToHelp })

/** 自然灾害: the kinds that the national emergency plan names. A house fire is none; a forest fire is. */
const NATURAL =
  /洪|涝|水灾|内涝|山洪|干旱|旱灾|台风|风雹|冰雹|大风|龙卷|暴雨|雷|低温|冷冻|冻害|霜冻|寒潮|高温|雪灾|暴雪|沙尘|地震|崩塌|滑坡|泥石流|塌陷|地质|风暴潮|海浪|海啸|生物灾害|病虫害|森林火灾|草原火灾|森林草原火灾/
const NOT_NATURAL = /^(火灾|房屋火灾|失火|车祸|交通事故|事故|爆炸|疾病|疫情)$/

const natural = criterion({
  id: 'winter-relief.disaster',
  clause: WINTER_RELIEF_CLAUSES,
  test: (c) => {
    const { disaster } = c.household
    if (disaster === undefined) return unknown(c.leaf(HOUSEHOLD, 'disaster'))
    if (disaster === 'none') return FAIL
    return isNatural(c, disaster.kind)
  },
  shown: (c) => ({ kind: disasterOf(c)?.kind ?? '' }),
})

function isNatural(c: Situation, kind: string | undefined): Truth {
  if (kind === undefined || (!NATURAL.test(kind) && !NOT_NATURAL.test(kind))) {
    return unknown(c.leaf(HOUSEHOLD, 'disaster.kind'))
  }
  return known(NATURAL.test(kind))
}

/** 当年冬寒或者次年春荒: from the disaster to the end of May of the year after. */
const inSeason = criterion({
  id: 'winter-relief.season',
  clause: WINTER_RELIEF_CLAUSES,
  test: (c) => {
    if (c.household.disaster === 'none') return FAIL
    const day = disasterOf(c)?.date
    if (day === undefined) return unknown(c.leaf(HOUSEHOLD, 'disaster.date'))
    const lastDay = (Math.floor(day / 10000) + 1) * 10000 + 531
    return known(day <= c.law.day && c.law.day <= lastDay)
  },
  shown: (c) => ({ date: disasterOf(c)?.date ?? '' }),
})

const need = criterion({
  id: 'winter-relief.need',
  clause: WINTER_RELIEF_CLAUSES,
  test: (c) => {
    if (c.household.disaster === 'none') return FAIL
    const disaster = disasterOf(c)
    return any(
      c.yes(disaster?.needsFood, HOUSEHOLD, 'disaster.needsFood'),
      c.yes(disaster?.needsClothing, HOUSEHOLD, 'disaster.needsClothing'),
      c.yes(disaster?.needsHeating, HOUSEHOLD, 'disaster.needsHeating'),
    )
  },
})

/** So much a head, up to the most a household may get; both local. */
function payment(c: Situation): Payment | null {
  const sum = multiply(c.parameter('winter-relief.amount'), size(c))
  const cap = c.value('winter-relief.householdCap')
  return {
    sum: cap.known ? smaller(sum, c.parameter('winter-relief.householdCap')) : sum,
    unit: 'CNY',
    bound: 'exactly',
  }
}

/**
 * 当年冬季 is still to come: need in it can only be foreseen before September, when it is surveyed
 * (受灾人员冬春生活救助工作规范), and what is lacking now is for emergency relief.
 */
function notYet(c: Situation, { is }: Truth): readonly Notice[] {
  const day = disasterOf(c)?.date
  if (is === 'fail' || day === undefined) return []
  const isSameYear = Math.floor(day / 10000) === Math.floor(c.law.day / 10000)
  const month = Math.floor(c.law.day / 100) % 100
  if (!isSameYear || month < SPRING || month >= SURVEY) return []
  return [{ id: 'winter-not-yet', params: {}, citation: clauseOn(WINTER_RELIEF_CLAUSES, c.law.date) }]
}

const SPRING = 3
const SURVEY = 9

const conditions = (c: Situation): Truth => every(c, [living, natural, inSeason, need])
const NOT_MODELLED = ['winter-relief.self-help'] as const

export const winterRelief: Programme = {
  id: 'winter-relief',
  eras: [
    {
      from: '2008-05-07',
      basis: '民函〔2008〕119号',
      household: conditions,
      payment,
      notices: notYet,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2010-09-01',
      basis: '国务院令第577号',
      household: conditions,
      payment,
      notices: notYet,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2014-05-01',
      basis: '国务院令第577号；国务院令第649号',
      household: conditions,
      payment,
      notices: notYet,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2026-07-01',
      basis: '社会救助法；国务院令第577号',
      household: conditions,
      payment,
      notices: notYet,
      notModelled: NOT_MODELLED,
    },
  ],
}
