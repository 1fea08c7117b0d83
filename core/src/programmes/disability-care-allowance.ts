/**
 * 重度残疾人护理补贴 — disabled people of level 1 or 2 who need long-term care; no income test.
 *
 * 2016-01-01  国发〔2015〕52号; 残疾人保障法 第四十八条
 *
 * Not beside 特困 support; beside the living allowance and an orphan's support, yes.
 * Who fails at an item of self-care needs care; for the others it is a reading whether the level is enough.
 * For a prisoner or somebody declared missing it is a reading whether it goes on.
 * Not modelled: 工伤生活护理费,
 * a similar allowance for the old (the higher one only), levels 3 and 4 where a place has added them without a pack.
 */
import {
  all,
  any,
  atLeast,
  between,
  everyFor,
  type Interval,
  type Member,
  memberCriterion,
  not,
  point,
  type Situation,
  type Truth,
} from '../criteria/index.ts'
import { DISABILITY_LEVELS, type DisabilityLevel } from '../facts/case.ts'
import type { ByLevel } from '../policy/index.ts'
import { becauseOfStatus, hasListedDisability, mayDrawAllowance } from './person.ts'
import { type Granted, type Payment, type Programme, paidToEach } from './programme.ts'
import { getsTekun } from './tekun.ts'

const CLAUSE = '国发〔2015〕52号；残疾人保障法 第四十八条'

const severe = memberCriterion({
  id: 'disability-care-allowance.severe',
  clause: CLAUSE,
  test: (c, member) => all(mayDrawAllowance(c, member), hasSevere(c, member)),
  shown: (c, member) => becauseOfStatus(c, member, hasSevere(c, member)),
})

function hasSevere(c: Situation, member: Member): Truth {
  return hasListedDisability(c, member, c.value('disability-care-allowance.disabilities'))
}

/** 需要长期照护 */
const needsCare = memberCriterion({
  id: 'disability-care-allowance.care-need',
  clause: CLAUSE,
  test: (c, { facts, path }) =>
    any(
      atLeast(c.amount(facts.selfCareFailed, path, 'selfCareFailed'), point(1)),
      c.flag('disability-care-allowance.careNeedByLevel'),
    ),
})

const notTekun = memberCriterion({
  id: 'disability-care-allowance.not-tekun',
  clause: CLAUSE,
  test: (c, member) => not(getsTekun(c, member)),
})

function payment(c: Situation, granted: Granted): Payment | null {
  return { sum: paidToEach(c, granted, amountFor), unit: 'CNY/month', bound: 'exactly' }
}

function amountFor(c: Situation, { facts, path }: Member): Interval {
  const amounts = c.value('disability-care-allowance.amount')
  if (!amounts.known) return between(0, Number.POSITIVE_INFINITY, c.gap(amounts))
  const disability = facts.disability === 'none' ? undefined : facts.disability
  if (disability?.level !== undefined) return point(fenOf(amounts.value, disability.level))
  const possible = DISABILITY_LEVELS.map((level) => fenOf(amounts.value, level))
  return between(Math.min(...possible), Math.max(...possible), c.leaf(path, 'disability.level'))
}

function fenOf(amounts: ByLevel, level: DisabilityLevel): number {
  return Math.round((amounts[level] ?? 0) * 100)
}

const CONDITIONS = [severe, needsCare, notTekun]

export const disabilityCareAllowance: Programme = {
  id: 'disability-care-allowance',
  eras: [
    {
      from: '2016-01-01',
      basis: CLAUSE,
      person: (c: Situation, member: Member) => everyFor(c, member, CONDITIONS),
      payment,
      notModelled: ['disability.work-injury'],
    },
  ],
}
