/**
 * 慈善救助 — no statutory test of the beneficiary (慈善法): an organisation chooses openly and fairly.
 * A local pack can give the income line that one published; without it nothing is determined.
 *
 * Not modelled: the organisation's own rules beyond an income line, and related persons who may not benefit.
 */
import { criterion, every, multiply, type Situation, shownSum, type Truth, unknown } from '../criteria/index.ts'
import { dibaoIncomeRule, incomeBelow, incomePerHead } from './income.ts'
import type { Programme } from './programme.ts'
import { standard } from './standard.ts'

const income = criterion({
  id: 'charity-assistance.income',
  clause: [
    ['1999-09-01', '公益事业捐赠法'],
    ['2016-09-01', '慈善法'],
  ],
  test: isBelowPublishedLine,
  shown: (c) => ({ perHead: shownSum(incomePerHead(c, dibaoIncomeRule(c))), line: shownSum(line(c)) }),
})

function line(c: Situation) {
  return multiply(c.parameter('charity-assistance.incomeMultiple'), standard(c))
}

/** Not even a household without income has a claim before somebody has published a test. */
function isBelowPublishedLine(c: Situation): Truth {
  const published = c.value('charity-assistance.incomeMultiple')
  if (!published.known) return unknown(c.gap(published))
  return incomeBelow(c, line(c), dibaoIncomeRule(c))
}

export const charityAssistance: Programme = {
  id: 'charity-assistance',
  eras: [
    {
      from: '0000-01-01',
      basis: '慈善法',
      household: (c) => every(c, [income]),
      notModelled: ['charity-assistance.organisation'],
    },
  ],
}
