/**
 * 最低生活保障边缘家庭 — no dibao, no tekun, income a head below 1.5 times the standard, property within the limits.
 *
 * 2008-10-22  城市低收入家庭, 民发〔2008〕156号: urban families below a line that the place sets (a gap)
 * 2021-07-01  民发〔2021〕57号 第八条; the multiple is a parameter, which provinces may let places raise
 * 2026-07-01  社会救助法 第二十一条: the multiple is the province's
 *
 * Not modelled: cash aid, which this status does not carry by itself.
 */
import { criterion, type Situation, shownNumber, shownSum } from '../criteria/index.ts'
import { dibaoIncomeRule, householdIncome, incomePerHead } from './income.ts'
import { edgeLine, isBelowEdgeLine, isInEdgeArea, isNoDibaoHousehold } from './low-income.ts'
import { everyOf, hasMembers, MEMBERS_CLAUSES, size } from './members.ts'
import { isNoLoneTekun } from './no-labour.ts'
import { incomeNotStated } from './notices.ts'
import type { Programme } from './programme.ts'
import { propertyWithin, shownProperty } from './property.ts'
import { LOW_INCOME_REFERRALS } from './referrals.ts'

const CLAUSE = [
  ['2008-10-22', '民发〔2008〕156号'],
  ['2021-07-01', '民发〔2021〕57号 第八条'],
  ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第八条'],
] as const

const members = criterion({
  id: 'dibao-edge.members',
  clause: MEMBERS_CLAUSES,
  test: hasMembers,
  shown: (c) => ({ size: shownNumber(size(c)) }),
})

const urban = criterion({ id: 'dibao-edge.urban', clause: CLAUSE, test: isInEdgeArea })

const income = criterion({
  id: 'dibao-edge.income',
  clause: CLAUSE,
  test: isBelowEdgeLine,
  shown: (c) => ({
    perHead: shownSum(incomePerHead(c, dibaoIncomeRule(c))),
    income: shownSum(householdIncome(c, dibaoIncomeRule(c))),
    size: shownNumber(size(c)),
    line: shownSum(edgeLine(c)),
  }),
})

const property = criterion({
  id: 'dibao-edge.property',
  clause: CLAUSE,
  test: (c) => propertyWithin(c, 'dibao-edge.assetLimitMonths'),
  shown: (c) => shownProperty(c, 'dibao-edge.assetLimitMonths'),
})

/** 不符合最低生活保障条件 */
const notDibao = criterion({ id: 'dibao-edge.not-dibao', clause: CLAUSE, test: isNoDibaoHousehold })

/** Of the other classes 43号第二十七条 opens to former 特困人员, once their support has ended. */
const notTekun = criterion({
  id: 'dibao-edge.not-tekun',
  clause: [
    ['2021-07-01', '民发〔2021〕43号 第二十七条'],
    ['2026-07-01', '社会救助法 第十三条；民发〔2021〕43号 第二十七条'],
  ],
  test: isNoLoneTekun,
})

const URBAN = [urban, income, property, notDibao]
const ANY_AREA = [notTekun, income, property, notDibao]

export const dibaoEdge: Programme = {
  id: 'dibao-edge',
  eras: [
    {
      from: '2008-10-22',
      basis: '民发〔2008〕156号',
      household: (c: Situation) => everyOf(c, members, URBAN),
      notModelled: ['dibao-edge.no-cash'],
    },
    {
      from: '2021-07-01',
      basis: '民发〔2021〕57号',
      household: (c: Situation) => everyOf(c, members, ANY_AREA),
      notices: incomeNotStated,
      notModelled: ['dibao-edge.no-cash', 'dibao-edge.higher-multiple', 'dibao.local-income'],
    },
    {
      from: '2026-07-01',
      basis: '社会救助法；民发〔2021〕57号',
      household: (c: Situation) => everyOf(c, members, ANY_AREA),
      notices: incomeNotStated,
      referrals: LOW_INCOME_REFERRALS,
      notModelled: [
        'dibao-edge.no-cash',
        'dibao-edge.higher-multiple',
        'dibao.special-hardship',
        'provincial-recognition',
        'dibao.local-income',
      ],
    },
  ],
}
