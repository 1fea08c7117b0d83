import {
  checkRegisters,
  describeFinding,
  loadPolicy,
  memoryWorkbook,
  type Severity,
  type SheetReading,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const TODAY = '2026-03-01'
const HEADERS = ['户编号', '户主', '家庭人口', '家庭月收入', '保障标准', '月保障金']
/** A household's figures that fit together under a standard. */
const household = (standard: number, index = 1) => [`JY00000${index}`, '王福秀', 1, 300, standard, standard - 300]

interface SheetGiven {
  title?: string
  above?: string
  name?: string
  headers?: readonly string[]
  rows?: readonly (readonly (string | number)[])[]
}

function workbookOf(sheets: readonly SheetGiven[]) {
  return memoryWorkbook(
    sheets.map(({ title = '低保花名册', above, name = 'Sheet1', headers = HEADERS, rows = [household(950)] }) => ({
      name,
      values: [[title], ...(above ? [[above]] : []), [...headers], ...rows.map((row) => [...row])],
    })),
  )
}

async function check(
  files: Readonly<Record<string, readonly SheetGiven[]>>,
  asked: { place?: string; date?: string } = {},
) {
  const given = Object.entries(files).map(([path, sheets]) => ({ path, workbook: workbookOf(sheets) }))
  return checkRegisters(given, { policy: loadPolicy(), today: TODAY, ...asked })
}

const occasionOf = ({ place, date, assumed }: SheetReading) => ({ place, date, assumed })
const sheetOf = async (sheet: SheetGiven, path = 'a.xlsx') => (await check({ [path]: [sheet] })).files[0].sheets[0]

describe('the date at which a sheet is judged', () => {
  test.each<[string, SheetGiven, string, string]>([
    ['a dotted month in the title', { title: '低保花名册（2025.06）' }, 'a.xlsx', '2025-06-30'],
    ['two digits of the year', { title: '25年6月低保花名册' }, 'a.xlsx', '2025-06-30'],
    ['six digits in the title', { title: '低保花名册202506' }, 'a.xlsx', '2025-06-30'],
    ['the file’s name', {}, '/x/低保花名册2025年6月.xlsx', '2025-06-30'],
    ['the day in an export’s name', {}, '低保家庭查询_20250620.xlsx', '2025-06-20'],
    ['the sheet’s name', { name: '2025.6' }, 'a.xlsx', '2025-06-30'],
    ['a month in the sheet’s name, the year in the file’s', { name: '6月' }, '2025年低保.xlsx', '2025-06-30'],
    ['the title before the file’s name', { title: '2025年5月低保花名册' }, '低保_20250620.xlsx', '2025-05-31'],
    ['a year that is over', { title: '2024年低保花名册' }, 'a.xlsx', '2024-12-31'],
    [
      'its own year before another in the file’s name',
      { title: '2024年春节低保花名册' },
      '2023年12月.xlsx',
      '2024-12-31',
    ],
  ])('%s', async (_, sheet, path, date) => {
    expect(occasionOf(await sheetOf(sheet, path))).toMatchObject({ date, assumed: { date: false } })
  })

  test('the date of another sheet of the file is no limit to what has happened', async () => {
    const headers = ['走访日期', '走访对象', '走访人', '走访情况']
    const visits = (day: string): SheetGiven => ({
      title: '走访登记表',
      name: '走访',
      headers,
      rows: [[day, '王福秀', '李文静', '已慰问']],
    })
    const roster = { title: '2009年11月低保花名册' }
    const laterIn = async (day: string) =>
      (await check({ '2009年冬季.xlsx': [roster, visits(day)] })).findings.filter(
        ({ check: id, outcome }) => id === 'date-later-than-table' && outcome === 'fail',
      ).length
    expect([await laterIn('2009-12-09'), await laterIn('2019-12-09')]).toEqual([0, 1])
  })

  test('a date that was given is that day, and no later one up to today', async () => {
    const number = fictionalId('1960-05-06', '女')
    const wrong = async (age: number) => {
      const sheet = { title: '花名册', headers: ['姓名', '身份证号', '年龄'], rows: [['王福秀', number, age]] }
      const { findings } = await check({ 'a.xlsx': [sheet] }, { place: '510185', date: '2009-11-20' })
      return findings.filter(({ check, outcome }) => check === 'birth-matches-id-number' && outcome === 'fail').length
    }
    expect([await wrong(49), await wrong(50), await wrong(58)]).toEqual([0, 0, 1])
  })
  test('a table without a date is judged today, which is said', async () => {
    const report = await check({ 'a.xlsx': [{}] })
    expect(report.assumed.date).toBe(true)
    expect(report.files[0].sheets[0]).toMatchObject({ date: TODAY, assumed: { date: true } })
  })

  test('a number of eight digits that is no day, and a document’s number, are no dates', async () => {
    expect((await sheetOf({ title: '低保花名册 51018500' })).assumed.date).toBe(true)
    expect((await sheetOf({ title: '低保花名册（民发57号）' })).assumed.date).toBe(true)
  })

  test('the dates that the caller gives hold for every sheet', async () => {
    const report = await check(
      { 'a.xlsx': [{ title: '低保花名册（2025.06）' }, { name: 'B' }] },
      { date: '2024-05-01' },
    )
    expect(report.files[0].sheets.map(({ date }) => date)).toEqual(['2024-05-01', '2024-05-01'])
    expect(report.assumed.date).toBe(false)
  })
})

describe('the place at which a sheet is judged', () => {
  test.each<[string, SheetGiven, string, boolean]>([
    ['the county in the title', { title: '简阳市2025年6月低保花名册' }, '510185', false],
    ['its old name', { title: '简阳县低保花名册' }, '510185', false],
    ['one of its towns', { title: '禾丰镇低保花名册' }, '510185', false],
    ['another county of its province', { title: '四川省资阳市雁江区低保花名册' }, '512002', false],
    ['one that is not listed', { title: '四川省绵阳市游仙区低保花名册' }, '510000/绵阳市游仙区', false],
    ['a city that it does not lie in', { title: '资阳市低保花名册' }, '512000', false],
    ['a county somewhere', { title: '2025年泸县农村低保花名册' }, '000000/泸县', false],
    ['the office that reports', { above: '填报单位：游仙区民政局' }, '000000/游仙区', false],
    ['a county named 城, with its city', { title: '雅安市雨城区低保花名册' }, '000000/雅安市雨城区', false],
    ['a county whose name ends in 乡', { above: '填报单位：宁乡市沩山乡人民政府' }, '000000/宁乡市', false],
    ['a county whose town begins as a word does', { title: '镇赉县镇赉镇2018年低保花名册' }, '000000/镇赉县', false],
    ['a city whose town does', { title: '溧阳市社渚镇农村低保花名册' }, '000000/溧阳市', false],
    ['a town whose name ends in 县镇', { title: '老县镇低保花名册' }, '510185', true],
    ['the word for the town itself', { title: '主城区低保花名册' }, '510185', true],
    ['the city that it lies in', { title: '成都市低保花名册' }, '510185', true],
    ['its province', { title: '四川省城乡居民最低生活保障花名册' }, '510185', true],
    ['no place', {}, '510185', true],
    ['the village of a community', { title: '丙灵社区低保公示' }, '510185', true],
    ['the word for towns', { title: '城市低保花名册' }, '510185', true],
    [
      'a city whose name ends as the word does',
      { title: '湖北省麻城市龟山镇低保花名册' },
      '000000/湖北省麻城市',
      false,
    ],
    ['coastal cities', { title: '沿海城市低保花名册' }, '510185', true],
    ['the word for all counties', { title: '全市低保花名册' }, '510185', true],
    ['a town whose name holds the word', { title: '新市街道低保花名册' }, '510185', false],
  ])('%s', async (_, sheet, place, assumed) => {
    const found = await sheetOf(sheet)
    expect([found.place, found.assumed.place]).toEqual([place, assumed])
  })

  test.each([
    ['井陉县城乡低保花名册', '井陉县'],
    ['赵县城市低保花名册', '赵县'],
    ['井陉县城关镇农村低保花名册', '井陉县'],
    ['通州区城市低保花名册', '通州区'],
    ['辛集市城市低保花名册', '辛集市'],
    ['石景山区低保花名册', '石景山区'],
    ['万全区低保花名册', '万全区'],
    ['道外区低保花名册', '道外区'],
    ['绿园区低保花名册', '绿园区'],
    ['沙市区低保花名册', '沙市区'],
    ['辉县市低保花名册', '辉县市'],
    ['津市市低保花名册', '津市市'],
    ['社旗县低保花名册', '社旗县'],
    ['红旗区低保花名册', '红旗区'],
    ['沙县区低保花名册', '沙县区'],
    ['镇沅彝族哈尼族拉祜族自治县低保花名册', '镇沅彝族哈尼族拉祜族自治县'],
    ['恩施土家族苗族自治州利川市低保花名册', '恩施土家族苗族自治州利川市'],
    ['阳泉市城区低保花名册', '阳泉市'],
    ['石家庄高新技术产业开发区低保花名册', '石家庄高新技术产业开发区'],
  ])('%s: %s', async (title, place) => {
    expect((await sheetOf({ title })).place.split('/').at(-1)).toBe(place)
  })

  test.each([
    '县城低保花名册',
    '老县城社区低保公示',
    '贫困山区低保花名册',
    '各县市低保花名册',
    '我县城乡低保花名册',
    '全区城乡低保花名册',
  ])('%s: no county', async (title) => {
    expect((await sheetOf({ title })).place).toBe('510185')
  })

  test('a column of counties names it', async () => {
    const headers = ['县（区）', ...HEADERS]
    const found = await sheetOf({ headers, rows: [['游仙区', ...household(620)]] })
    expect(found.place).toBe('000000/游仙区')
  })
})

test('a figure that no pack has is not called that of the whole country', async () => {
  const headers = ['户编号', '户主', '家庭人口', '家庭月收入', '月保障金']
  const rows = [['HN000001', '胡福秀', 1, 300, 320]]
  const { findings } = await check({ 'a.xlsx': [{ title: '河南省光山县2025年6月低保花名册', headers, rows }] })
  const missing = findings.filter(({ outcome, params }) => outcome === 'unknown' && 'zh' in params)
  const told = new Set(missing.map((one) => describeFinding(one, 'zh-CN').message))
  expect([...told]).toEqual(['未能核验：本地没有填“最低生活保障标准”。可在本地政策包中补上。'])
})

const standards = (report: Awaited<ReturnType<typeof check>>) =>
  report.findings.filter(({ check: id, outcome }) => id === 'standard-in-force' && outcome === 'fail')

describe('C02, C04 and D04 by the law of the sheet', () => {
  const may = { title: '2023年5月低保花名册', rows: [household(860)] }
  const june = { title: '2025年6月低保花名册', rows: [household(950)] }

  test('registers of two years given together are each judged by their own standard', async () => {
    const report = await check({ 'a.xlsx': [may], 'b.xlsx': [june] })
    expect(report.findings.filter(({ severity, outcome }) => severity === 'error' && outcome === 'fail')).toEqual([])
    expect(report.files.map(({ sheets }) => sheets[0].date)).toEqual(['2023-05-31', '2025-06-30'])
    expect(report.policy.date).toBe('2025-06-30')
  })

  test('a standard of another year is still found on its own sheet', async () => {
    const report = await check({ 'a.xlsx': [{ ...may, rows: [household(950)] }], 'b.xlsx': [june] })
    expect(standards(report).map(({ file, severity }) => [file, severity])).toEqual([[0, 'error']])
  })

  test('what rests on an assumed date is a doubt', async () => {
    const report = await check({ 'a.xlsx': [{ title: '简阳市低保花名册' }] })
    expect(standards(report).map(({ severity }) => severity)).toEqual(['doubt'])
  })

  test('another county’s table is not judged by the figures of Jianyang', async () => {
    const report = await check({ 'a.xlsx': [{ title: '资阳市雁江区2025年7月低保花名册', rows: [household(620)] }] })
    expect(standards(report)).toEqual([])
  })

  test('a table with towns of another county gives no error by the assumed county’s figures', async () => {
    const headers = ['乡镇', ...HEADERS]
    const rows = [['保和镇', ...household(620)]]
    const report = await check({ 'a.xlsx': [{ title: '2025年7月低保花名册', headers, rows }] })
    expect(standards(report).map(({ severity }) => severity)).toEqual(['doubt'])
  })

  test('a sheet that names no county is from the one that the other sheets of its file name', async () => {
    const names = [
      { title: '奉节县草堂镇低保备案表' },
      { title: '2025年7月草堂镇低保花名册', name: '二', rows: [household(640)] },
    ]
    const report = await check({ 'a.xlsx': names })
    expect(report.files[0].sheets.map(({ place }) => place)).toEqual(['000000/奉节县', '000000/奉节县'])
    expect(standards(report)).toEqual([])
  })

  test('its own town says more than the other sheets', async () => {
    const report = await check({ 'a.xlsx': [{ title: '奉节县低保花名册' }, { title: '禾丰镇低保花名册', name: '二' }] })
    expect(report.files[0].sheets.map(({ place }) => place)).toEqual(['000000/奉节县', '510185'])
  })

  const people = (code: string) =>
    Array.from({ length: 9 }, (_, index) => [
      fictionalId(`1960010${index + 1}`, '女', index + 1, code),
      ...household(640, index),
    ])
  const headers = ['身份证号', ...HEADERS]
  test.each<[string, string, string, Severity]>([
    ['people of the county, under a title without a place', '2025年7月低保花名册', '512081', 'error'],
    ['people of the county in a town that was merged', '2025年7月老龙乡低保花名册', '511027', 'error'],
  ])('%s', async (_, title, code, severity) => {
    const report = await check({ 'a.xlsx': [{ title, headers, rows: people(code) }] })
    expect(new Set(standards(report).map((one) => one.severity))).toEqual(new Set([severity]))
  })
  test.each<[string, string, readonly string[], string]>([
    ['under a town that the county does not have', '2025年7月草堂镇低保花名册', ['500236'], '500236'],
    ['under a title without a place', '2025年7月低保花名册', ['500236'], '500236'],
    ['by the codes of several times', '2025年7月低保花名册', ['522427', '520526'], '520000'],
    ['of several counties of the province', '2025年7月低保花名册', ['511321', '511011'], '510000'],
  ])('people of another county, %s, are not judged by the figures of Jianyang', async (_, title, codes, place) => {
    const rows = codes.flatMap((code, at) => people(code).slice(0, at === 0 && codes.length > 1 ? 5 : 9))
    const report = await check({ 'a.xlsx': [{ title, headers, rows }] })
    expect(report.files[0].sheets[0]).toMatchObject({ place, assumed: { place: true } })
    expect(standards(report)).toEqual([])
  })
})
