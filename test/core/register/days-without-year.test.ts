import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters, remarksOf } from '../../../core/src/register/index.ts'

const NAMES = ['韩素英', '蒲正华', '魏光琼', '段云芳']

/** A list with its title and its days of payment. */
function table(title: string, days: readonly string[], header = '发放日期') {
  const values = [[title], ['户主姓名', '救助金额', header], ...days.map((day, at) => [NAMES[at], 600, day])]
  const [found] = readRegisters([{ path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }]).tables
  return found
}
const datesOf = (title: string, days: readonly string[]) => [...table(title, days).date('payDate')]

describe('days without their year are of the year', () => {
  test.each([
    [['8月5日', '8月20日', '9月2日']],
    [['8.5', '8.20', '9.2']],
    [['08-05', '08-20', '09-02']],
    [['8/5', '8/20', '9/2']],
    [['8月5日', '8.20', '9.2']],
  ])('of the title: %j', (days) => {
    expect(datesOf('某镇2020年洪涝灾害救助花名册', days)).toEqual([20200805, 20200820, 20200902])
  })
  test('also the one or other among full dates, with 号 or a stroke', () => {
    const days = ['2020-08-05', '2020-08-20', '9/2', '9月13号']
    expect(datesOf('某镇2020年洪涝灾害救助花名册', days)).toEqual([20200805, 20200820, 20200902, 20200913])
  })
  test('and nothing is read where the title gives none', () => {
    expect(datesOf('某镇洪涝灾害救助花名册', ['8.5', '8.20', '9.2'])).toEqual([-1, -1, -1])
  })
  test('in which they fall, where the period goes over New Year', () => {
    const days = ['11月28日', '12.30', '1.15']
    for (const title of ['2023-2024年度冬春救助花名册', '2023年11月至次年2月临时救助花名册'])
      expect(datesOf(title, days), title).toEqual([20231128, 20231230, 20240115])
  })
  test('unless the title names two years and no such period', () => {
    expect(datesOf('2023—2025年临时救助花名册', ['8月5日', '8月20日'])).toEqual([-1, -1])
  })
  test('unless they were most of a year after the table', () => {
    expect(datesOf('2020年1月临时救助花名册', ['12月28日', '1月6日'])).toEqual([-1, 20200106])
  })
})

describe('what is no day without its year', () => {
  test('is a month of a year of two digits', () => {
    expect(datesOf('2014年临时救助花名册', ['12-03', '13.10', '14.05'])).toEqual([20120300, 20131000, 20140500])
    expect(datesOf('2014年临时救助花名册', ['12-03', '12-10', '11-05'])).toEqual([20120300, 20121000, 20110500])
  })
})

test('the reader is told of which columns the year was not written', () => {
  const own = table('某镇2020年洪涝灾害救助花名册', ['8月5日', '8月20日', '2020-09-02'])
  expect(remarksOf(own).map(({ kind, count, cells }) => [kind, count, cells])).toContainEqual([
    'no-year',
    2,
    ['C3', 'C4'],
  ])
})
