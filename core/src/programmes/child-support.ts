/**
 * 孤儿、事实无人抚养儿童基本生活保障 — children under 18 whom the office has determined as one or the other.
 *
 * 2010-01-01  孤儿, 国办发〔2010〕54号
 * 2020-01-01  事实无人抚养儿童 as well, 民发〔2019〕62号
 *
 * The determination itself (what happened to the parents) is taken as the case states it. Not modelled: support after
 * 18 while at school, the higher sum in an institution, grounds added after 民发〔2020〕125号.
 */
import {
  all,
  below,
  everyFor,
  type Member,
  memberCriterion,
  multiply,
  not,
  type Situation,
  shownNumber,
  type Truth,
} from '../criteria/index.ts'
import { age, becauseOfLife, isDead, receives, shownAge } from './person.ts'
import { type Granted, headsGranted, type Notice, type Payment, type Programme } from './programme.ts'
import { perhapsUnattended } from './unattended.ts'

const underAge = memberCriterion({
  id: 'child-support.age',
  clause: '国办发〔2010〕54号 一',
  test: (c, member) => all(not(isDead(c, member)), isYoung(c, member)),
  shown: (c, member) => ({
    ...becauseOfLife(c, member, isYoung(c, member)),
    age: shownAge(c, member),
    ageLimit: shownNumber(c.parameter('child-support.age')),
  }),
})

function isYoung(c: Situation, member: Member): Truth {
  return below(age(c, member), c.parameter('child-support.age'))
}

const orphan = memberCriterion({
  id: 'child-support.orphan',
  clause: '国办发〔2010〕54号 一',
  test: (c, { facts, path }) => c.is(facts.orphan, ['orphan'], path, 'orphan'),
})

const orphanOrUnattended = memberCriterion({
  id: 'child-support.orphan-or-unattended',
  clause: '国办发〔2010〕54号 一；民发〔2019〕62号 一',
  test: (c, { facts, path }) => c.is(facts.orphan, ['orphan', 'de-facto-unattended'], path, 'orphan'),
})

/** Whatever he draws: one whom the case names as found to be an orphan or unattended, and who is young enough. */
export function isRecognisedChild(c: Situation, member: Member): Truth {
  return c.quietly(() => everyFor(c, member, [orphanOrUnattended, underAge]))
}

/** The full sum; a child whose household gets dibao, tekun or the living allowance is topped up to it (62号三(一)). */
function payment(c: Situation, granted: Granted): Payment | null {
  const sum = multiply(c.parameter('child-support.orphanAmountHome'), headsGranted(c, granted))
  const isFull = not(receives(c, 'dibao', 'tekun', 'disability-living-allowance'))
  return { sum, unit: 'CNY/month', bound: isFull.is === 'pass' ? 'exactly' : 'at-most' }
}

function recognition(c: Situation, truth: Truth): readonly Notice[] {
  const grown = c.law.result('child-support.age')
  return truth.is === 'pass' || !grown.known ? [] : perhapsUnattended(c.household, c.law.day, grown.value)
}

const NOT_MODELLED = ['child-support.after-18', 'child-support.institution'] as const

export const childSupport: Programme = {
  id: 'child-support',
  eras: [
    {
      from: '2010-01-01',
      basis: '国办发〔2010〕54号',
      person: (c: Situation, member: Member) => everyFor(c, member, [orphan, underAge]),
      payment,
      notModelled: NOT_MODELLED,
    },
    {
      from: '2020-01-01',
      basis: '国办发〔2010〕54号；民发〔2019〕62号',
      person: (c: Situation, member: Member) => everyFor(c, member, [orphanOrUnattended, underAge]),
      payment,
      notices: recognition,
      notModelled: NOT_MODELLED,
    },
  ],
}
