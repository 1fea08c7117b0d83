import { memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { readRegisters } from '../../../core/src/register/index.ts'
import { monthsNamed } from '../../../core/src/register/spans.ts'

test.each([
  ['7-9月', 3],
  ['1—3月', 3],
  ['7月至9月', 3],
  ['7月份-9月份', 3],
  ['7~9月份', 3],
  ['2022年7-9月', 3],
  ['2022年10月-2023年1月', 4],
  ['7、8、9月', 3],
  ['8.9月', 2],
  ['9月', 1],
  ['2022年9月', 1],
  ['三季度', 3],
  ['第三季度', 3],
  ['13-15月', undefined],
  ['3', undefined],
  ['3个月', undefined],
  ['7-9', undefined],
])('%s names so many months: %s', (text, months) => {
  expect(monthsNamed(text)).toBe(months)
})

const tableOf = (header: string, months: readonly string[]) =>
  readRegisters([
    {
      path: '发放表.xlsx',
      workbook: memoryWorkbook([
        {
          name: '第三季度',
          values: [
            ['孤儿基本生活费发放花名册（2022年第三季度）'],
            ['序号', '儿童姓名', '身份证号', '月标准', header, '本季实发'],
            ...months.map((text, at) => [at + 1, `夏${'欣佳明月星'[at]}`, '', 1100, text, 3300]),
          ],
        },
      ]),
    },
  ]).tables[0]

test('a column of months that names several in most cells says how many are paid', () => {
  const table = tableOf('发放月份', ['7-9月', '7-9月', '7-9月', '9月', '7-9月'])
  expect(table.has('payMonth')).toBe(false)
  expect([...table.number('paidMonths')]).toEqual([3, 3, 3, 1, 3])
})

test('a column of months that names one in each stays the month of payment', () => {
  const table = tableOf('发放月份', ['7月', '8月', '9月', '9月'])
  expect(table.has('paidMonths')).toBe(false)
  expect([...table.date('payMonth')]).toEqual([20220700, 20220800, 20220900, 20220900])
})

test('in a column of 月数 a span of months is how many it has', () => {
  expect([...tableOf('发放月数', ['3', '7-9月', '3', '8-9月']).number('paidMonths')]).toEqual([3, 3, 3, 2])
})
