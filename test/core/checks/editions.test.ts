import { checkRegisters, checks, LiveRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const HEADERS = ['户编号', '姓名', '身份证号', '家庭人口', '家庭月收入', '保障标准', '月保障金']
const id = (index: number) => fictionalId('19600304', '女', index)
const household = (index: number, income = 300) => [
  `JY00000${index}`,
  `王福${'一二三四五六七八九'[index]}`,
  id(index),
  1,
  income,
  950,
  950 - income,
]
type Rows = readonly (readonly (string | number)[])[]
const sheet = (title: string, rows: Rows, name = 'Sheet1', headers = HEADERS) => ({
  name,
  values: [[title], headers, ...rows.map((row) => [...row])],
})

const MAY = '简阳市低保花名册（2025年5月）'
const JUNE = '简阳市低保花名册（2025年6月）'
const may = [1, 2, 3, 4].map((index) => household(index))
const june = [2, 3, 4, 5].map((index) => household(index))

const check = (files: Readonly<Record<string, readonly ReturnType<typeof sheet>[]>>) =>
  checkRegisters(
    Object.entries(files).map(([path, sheets]) => ({ path, workbook: memoryWorkbook([...sheets]) })),
    { policy: loadPolicy(), today: '2026-01-01' },
  )
const repeated = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  findings.filter(({ check: name, outcome }) => name === 'id-number-repeated' && outcome === 'fail')

describe('A08 where a register is given again', () => {
  test('last month’s register beside this month’s repeats nobody', async () => {
    expect(repeated(await check({ '5月.xlsx': [sheet(MAY, may)], '6月.xlsx': [sheet(JUNE, june)] }))).toEqual([])
  })
  test('nor do two months in one workbook', async () => {
    expect(repeated(await check({ 'a.xlsx': [sheet(MAY, may, '5月'), sheet(JUNE, june, '6月')] }))).toEqual([])
  })
  test('the same file under two names is read once, which is said', async () => {
    const report = await check({ 'a.xlsx': [sheet(JUNE, june)], 'b.xlsx': [sheet(JUNE, june)] })
    expect(report.files[1].sheets).toMatchObject([{ register: '', passed: 'copy' }])
    expect(report.coverage.households).toBe(june.length)
  })
  test('a copy in which an amount was changed repeats nobody', async () => {
    const changed = june.map((row, at) => (at === 0 ? household(2, 400) : row))
    expect(repeated(await check({ 'a.xlsx': [sheet(JUNE, june)], 'b.xlsx': [sheet(JUNE, changed)] }))).toEqual([])
  })
  test('households and people of one export repeat nobody', async () => {
    const headers = ['户主姓名', '户主身份证号', '家庭人口', '月保障金']
    const heads = june.map(([, name, number, size, , , amount]) => [name, number, size, amount])
    const people = ['户编号', '姓名', '与户主关系', '身份证号']
    const members = june.map(([code, name, number]) => [code, name, '户主', number])
    const report = await check({
      '家庭查询.xlsx': [sheet(JUNE, heads, 'Sheet1', headers)],
      '人员查询.xlsx': [sheet(JUNE, members, 'Sheet1', people)],
    })
    expect(repeated(report)).toEqual([])
  })
  test('one person on the sheets of two villages is still registered twice', async () => {
    const other = [6, 7, 8, 2].map((index) => household(index))
    const report = await check({ 'a.xlsx': [sheet(JUNE, june, '丙灵村'), sheet(JUNE, other, '双河村')] })
    expect(repeated(report)).toHaveLength(2)
  })
  test('one person twice in last month’s register is still found there', async () => {
    const report = await check({
      '5月.xlsx': [sheet(MAY, [...may, household(1)])],
      '6月.xlsx': [sheet(JUNE, june)],
    })
    expect(repeated(report).map(({ file }) => file)).toEqual([0, 0])
  })
})

test('an edit that makes a copy another month has the findings of a full run', () => {
  const files = [
    { path: 'a.xlsx', workbook: memoryWorkbook([sheet(JUNE, june)]) },
    { path: 'b.xlsx', workbook: memoryWorkbook([sheet(JUNE, june)]) },
  ]
  const options = { policy: loadPolicy(), today: '2026-01-01', checks }
  const live = new LiveRegisters(files, options)
  for (const [row, value] of [
    [2, 'JY000009'],
    [3, id(8)],
  ] as const) {
    live.setCell(1, 'Sheet1', row, value.startsWith('JY') ? 0 : 2, value)
    const shown = (findings: readonly unknown[]) => findings.map((one) => JSON.stringify(one)).sort()
    expect(shown(live.findings)).toEqual(shown(new LiveRegisters(files, options).findings))
  }
})

test('I02 compares persons with persons: rows that are households are none', async () => {
  const headers = ['村', '户数', '人数']
  const village = ['村', '户主姓名', '身份证号', '月保障金']
  const report = await check({
    'a.xlsx': [
      sheet('简阳市低保汇总表（2025年6月）', [['丙灵村', 2, 5]], '汇总', headers),
      sheet(
        JUNE,
        [1, 2].map((index) => ['丙灵村', household(index)[1], id(index), 650]),
        '丙灵村',
        village,
      ),
    ],
  })
  expect(report.findings.filter((one) => one.check === 'summary-matches-sheets' && one.outcome === 'fail')).toEqual([])
})
