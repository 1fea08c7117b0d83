/**
 * 特困人员救助供养 — persons with the three lacks: no ability to work, no livelihood, nobody able who is bound to
 * support them.
 *
 * 2006-03-01  农村五保供养, 国务院令第456号 第六条: villagers only
 * 2014-05-01  国务院令第649号 第十四条: town and country
 * 2016-10-10  民发〔2016〕178号: the old, the young and the listed disabled need no further proof; income against the
 *             dibao standard; who of the obligors cannot; orphans belong to their own programme
 * 2020-08-25  中办发〔2020〕18号: minors to 18 years, where 178号 still says 16
 * 2021-07-01  民发〔2021〕43号 (特困人员认定办法)
 * 2026-07-01  社会救助法 第十六条: 43号 goes on beside it; whether 未成年人 of 16 and 17 count, the two answer
 *             differently
 *
 * Not modelled: disabilities and obligors that the province adds, the choice of an institution, the care allowance's
 * amount.
 */
import {
  add,
  all,
  any,
  anything,
  atLeast,
  below,
  both,
  choose,
  clauseOn,
  type DatedClauses,
  everyFor,
  FAIL,
  type Interval,
  inForce,
  isPoint,
  known,
  type Member,
  memberCriterion,
  multiply,
  not,
  PASS,
  point,
  type Situation,
  shownNumber,
  shownSum,
  slot,
  type Truth,
} from '../criteria/index.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import type { CareTier } from '../policy/index.ts'
import { incomeOf, incomeRules } from './income.ts'
import { paymentsTo } from './maintenance.ts'
import { isListedWithoutLabour, isUnderMinorAge, mayBeSupported, OLDEST_PUPIL } from './no-labour.ts'
import { hasNoAbleObligor } from './obligors.ts'
import { age, hasStatus, isAlone, isDisabled, mayHaveListedType, receives, shownAge } from './person.ts'
import { type Granted, headsGranted, type Notice, type Payment, type Programme } from './programme.ts'
import { ownPropertyWithin, shownOwnProperty } from './property.ts'
import { TEKUN_REFERRALS } from './referrals.ts'
import { areaOf, standard } from './standard.ts'

/** 令456: villagers, who live in a village and have no urban hukou. */
const villager = memberCriterion({
  id: 'tekun.villager',
  clause: '国务院令第456号 第六条',
  test: (c, { facts, path }) => {
    const isRural = c.is(c.household.area, ['rural'], HOUSEHOLD, 'area')
    return all(isRural, c.is(facts.hukou?.kind, ['agricultural', 'unified'], path, 'hukou.kind'))
  },
})

const AWAY = ['deceased', 'missing', 'imprisoned'] as const

/** 43号第二十四条: the dead, those declared missing, prisoners. */
const present = memberCriterion({
  id: 'tekun.present',
  clause: [
    ['2006-03-01', '国务院令第456号 第八条'],
    ['2021-07-01', '民发〔2021〕43号 第二十四条'],
  ],
  test: (c, member) => not(hasStatus(c, member, AWAY)),
})

/** 老年、残疾或者未满16周岁,无劳动能力. 老年人 are sixty and over (老年人权益保障法第二条). */
const noLabour2006 = memberCriterion({
  id: 'tekun.no-labour',
  clause: [
    ['2006-03-01', '国务院令第456号 第六条'],
    ['2014-05-01', '国务院令第649号 第十四条'],
  ],
  test: (c, member) =>
    any(
      isUnderMinorAge(c, member),
      all(any(atLeast(age(c, member), SIXTY), isDisabled(c, member)), cannotWork(c, member)),
    ),
  shown: (c, member) => ({ age: shownAge(c, member) }),
})

const noLabour2016 = memberCriterion({
  id: 'tekun.no-labour',
  clause: '国务院令第649号 第十四条；民发〔2016〕178号 第五条',
  test: isListedWithoutLabour,
  shown: (c, member) => ({ age: shownAge(c, member) }),
})

/**
 * 中办发〔2020〕18号 第五条 extends the minors covered from 16 to 18 years, 178号第五条 draws the line at 16: two
 * readings.
 */
const noLabour2020 = memberCriterion({
  id: 'tekun.no-labour',
  clause: '国务院令第649号 第十四条；中办发〔2020〕18号 第五条；民发〔2016〕178号 第五条',
  test: (c, member) => any(isListedWithoutLabour(c, member), countsAsMinor(c, member)),
  shown: (c, member) => ({ age: shownAge(c, member) }),
})

/**
 * 43号第五条; minors already supported stay until 18, and while in compulsory or senior secondary school (第二十四条).
 */
const noLabour2021 = memberCriterion({
  id: 'tekun.no-labour',
  clause: '民发〔2021〕43号 第五条、第二十四条',
  test: (c, member) => any(isListedWithoutLabour(c, member), staysAsMinor(c, member)),
  shown: (c, member) => ({ age: shownAge(c, member) }),
})

