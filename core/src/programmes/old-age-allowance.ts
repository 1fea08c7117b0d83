/**
 * 高龄津贴 — a monthly sum by age where a place pays one. No national entitlement: 老年人权益保障法第三十三条 only
 * encourages it. In force where and when the place has amounts. The age counts from the birthday on; for a prisoner or
 * somebody declared missing it is a reading whether it goes on.
 *
 * Not modelled: places that pay only the needy, and where hukou must be.
 */
import {
  all,
  between,
  everyFor,
  FAIL,
  type Interval,
  type Member,
  memberCriterion,
  PASS,
  point,
  type Situation,
  shownNumber,
  type Truth,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import type { AgeBand } from '../policy/index.ts'
import { age, becauseOfStatus, mayDrawAllowance, shownAge } from './person.ts'
import { type Granted, type Payment, type Programme, paidToEach } from './programme.ts'

const CLAUSE = '老年人权益保障法 第三十三条'

const oldEnough = memberCriterion({
  id: 'old-age-allowance.age',
  clause: CLAUSE,
  test: (c, member) => all(mayDrawAllowance(c, member), isInSomeBand(c, member)),
  shown: (c, member) => ({
    ...becauseOfStatus(c, member, isInSomeBand(c, member)),
    age: shownAge(c, member),
    from: shownNumber(point(bandsOf(c)[0]?.from ?? 0)),
  }),
})

function bandsOf(c: Situation): readonly AgeBand[] {
  const bands = c.value('old-age-allowance.bands')
  return bands.known ? bands.value : []
}

function isInSomeBand(c: Situation, member: Member): Truth {
  const years = age(c, member)
  const possible = bandsOf(c).map(({ from, to }) => overlap(years, from, to ?? Number.POSITIVE_INFINITY))
  if (possible.includes('whole')) return PASS
  return possible.includes('part') ? unknown(years.open) : FAIL
}

function overlap(years: Interval, from: number, to: number): 'whole' | 'part' | 'none' {
  if (from <= years.lo && years.hi <= to) return 'whole'
  return years.hi < from || to < years.lo ? 'none' : 'part'
}

function amountFor(c: Situation, member: Member): Interval {
  const years = age(c, member)
  const possible = bandsOf(c).filter(({ from, to }) => overlap(years, from, to ?? Number.POSITIVE_INFINITY) !== 'none')
  if (possible.length === 0) return ZERO
  const amounts = possible.map(({ amount }) => Math.round(amount * 100))
  return between(Math.min(...amounts), Math.max(...amounts), years.open)
}

function payment(c: Situation, granted: Granted): Payment | null {
  return { sum: paidToEach(c, granted, amountFor), unit: 'CNY/month', bound: 'exactly' }
}

/** Where a place has amounts. */
function hasAmounts(c: Situation): Truth {
  return c.value('old-age-allowance.bands').known ? PASS : FAIL
}

export const oldAgeAllowance: Programme = {
  id: 'old-age-allowance',
  eras: [
    {
      from: '0000-01-01',
      basis: CLAUSE,
      applies: hasAmounts,
      person: (c: Situation, member: Member) => everyFor(c, member, [oldEnough]),
      payment,
      notModelled: ['old-age-allowance.local'],
    },
  ],
}
