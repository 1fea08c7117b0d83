/**
 * The clauses behind several checks, each with its first day: programmes' own where a programme decides the same. From
 * 2026-07-01 社会救助法 stands before the ministry's rules that go on beside it.
 */
import type { DatedClauses } from '../../criteria/index.ts'
import {
  INCOME_CLAUSES,
  MEMBERS_CLAUSES,
  NOT_TEKUN_CLAUSES,
  OBLIGOR_CLAUSES,
  PROPERTY_CLAUSES,
  WINTER_RELIEF_CLAUSES,
} from '../../programmes/index.ts'

export const MEMBERS = MEMBERS_CLAUSES
export const INCOME = INCOME_CLAUSES
export const DIBAO_OR_TEKUN = NOT_TEKUN_CLAUSES
export const OBLIGORS = OBLIGOR_CLAUSES
export const WINTER_RELIEF = WINTER_RELIEF_CLAUSES

/** No national text knew a property test of dibao before 2012-12-12. */
export const PROPERTY: DatedClauses = [
  ['1999-10-01', '本地财产规定'],
  ...PROPERTY_CLAUSES.map(([from, clause]) => [from, `${clause}；本地财产规定`] as const),
]
export const PROPERTY_IN_PRACTICE: DatedClauses = [
  ['1999-10-01', '本地财产规定（核查实践）'],
  ...PROPERTY_CLAUSES.map(([from, clause]) => [from, `${clause}（核查实践）`] as const),
]

/** 赡养费、抚养费、扶养费 that supporters owe. */
export const MAINTENANCE: DatedClauses = [
  ...INCOME_CLAUSES.filter(([from]) => from < '2022-10-20'),
  ['2022-10-20', '国务院令第649号 第九条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一'],
  ['2026-07-01', '社会救助法 第十八条、第二十三条；民发〔2021〕57号 第十三条；民发〔2022〕83号 一'],
]

/** 无劳动能力 of whom tekun is for. */
export const NO_LABOUR: DatedClauses = [
  ['2006-03-01', '国务院令第456号 第六条'],
  ['2014-05-01', '国务院令第649号 第十四条'],
  ['2016-10-10', '国务院令第649号 第十四条；民发〔2016〕178号'],
  ['2021-07-01', '民发〔2021〕43号 第四条、第五条'],
  ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号 第五条'],
]

export const STANDARD: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第六条', '国发〔2007〕19号'],
  ['2014-05-01', '国务院令第649号 第十条'],
  ['2026-07-01', '社会救助法 第十九条'],
]

/** 补差, and 分档 since 2021-07-01. */
export const AMOUNT: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
  ['2012-12-12', '民发〔2012〕220号 第二十七条'],
  ['2014-05-01', '国务院令第649号 第十二条；民发〔2012〕220号 第二十七条'],
  ['2021-07-01', '国务院令第649号 第十二条；民发〔2021〕57号 第二十三条'],
  ['2026-07-01', '社会救助法 第十八条；民发〔2021〕57号 第二十三条'],
]

/** 分类施保. */
export const SUPPLEMENT: DatedClauses = [
  ['2012-12-12', '民发〔2012〕220号 第二十八条'],
  ['2014-05-01', '国务院令第649号 第十二条；民发〔2012〕220号 第二十八条'],
  ['2021-07-01', '国务院令第649号 第十二条；民发〔2021〕57号 第二十七条'],
  ['2026-07-01', '社会救助法 第二十条；民发〔2021〕57号 第二十七条'],
]

/** 申请、受理、调查: nobody is put on a register without. */
export const APPLICATION: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第七条', '国发〔2007〕19号'],
  ['2014-05-01', '国务院令第649号 第十一条'],
  ['2021-07-01', '国务院令第649号 第十一条；民发〔2021〕57号 第二十八条'],
  ['2026-07-01', '社会救助法 第三十七条、第四十三条；民发〔2021〕57号 第二十八条'],
]

/** 按月、以货币形式、社会化发放. */
export const PAYMENT: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
  ['2012-12-12', '民发〔2012〕220号 第三十一条'],
  ['2014-05-01', '国务院令第649号 第十二条；民发〔2012〕220号 第三十一条'],
  ['2021-07-01', '国务院令第649号 第十二条；民发〔2021〕57号 第二十六条'],
  ['2026-07-01', '社会救助法 第十八条；民发〔2021〕57号 第二十六条'],
]

/** 增发、减发、停发 after a change. */
export const CHANGE: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第十条', '国发〔2007〕19号'],
  ['2014-05-01', '国务院令第649号 第十三条'],
  ['2021-07-01', '国务院令第649号 第十三条；民发〔2021〕57号 第三十二条'],
  ['2026-07-01', '社会救助法 第四十六条、第四十七条；民发〔2021〕57号 第三十二条'],
]
/** 成员死亡后及时核销. */
export const DEATH: DatedClauses = [
  ...CHANGE.filter(([from]) => from < '2022-10-20'),
  ['2022-10-20', '国务院令第649号 第十三条；民发〔2021〕57号 第三十二条；民发〔2022〕83号'],
  ['2026-07-01', '社会救助法 第四十六条、第四十七条；民发〔2021〕57号 第三十二条；民发〔2022〕83号'],
]

/** Prisoners are no members of a household, and tekun ends. */
export const PRISONERS: DatedClauses = [
  ...MEMBERS_CLAUSES.filter(([from]) => from < '2021-07-01'),
  ['2021-07-01', '民发〔2021〕57号 第七条；民发〔2021〕43号 第二十四条'],
]

export const EDGE: DatedClauses = [
  ['2021-07-01', '民发〔2021〕57号 第八条'],
  ['2026-07-01', '社会救助法 第二十一条；民发〔2021〕57号 第八条'],
]
export const RIGID_EXPENDITURE: DatedClauses = [
  ['2025-01-01', '刚性支出困难家庭认定办法 第四条'],
  ['2026-07-01', '社会救助法 第二十二条；刚性支出困难家庭认定办法 第四条'],
]

/** 入户调查. */
export const HOME_VISIT: DatedClauses = [
  ['1999-10-01', '国务院令第271号 第七条', '国发〔2007〕19号'],
  ['2012-12-12', '民发〔2012〕220号 第十八条'],
  ['2014-05-01', '国务院令第649号 第十一条；民发〔2012〕220号 第十八条'],
  ['2021-07-01', '民发〔2021〕57号（入户调查）'],
  ['2026-07-01', '社会救助法 第四十三条；民发〔2021〕57号（入户调查）'],
]

/** 公示 before the decision. */
export const PUBLIC_NOTICE: DatedClauses = [
  ['2012-12-12', '民发〔2012〕220号'],
  ['2021-07-01', '民发〔2021〕57号（公示7日）；民发〔2021〕43号'],
]

export const NEAR_KIN_ON_RECORD: DatedClauses = [
  ['2012-12-12', '民发〔2012〕220号'],
  ['2021-07-01', '民发〔2021〕57号 第十一条'],
]

export const MEDICAL_BILL: DatedClauses = [
  ['2009-06-15', '民发〔2009〕81号'],
  ['2014-05-01', '国务院令第649号 第二十九条'],
  ['2026-07-01', '社会救助法 第二十四条'],
]
