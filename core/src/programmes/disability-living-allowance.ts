/**
 * 困难残疾人生活补贴 — certified disabled people of any level in a dibao household.
 *
 * 2016-01-01  国发〔2015〕52号
 *
 * Not beside 特困 support, nor beside the living support of an orphan or, in full, of an unattended child.
 * Not modelled: local extension to other low-income people, 工伤生活护理费.
 */
import {
  all,
  any,
  everyFor,
  FAIL,
  type Member,
  memberCriterion,
  multiply,
  not,
  PASS,
  type Situation,
  type Truth,
} from '../criteria/index.ts'
import { dibao } from './dibao.ts'
import { listed } from './members.ts'
import { applyFirst, type Notice } from './notices.ts'
import { becauseOfLife, isAlone, isDead, isDisabled, isLongClergy, receives } from './person.ts'
import { type Granted, headsGranted, type Payment, type Programme } from './programme.ts'
import { getsTekun } from './tekun.ts'

const CLAUSE = '国发〔2015〕52号'

const disabled = memberCriterion({
  id: 'disability-living-allowance.disabled',
  clause: CLAUSE,
  test: (c, member) => all(not(isDead(c, member)), isDisabled(c, member)),
  shown: (c, member) => becauseOfLife(c, member, isDisabled(c, member)),
})

/** 低保家庭中的残疾人: who is left out of the family, or lives apart, is none of its members. */
const inDibao = memberCriterion({
  id: 'disability-living-allowance.dibao',
  clause: [
    ['2016-01-01', `${CLAUSE}；民发〔2012〕220号 第五条`],
    ['2021-07-01', `${CLAUSE}；民发〔2021〕57号 第七条`],
  ],
  test: (c, member) => all(receives(c, 'dibao'), any(listed(c)[member.index], isClergyAlone(c, member))),
})

/** A cleric who applied alone is the dibao household himself. */
function isClergyAlone(c: Situation, member: Member): Truth {
  return isAlone(c) ? isLongClergy(c, member) : FAIL
}

const notTekun = memberCriterion({
  id: 'disability-living-allowance.not-tekun',
  clause: CLAUSE,
  test: (c, member) => not(getsTekun(c, member)),
})

/** An orphan who draws his living money; an unattended child who draws it in full, not as a top-up (62号三(一)). */
const notOrphan = memberCriterion({
  id: 'disability-living-allowance.not-orphan',
  clause: CLAUSE,
  test: (c, { facts, path }) => {
    const isOrphan = c.is(facts.orphan, ['orphan'], path, 'orphan')
    const isUnattended = c.is(facts.orphan, ['de-facto-unattended'], path, 'orphan')
    const bars = any(isOrphan, all(isUnattended, c.flag('child-support.unattendedInFull')))
    return bars.is === 'fail' ? PASS : not(all(bars, receives(c, 'child-support')))
  },
})

function payment(c: Situation, granted: Granted): Payment | null {
  return {
    sum: multiply(c.parameter('disability-living-allowance.amount'), headsGranted(c, granted)),
    unit: 'CNY/month',
    bound: 'exactly',
  }
}

/** 低保家庭中的残疾人: of a family that has not been found to be one, but by the facts is or may be. */
function dibaoFirst(c: Situation, truth: Truth): readonly Notice[] {
  if (truth.is !== 'fail' || receives(c, 'dibao').is !== 'fail') return []
  const mayBeEntitled = (member: Member) =>
    c.quietly(() => everyFor(c, member, BESIDE_DIBAO)).is !== 'fail' && listed(c)[member.index].is !== 'fail'
  return c.persons?.some(mayBeEntitled) ? applyFirst(c, [dibao], CLAUSE) : []
}

const BESIDE_DIBAO = [disabled, notTekun, notOrphan]
const CONDITIONS = [disabled, inDibao, notTekun, notOrphan]

export const disabilityLivingAllowance: Programme = {
  id: 'disability-living-allowance',
  eras: [
    {
      from: '2016-01-01',
      basis: CLAUSE,
      person: (c: Situation, member: Member) => everyFor(c, member, CONDITIONS),
      payment,
      notices: dibaoFirst,
      notModelled: ['disability-living-allowance.extension', 'disability.work-injury'],
    },
  ],
}
