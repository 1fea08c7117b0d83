import { type CheckReport, checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const people = (from: number) =>
  Array.from({ length: 8 }, (_, at) => [
    `${'赵钱孙李周吴郑王'[at]}有${from > 10 ? '福' : '田'}`,
    fictionalId('1960-03-05', '男', from + at),
  ])

interface List {
  title: string
  kind: 'register' | 'payment'
  people: readonly (readonly string[])[]
  village?: string
}

const sheetOf = ({ title, kind, people, village = '' }: List) => ({
  name: 'Sheet1',
  values: [
    [title],
    kind === 'register'
      ? ['序号', '户主姓名', '身份证号', '家庭人口', '保障人口', '月保障金额', '村']
      : ['序号', '姓名', '身份证号', '发放金额', '村'],
    ...people.map(([name, id], at) =>
      kind === 'register' ? [at + 1, name, id, 1, 1, 300, village] : [at + 1, name, id, 300, village],
    ),
  ],
})

const check = (...lists: readonly List[]): Promise<CheckReport> =>
  checkRegisters(
    lists.map((list, at) => ({
      path: `${at + 1}.xlsx`,
      register: list.kind === 'register' ? ('dibao' as const) : ('payment-list' as const),
      workbook: memoryWorkbook([sheetOf(list)]),
    })),
    { policy: loadPolicy(), today: '2026-01-31' },
  )

const absent = ({ findings }: CheckReport) =>
  findings.filter((one) => one.check === 'paid-person-in-register' && one.outcome === 'fail').length
const without = ({ notChecked }: CheckReport) =>
  notChecked.filter((one) => one.check === 'paid-person-in-register' && one.reason === 'missing-register')

const register = (title: string, village?: string): List => ({ title, kind: 'register', people: people(1), village })
const payment = (title: string, village?: string): List => ({ title, kind: 'payment', people: people(11), village })

test.each([
  ['of another county', '永宁县农村低保花名册（2017年6月）', '富顺县农村低保发放册（2017年6月）'],
  ['of another town', '永宁县望洪镇低保花名册', '永宁县李俊镇低保发放册'],
  ['of another town, no county told', '望洪镇低保花名册', '李俊镇低保发放册'],
  ['of a county of the name in another province', '江苏省鼓楼区低保花名册', '福建省鼓楼区低保发放册'],
  ['of years before', '永宁县农村低保花名册（2009年6月）', '永宁县农村低保发放册（2017年6月）'],
])('a list is not held against a register %s, and says so (I07)', async (_, one, other) => {
  const report = await check(register(one), payment(other))
  expect(absent(report)).toBe(0)
  expect(without(report).map(({ file }) => file)).toEqual([0, 1])
})

test.each([
  ['of the same county', '永宁县农村低保花名册（2017年5月）', '永宁县农村低保发放册（2017年6月）'],
  ['of the county with its city', '银川市永宁县低保花名册', '永宁县低保发放册'],
  ['of the county with its province', '宁夏回族自治区永宁县低保花名册', '银川市永宁县低保发放册'],
  ['of the county that is a district now', '永宁县低保花名册', '永宁区低保发放册'],
  ['that names no place', '农村低保花名册', '永宁县农村低保发放册'],
  ['of the county as a whole', '永宁县低保花名册', '永宁县望洪镇低保发放册'],
  ['of the year', '永宁县2017年低保花名册', '永宁县低保发放册（2018年3月）'],
  ['that names no time', '永宁县低保花名册', '永宁县低保发放册（2018年3月）'],
])('a list is held against a register %s (I07)', async (_, one, other) => {
  const report = await check(register(one), payment(other))
  expect(absent(report)).toBe(8)
  expect(without(report)).toEqual([])
})

test('where people are from tells counties of one name apart', async () => {
  const from = (prefix: string, first: number) =>
    people(first).map(([name], at) => [name, fictionalId('1960-03-05', '男', first + at, prefix)])
  const lists = (prefix: string): List[] => [
    { title: '鼓楼区低保花名册', kind: 'register', people: from('320106', 1) },
    { title: '鼓楼区低保发放册', kind: 'payment', people: from(prefix, 11) },
  ]
  expect(absent(await check(...lists('350102')))).toBe(0)
  expect(absent(await check(...lists('320106')))).toBe(8)
})

test('lists of two villages of one town are not held against each other', async () => {
  const title = '永宁县望洪镇低保'
  const apart = await check(register(`${title}花名册`, '东和村'), payment(`${title}发放册`, '西玉村'))
  expect(absent(apart)).toBe(0)
  const together = await check(register(`${title}花名册`, '东和村'), payment(`${title}发放册`, '望洪镇东和村委会'))
  expect(absent(together)).toBe(8)
})

test('a list that names no place is held against the registers of all counties together', async () => {
  const [one, other] = ['永宁县低保花名册', '富顺县低保花名册'].map((title) => register(title))
  const list: List = { title: '低保发放册', kind: 'payment', people: [...people(1), ...people(11)] }
  const report = await check(one, { ...other, people: people(11) }, list)
  expect(absent(report)).toBe(0)
  expect(absent(await check(one, list))).toBe(8)
})

test('who stands in the registers of two counties is found all the same (F06)', async () => {
  const report = await check(register('永宁县低保花名册'), register('富顺县低保花名册'))
  expect(report.findings.filter((one) => one.check === 'dibao-in-two-counties' && one.outcome === 'fail')).toHaveLength(
    8,
  )
})

test('who died years ago is found on a list of today (G05)', async () => {
  const dead = people(11)
  const deaths = {
    path: 'deaths.xlsx',
    register: 'deaths' as const,
    workbook: memoryWorkbook([
      {
        name: 'Sheet1',
        values: [
          ['永宁县2015年死亡人员名单'],
          ['姓名', '身份证号', '死亡日期'],
          ...dead.map((one) => [...one, '2015-03-04']),
        ],
      },
    ]),
  }
  const list = {
    path: 'list.xlsx',
    register: 'payment-list' as const,
    workbook: memoryWorkbook([sheetOf(payment('永宁县农村低保发放册（2017年6月）'))]),
  }
  const { findings } = await checkRegisters([deaths, list], { policy: loadPolicy(), today: '2026-01-31' })
  expect(findings.filter((one) => one.check === 'paid-after-death' && one.outcome === 'fail')).toHaveLength(8)
})