/** 43号 draws the line at 16, 社会救助法 第十六条 says 未成年人: an unsupported person of 16 or 17 is two readings. */
const noLabour2026 = memberCriterion({
  id: 'tekun.no-labour',
  clause: '社会救助法 第十六条；民发〔2021〕43号 第五条、第二十四条',
  test: (c, member) => any(isListedWithoutLabour(c, member), staysAsMinor(c, member), countsAsMinor(c, member)),
  shown: (c, member) => ({ age: shownAge(c, member) }),
})

/** 老年人, before the programme's own rules named an age. */
const SIXTY = point(60)

function cannotWork(c: Situation, { facts, path }: Member): Truth {
  return c.is(facts.labour, ['none'], path, 'labour')
}

/** Of 16 and 17, where one text says 未成年人 and another 16 years. */
function countsAsMinor(c: Situation, member: Member): Truth {
  const isOfAge = below(age(c, member), c.parameter('tekun.minorKeepAge'))
  return isOfAge.is === 'fail' ? FAIL : all(isOfAge, c.flag('tekun.everyMinorCounts'))
}

function staysAsMinor(c: Situation, member: Member): Truth {
  const years = age(c, member)
  const isYoung = below(years, OLDEST_PUPIL)
  if (isYoung.is === 'fail') return isYoung
  return all(
    isYoung,
    wasSupported(c, member),
    any(
      below(years, c.parameter('tekun.minorKeepAge')),
      c.is(member.facts.student, ['compulsory', 'senior-secondary'], member.path, 'student'),
    ),
  )
}

/** The case says of the household that it is supported: whom of several who may be, is open. */
function wasSupported(c: Situation, member: Member): Truth {
  const isReceived = receives(c, 'tekun')
  if (isReceived.is === 'fail' || isAlone(c)) return isReceived
  if (member.facts.tekun !== undefined) return all(isReceived, known(member.facts.tekun))
  const others = (c.members ?? [])
    .filter((other) => other !== member && other.facts.tekun !== false)
    .map((other) => mayBeSupported(c, other))
  return all(isReceived, any(not(any(...others)), c.flag('tekun.recipientIsMinor')))
}

const pensions = (c: Situation): Truth => c.flag('tekun.pensionsCount')
const assistance = (c: Situation): Truth => c.flag('tekun.assistanceCounts')

/**
 * 令456 and 令649 name no income that is left out. 178号第六条 leaves out the basic pension and
 * “高龄津贴等社会福利补贴”, which may be more than it names; 43号第六条 names 优抚 pensions as well. None says whether
 * relief that is drawn already is income.
 */
const incomeRuleOf = incomeRules([
  {
    from: '2006-03-01',
    counts: [],
    countsWhere: [
      ['scholarship', pensions],
      ['familyPlanningAward', pensions],
      ['assistance', assistance],
      ['basicPension', pensions],
      ['oldAgeAllowance', pensions],
      ['entitlementPension', pensions],
    ],
    incomes: slot(),
  },
  {
    from: '2016-10-10',
    counts: ['scholarship'],
    countsWhere: [
      ['familyPlanningAward', pensions],
      ['assistance', assistance],
      ['entitlementPension', pensions],
    ],
    incomes: slot(),
  },
  {
    from: '2021-07-01',
    counts: ['scholarship', 'familyPlanningAward'],
    countsWhere: [['assistance', assistance]],
    incomes: slot(),
  },
])

const INCOME_CLAUSE = [
  ['2006-03-01', '国务院令第456号 第六条'],
  ['2014-05-01', '国务院令第649号 第十四条'],
  ['2016-10-10', '国务院令第649号 第十四条；民发〔2016〕178号 第六条'],
  ['2021-07-01', '民发〔2021〕43号 第六条'],
  ['2026-07-01', '社会救助法 第十六条、第二十三条；民发〔2021〕43号 第六条'],
] as const

const noLivelihood = memberCriterion({
  id: 'tekun.income',
  clause: INCOME_CLAUSE,
  test: (c, member) => below(livelihood(c, member), livelihoodLine(c)),
  shown: (c, member) => ({ income: shownSum(ownIncome(c, member)), line: shownSum(livelihoodLine(c)) }),
})

/** 无生活来源: before 178号第六条 no text says whether savings are a livelihood, nor how much of them. */
function livelihood(c: Situation, member: Member): Interval {
  const income = ownIncome(c, member)
  if (c.law.day >= 20161010) return income
  const savings = c.amount(c.household.assets?.financial, HOUSEHOLD, 'assets.financial')
  return choose(c.flag('tekun.savingsAreLivelihood'), add(income, savings), income)
}

