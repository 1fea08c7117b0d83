/**
 * 医疗救助 — help with the premium and with self-paid cost for people whom the law names; who has several statuses is
 * helped by the highest alone.
 *
 * 2003-11-18  民发〔2003〕158号, 国办发〔2005〕10号, 民发〔2009〕81号: dibao households and 五保
 * 2014-05-01  国务院令第649号 第二十八条
 * 2021-10-28  国办发〔2021〕42号: dibao-edge households and people made poor by illness as well
 * 2025-01-01  families determined as 刚性支出困难家庭 as well (国办发〔2023〕39号 四(二))
 * 2026-07-01  社会救助法 第二十四条: the same classes; what others have confirmed need not be examined again
 *             (第四十二条)
 *
 * Not modelled: other hard-up people whom the county names, which never shuts anybody out; what cost is in scope;
 * premiums.
 */
import {
  all,
  any,
  atLeast,
  clauseOn,
  criterion,
  every,
  FAIL,
  type Interval,
  inForce,
  multiply,
  type NumberId,
  type Situation,
  shownSum,
  smaller,
  type Truth,
  unknown,
} from '../criteria/index.ts'
import type { ProgrammeId } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { childSupport, isRecognisedChild } from './child-support.ts'
import { dibao } from './dibao.ts'
import { dibaoEdge } from './dibao-edge.ts'
import { applyFirst, type Notice } from './notices.ts'
import { isSeriouslyIll, receives } from './person.ts'
import type { Payment, Programme } from './programme.ts'
import { rigidExpenditure } from './rigid-expenditure.ts'
import { tekun } from './tekun.ts'

const CLAUSE = [
  ['2003-11-18', '民发〔2003〕158号；国办发〔2005〕10号'],
  ['2009-06-15', '民发〔2009〕81号'],
  ['2014-05-01', '国务院令第649号 第二十八条'],
  ['2021-10-28', '国务院令第649号 第二十八条；国办发〔2021〕42号 二'],
  ['2025-01-01', '国务院令第649号 第二十八条；国办发〔2021〕42号 二；国办发〔2023〕39号 四（二）'],
  ['2026-07-01', '社会救助法 第二十四条、第四十二条；国办发〔2021〕42号 二'],
] as const

/** The statuses that open the programme, the highest first. */
const STATUSES: readonly (readonly [from: string, statuses: readonly ProgrammeId[]])[] = [
  ['2003-11-18', ['tekun', 'dibao']],
  ['2021-10-28', ['tekun', 'child-support', 'dibao', 'dibao-edge']],
  ['2025-01-01', ['tekun', 'child-support', 'dibao', 'dibao-edge', 'rigid-expenditure']],
]

const statusesOf = inForce(STATUSES)

const hasStatus = criterion({
  id: 'medical-assistance.status',
  clause: CLAUSE,
  test: (c) => {
    const isReceived = receives(c, ...statusesOf(c.law))
    return isReceived.is === 'pass' ? isReceived : any(isReceived, isSomebodyRecognised(c))
  },
  shown: (c) => ({ status: highestStatus(c) ?? '' }),
})

/** 孤儿, 事实无人抚养儿童: found to be so, whether or not they draw the money yet. */
function isSomebodyRecognised(c: Situation): Truth {
  if (c.persons === undefined || !statusesOf(c.law).includes('child-support')) return FAIL
  return any(...c.persons.map((member) => isRecognisedChild(c, member)))
}

function highestStatus(c: Situation): ProgrammeId | undefined {
  const holds = (status: ProgrammeId) =>
    receives(c, status).is === 'pass' || (status === 'child-support' && isSomebodyRecognised(c).is === 'pass')
  return statusesOf(c.law).find(holds)
}

/**
 * 因病致贫重病患者: none of the statuses, somebody seriously ill, self-paid cost beyond what the province names, and
 * 基本生活出现严重困难 by it, of which the province's measure was not found.
 */
const madePoorByIllness = criterion({
  id: 'medical-assistance.made-poor-by-illness',
  clause: [
    ['2021-10-28', '国办发〔2021〕42号 二'],
    ['2026-07-01', '社会救助法 第十三条、第三十三条；国办发〔2021〕42号 二'],
  ],
  test: (c) =>
    all(
      atLeast(medicalCost(c), c.parameter('medical-assistance.illnessPoorExpense')),
      somebodySeriouslyIll(c),
      c.flag('medical-assistance.illnessPoorByCost'),
    ),
  shown: (c) => ({
    cost: shownSum(medicalCost(c)),
    line: shownSum(c.parameter('medical-assistance.illnessPoorExpense')),
  }),
})

function somebodySeriouslyIll(c: Situation): Truth {
  if (c.members === undefined) return unknown(c.leaf(HOUSEHOLD, 'members'))
  return any(...c.members.map((member) => isSeriouslyIll(c, member)))
}

function medicalCost(c: Situation): Interval {
  return c.amount(c.household.expenses?.medical, HOUSEHOLD, 'expenses.medical')
}

const RATIO: Partial<Record<ProgrammeId, NumberId>> = {
  tekun: 'medical-assistance.ratio',
  'child-support': 'medical-assistance.ratio',
  dibao: 'medical-assistance.ratio',
  'dibao-edge': 'medical-assistance.ratioEdge',
}

/** The share of self-paid cost by the highest status, up to the yearly cap. No start line for 特困 and 低保. */
function payment(c: Situation): Payment | null {
  const ratio = RATIO[highestStatus(c) ?? 'medical-assistance']
  if (ratio === undefined) return null
  const share = multiply(medicalCost(c), c.parameter(ratio))
  return { sum: smaller(share, c.parameter('medical-assistance.yearlyCap')), unit: 'CNY', bound: 'at-most' }
}

/** Either condition is enough; a household with a status is not tested for illness. */
function statusOrIllness(c: Situation): Truth {
  const status = hasStatus(c)
  return status.is === 'pass' ? status : any(status, madePoorByIllness(c))
}

/**
 * The classes themselves, in the order of `STATUSES`: what the household is found to be decides, not what it could be.
 */
const CLASSES: readonly Programme[] = [tekun, childSupport, dibao, dibaoEdge, rigidExpenditure]

function statusFirst(c: Situation, truth: Truth): readonly Notice[] {
  if (truth.is === 'pass') return []
  const open = statusesOf(c.law)
  const classes = CLASSES.filter(({ id }) => open.includes(id))
  return applyFirst(c, classes, clauseOn(CLAUSE, c.law.date))
}

const NOT_MODELLED = ['medical-assistance.other-people', 'medical-assistance.scope'] as const

export const medicalAssistance: Programme = {
  id: 'medical-assistance',
  eras: [
    {
      from: '2003-11-18',
      basis: '民发〔2003〕158号；民发〔2009〕81号',
      household: (c) => every(c, [hasStatus]),
      notices: statusFirst,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2014-05-01',
      basis: '国务院令第649号',
      household: (c) => every(c, [hasStatus]),
      notices: statusFirst,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2021-10-28',
      basis: '国务院令第649号；国办发〔2021〕42号',
      household: statusOrIllness,
      payment,
      notices: statusFirst,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2025-01-01',
      basis: '国务院令第649号；国办发〔2021〕42号；国办发〔2023〕39号',
      household: statusOrIllness,
      payment,
      notices: statusFirst,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2026-07-01',
      basis: '社会救助法；国办发〔2021〕42号；国办发〔2023〕39号',
      household: statusOrIllness,
      payment,
      notices: statusFirst,
      notModelled: [...NOT_MODELLED, 'medical-assistance.severe-only'],
    },
  ],
}
