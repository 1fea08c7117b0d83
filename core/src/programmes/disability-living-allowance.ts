/**
 * 困难残疾人生活补贴 — certified disabled people of any level in a dibao household.
 *
 * 2016-01-01  国发〔2015〕52号
 *
 * Not beside 特困 support, nor beside the living support of an orphan.
 * Not modelled: local extension to other low-income people, 工伤生活护理费, the top-up for children without care.
 */
import { all, everyFor, type Member, memberCriterion, multiply, not, type Situation } from '../criteria/index.ts'
import { isDead, isDisabled, receives } from './person.ts'
import { type Granted, headsGranted, type Payment, type Programme } from './programme.ts'
import { getsTekun } from './tekun.ts'

const CLAUSE = '国发〔2015〕52号'

const disabled = memberCriterion({
  id: 'disability-living-allowance.disabled',
  clause: CLAUSE,
  test: (c, member) => all(not(isDead(c, member)), isDisabled(c, member)),
})

/** 低保家庭中的残疾人 */
const inDibao = memberCriterion({
  id: 'disability-living-allowance.dibao',
  clause: CLAUSE,
  test: (c) => receives(c, 'dibao'),
})

const notTekun = memberCriterion({
  id: 'disability-living-allowance.not-tekun',
  clause: CLAUSE,
  test: (c, member) => not(getsTekun(c, member)),
})

const notOrphan = memberCriterion({
  id: 'disability-living-allowance.not-orphan',
  clause: CLAUSE,
  test: (c, { facts, path }) => not(all(c.is(facts.orphan, ['orphan'], path, 'orphan'), receives(c, 'child-support'))),
})

function payment(c: Situation, granted: Granted): Payment | null {
  return {
    sum: multiply(c.parameter('disability-living-allowance.amount'), headsGranted(c, granted)),
    unit: 'CNY/month',
    bound: 'exactly',
  }
}

const CONDITIONS = [disabled, inDibao, notTekun, notOrphan]

export const disabilityLivingAllowance: Programme = {
  id: 'disability-living-allowance',
  eras: [
    {
      from: '2016-01-01',
      basis: CLAUSE,
      person: (c: Situation, member: Member) => everyFor(c, member, CONDITIONS),
      payment,
      notModelled: ['disability-living-allowance.extension', 'disability.work-injury'],
    },
  ],
}