/** With what obligors who live apart pay: 转移净收入 of every kind counts (178号第六条, 43号第六条). */
function ownIncome(c: Situation, member: Member): Interval {
  return add(incomeOf(c, member, incomeRuleOf(c.law)), paymentsTo(c))
}

function livelihoodLine(c: Situation): Interval {
  return c.law.day < 20161010 ? c.parameter('tekun.incomeLine') : standard(c)
}

const property = memberCriterion({
  id: 'tekun.property',
  clause: [
    ['2016-10-10', '民发〔2016〕178号 第六条、第七条'],
    ['2021-07-01', '民发〔2021〕43号 第六条、第七条'],
    ['2026-07-01', '社会救助法 第十六条、第二十三条；民发〔2021〕43号 第六条、第七条'],
  ],
  test: (c) => ownPropertyWithin(c, 'tekun.assetLimitMonths', 'tekun.familyPropertyCounts'),
  shown: (c) => shownOwnProperty(c, 'tekun.assetLimitMonths'),
})

export const OBLIGOR_CLAUSES: DatedClauses = [
  ['2006-03-01', '国务院令第456号 第六条'],
  ['2014-05-01', '国务院令第649号 第十四条'],
  ['2016-10-10', '国务院令第649号 第十四条；民发〔2016〕178号 第八条'],
  ['2021-07-01', '民发〔2021〕43号 第四条、第八条'],
  ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第四条、第八条'],
]

const noObligor = memberCriterion({
  id: 'tekun.obligors',
  clause: OBLIGOR_CLAUSES,
  test: (c, member) => hasNoAbleObligor(c, member, isTekunTogether),
  shown: (c) => ({
    supporters: shownNumber(
      c.household.supporters === undefined
        ? anything(0, Number.POSITIVE_INFINITY, null)
        : point(c.household.supporters.length),
    ),
  }),
})

/**
 * Two old people who have only each other are 特困 together: each is, as the other's obligor, of item (一). All who
 * meet the other conditions are taken to be, and whoever has an able obligor drops out, until nobody does.
 */
function isTekunTogether(c: Situation, other: Member): Truth {
  const besides = c.once(BESIDES, everybodyBesides)
  return besides[other.index].is === 'fail' ? FAIL : c.once(TOGETHER, dropWhoIsSupported, besides)[other.index]
}

function everybodyBesides(c: Situation): readonly Truth[] {
  const conditions = besidesObligorsOf(c.law)
  return c.quietly(() => (c.members ?? []).map((member) => everyFor(c, member, conditions)))
}

function dropWhoIsSupported(c: Situation, besides: readonly Truth[]): readonly Truth[] {
  return c.quietly(() => {
    const members = c.members ?? []
    const areSeveral = besides.filter(({ is }) => is !== 'fail').length > 1
    let truths = besides
    for (;;) {
      const taken = truths
      const isTaken = (_: Situation, { index }: Member) => taken[index]
      truths = members.map((member, index) =>
        taken[index].is === 'fail' ? FAIL : both(besides[index], hasNoAbleObligor(c, member, isTaken)),
      )
      if (!areSeveral || truths.every(({ is }, index) => is === taken[index].is)) return truths
    }
  })
}

const BESIDES = slot<readonly Truth[]>()
const TOGETHER = slot<readonly Truth[]>()

/**
 * 178号第九条: a child under 16 who is an orphan too belongs to the orphans' programme, whether he draws it yet or not.
 */
const notOrphan2016 = memberCriterion({
  id: 'tekun.not-orphan',
  clause: '民发〔2016〕178号 第九条',
  test: (c, member) =>
    not(all(c.is(member.facts.orphan, ['orphan'], member.path, 'orphan'), isUnderMinorAge(c, member))),
})

/** 43号第九条: a minor who has chosen the children's programme is not 特困 as well. */
const notChildSupport = memberCriterion({
  id: 'tekun.not-child-support',
  clause: '民发〔2021〕43号 第九条',
  test: (c, { facts, path }) => {
    const isChild = c.is(facts.orphan, ['orphan', 'de-facto-unattended'], path, 'orphan')
    return isChild.is === 'fail' ? PASS : not(all(isChild, receives(c, 'child-support')))
  },
})

type Conditions = readonly ((c: Situation, member: Member) => Truth)[]
const CONDITIONS: readonly (readonly [from: string, Conditions])[] = [
  ['2006-03-01', [present, villager, noLabour2006, noLivelihood, noObligor]],
  ['2014-05-01', [present, noLabour2006, noLivelihood, noObligor]],
  ['2016-10-10', [present, noLabour2016, noLivelihood, property, noObligor, notOrphan2016]],
  ['2020-08-25', [present, noLabour2020, noLivelihood, property, noObligor, notOrphan2016]],
  ['2021-07-01', [present, noLabour2021, noLivelihood, property, noObligor, notChildSupport]],
  ['2026-07-01', [present, noLabour2026, noLivelihood, property, noObligor, notChildSupport]],
]

