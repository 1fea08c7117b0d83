/**
 * 刚性支出困难家庭 — families outside the other classes whose necessary outlay of twelve months eats their income.
 *
 * 2025-01-01  刚性支出困难家庭认定办法 第四条
 * 2026-07-01  社会救助法 第二十二条
 *
 * The property limit and last year's disposable income are local, the share the city's or the province's.
 * Not modelled: other outlay that the county accepts (第五条(五)), the twelve months of validity.
 */
import {
  above,
  add,
  all,
  any,
  atLeast,
  below,
  criterion,
  type Interval,
  multiply,
  not,
  point,
  type Situation,
  shownNumber,
  shownSum,
  unknown,
  ZERO,
} from '../criteria/index.ts'
import { EXPENSE_HEADS } from '../facts/case.ts'
import { HOUSEHOLD } from '../facts/case-facts.ts'
import { dibaoIncomeRule, excessOver, householdIncome, incomePerHead } from './income.ts'
import { everyOf, hasMembers, MEMBERS_CLAUSES, size } from './members.ts'
import { receives } from './person.ts'
import type { Programme } from './programme.ts'
import { propertyWithin, savingsLimitId, shownProperty } from './property.ts'
import { LOW_INCOME_REFERRALS } from './referrals.ts'
import { disposableIncome } from './standard.ts'

const RULES = '刚性支出困难家庭认定办法'

const members = criterion({
  id: 'rigid-expenditure.members',
  clause: MEMBERS_CLAUSES,
  test: hasMembers,
  shown: (c) => ({ size: shownNumber(size(c)) }),
})

/** (一) 未纳入低保、特困范围且未被认定为低保边缘家庭 */
const outsideOthers = criterion({
  id: 'rigid-expenditure.outside-others',
  clause: [
    ['2025-01-01', `${RULES} 第四条（一）`],
    ['2026-07-01', `社会救助法 第十三条；${RULES} 第四条（一）`],
  ],
  test: (c) => not(receives(c, 'dibao', 'tekun', 'dibao-edge')),
})

/** (二) per year, so that nothing is divided */
const income = criterion({
  id: 'rigid-expenditure.income',
  clause: [
    ['2025-01-01', `${RULES} 第四条（二）`],
    ['2026-07-01', `社会救助法 第二十二条；${RULES} 第四条（二）`],
  ],
  test: (c) => below(excessOver(c, perMonth(disposableIncome(c)), dibaoIncomeRule(c)), ZERO),
  shown: (c) => ({
    perHead: shownSum(incomePerHead(c, dibaoIncomeRule(c))),
    line: shownSum(perMonth(disposableIncome(c))),
  }),
})

function perMonth(yearly: Interval): Interval {
  return { lo: yearly.lo / 12, hi: yearly.hi / 12, open: yearly.open }
}

/** (三) */
const property = criterion({
  id: 'rigid-expenditure.property',
  clause: [
    ['2025-01-01', `${RULES} 第四条（三）`],
    ['2026-07-01', `社会救助法 第二十二条、第二十三条；${RULES} 第四条（三）`],
  ],
  test: (c) => propertyWithin(c, limitOf(c)),
  shown: (c) => shownProperty(c, limitOf(c)),
})

const limitOf = (c: Situation) => savingsLimitId('rigid-expenditure', (id) => c.value(id))

/** (五) 县级以上地方人民政府规定的其他条件: they could only take away, so that a gap leaves it open. */
const localConditions = criterion({
  id: 'rigid-expenditure.local-conditions',
  clause: `${RULES} 第四条（五）`,
  test: (c) => {
    const areNone = c.flag('rigid-expenditure.noFurtherConditions')
    return areNone.is === 'fail'
      ? unknown(c.isTraced ? { path: `parameter:rigid-expenditure.noFurtherConditions@${c.law.place}` } : null)
      : areNone
  },
})

/** (四) 提出申请前十二个月家庭刚性支出总额占家庭总收入比例超出当地规定 */
const outlay = criterion({
  id: 'rigid-expenditure.ratio',
  clause: [
    ['2025-01-01', `${RULES} 第四条（四）、第五条`],
    ['2026-07-01', `社会救助法 第二十二条；${RULES} 第四条（四）、第五条`],
  ],
  test: (c) => {
    const line = multiply(c.parameter('rigid-expenditure.ratio'), yearlyIncome(c))
    const outlay = rigidOutlay(c)
    const isInclusive = all(above(outlay, ZERO), atLeast(outlay, line), c.flag('rigid-expenditure.ratioInclusive'))
    return any(above(outlay, line), isInclusive)
  },
  shown: (c) => ({
    outlay: shownSum(rigidOutlay(c)),
    income: shownSum(yearlyIncome(c)),
    ratio: shownNumber(c.parameter('rigid-expenditure.ratio')),
  }),
})

function rigidOutlay(c: Situation): Interval {
  const { expenses } = c.household
  return EXPENSE_HEADS.map((head) => c.amount(expenses?.[head], HOUSEHOLD, `expenses.${head}`)).reduce(add, ZERO)
}

function yearlyIncome(c: Situation): Interval {
  return multiply(householdIncome(c, dibaoIncomeRule(c)), point(12))
}

const CONDITIONS = [outsideOthers, income, property, outlay, localConditions]

export const rigidExpenditure: Programme = {
  id: 'rigid-expenditure',
  eras: [
    {
      from: '2025-01-01',
      basis: RULES,
      household: (c) => everyOf(c, members, CONDITIONS),
      notModelled: ['rigid-expenditure.local-conditions'],
    },
    {
      from: '2026-07-01',
      basis: `社会救助法；${RULES}`,
      household: (c) => everyOf(c, members, CONDITIONS),
      referrals: LOW_INCOME_REFERRALS,
      notModelled: ['rigid-expenditure.local-conditions', 'provincial-recognition'],
    },
  ],
}