const conditionsOf = inForce(CONDITIONS)
const NO_LABOUR: Conditions = [noLabour2006, noLabour2016, noLabour2020, noLabour2021, noLabour2026]
/** That which most people fail comes first. */
const besidesObligorsOf = inForce(
  CONDITIONS.map(([from, conditions]) => [
    from,
    [
      ...conditions.filter((each) => NO_LABOUR.includes(each)),
      ...conditions.filter((each) => each !== noObligor && !NO_LABOUR.includes(each)),
    ],
  ]),
)
const besidesLabourOf = inForce(
  CONDITIONS.map(([from, conditions]) => [from, conditions.filter((each) => !NO_LABOUR.includes(each))]),
)

/**
 * Whether one person fulfils every condition; also asked by programmes that exclude 特困 persons. What is not written
 * down is not worked out again.
 */
export function isTekunPerson(c: Situation, member: Member): Truth {
  if (c.trace !== null) return everyFor(c, member, conditionsOf(c.law))
  if (!c.isTraced) return isTekunTogether(c, member)
  const besides = c.once(BESIDES, everybodyBesides)[member.index]
  return besides.is === 'fail' ? besides : all(besides, noObligor(c, member))
}

const LISTED_CLAUSES: DatedClauses = [
  ['2016-10-10', '民发〔2016〕178号 第五条'],
  ['2021-07-01', '民发〔2021〕43号 第五条'],
]

/**
 * A multiple disability is on no list: who is due tekun but for that is told to look at the types on the certificate.
 */
function multipleNoted(c: Situation, truth: Truth): readonly Notice[] {
  const listed = c.value('tekun.noLabourDisabilities')
  if (truth.is === 'pass' || !listed.known) return []
  const rest = besidesLabourOf(c.law)
  return (c.persons ?? [])
    .filter((member) => mayHaveListedType(member, listed.value))
    .filter((member) => isListedWithoutLabour(c, member).is !== 'pass')
    .filter((member) => c.quietly(() => everyFor(c, member, rest)).is !== 'fail')
    .map(({ index }) => ({
      id: 'multiple-disability',
      params: { member: index },
      citation: clauseOn(LISTED_CLAUSES, c.law.date),
    }))
}

/**
 * Whether this person gets 特困 support now: the household does, and he is named, or alone, or himself one of the three
 * lacks.
 */
export function getsTekun(c: Situation, member: Member): Truth {
  const isReceived = receives(c, 'tekun')
  if (isReceived.is === 'fail' || isAlone(c)) return isReceived
  if (member.facts.tekun !== undefined) return all(isReceived, known(member.facts.tekun))
  return all(
    isReceived,
    c.quietly(() => isTekunPerson(c, member)),
  )
}

/**
 * The published standard; where none was found, the least that the province's multiple of the dibao standard allows.
 */
function payment(c: Situation, granted: Granted): Payment | null {
  const heads = headsGranted(c, granted)
  const published = c.parameter('tekun.standard', areaOf(c))
  if (isPoint(published)) return { sum: multiply(published, heads), unit: 'CNY/month', bound: 'exactly' }
  const least = multiply(c.parameter('tekun.multiple'), standard(c))
  return { sum: multiply(least, heads), unit: 'CNY/month', bound: 'at-least' }
}

/** 43号第二十二条: by how many of six items fail. */
function tier(c: Situation, { facts }: Member): CareTier | null {
  const tiers = c.value('tekun.selfCareTiers')
  const failed = facts.selfCareFailed
  if (!tiers.known || failed === undefined) return null
  const entries = Object.entries(tiers.value) as [CareTier, [number, number]][]
  return entries.find(([, [from, to]]) => from <= failed && failed <= to)?.[0] ?? null
}

const LOCAL = ['tekun.local-grounds', 'tekun.care-amount'] as const
const LOCAL_2026 = [...LOCAL, 'tekun.others-of-the-act', 'provincial-recognition'] as const

export const tekun: Programme = {
  id: 'tekun',
  eras: CONDITIONS.map(([from]) => ({
    from,
    basis:
      {
        '2006-03-01': '国务院令第456号',
        '2014-05-01': '国务院令第649号',
        '2026-07-01': '社会救助法；特困人员认定办法（民发〔2021〕43号）',
      }[from] ?? '国务院令第649号；特困人员认定办法',
    person: isTekunPerson,
    asked: ['supporters'],
    notices: multipleNoted,
    payment,
    tier,
    referrals: from < '2026-07-01' ? [] : TEKUN_REFERRALS,
    notModelled:
      from < '2016-10-10' ? ['tekun.obligors-before-2016', ...LOCAL] : from < '2026-07-01' ? LOCAL : LOCAL_2026,
  })),
}
