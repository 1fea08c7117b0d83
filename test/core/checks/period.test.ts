import { memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { monthOf, periodOf, showMonth } from '../../../core/src/checks/time/period.ts'
import { readRegisters } from '../../../core/src/register/index.ts'

const tableOf = (title: string, sheet = 'Sheet1') =>
  readRegisters([
    {
      path: 'a.xlsx',
      register: 'summary',
      workbook: memoryWorkbook([
        { name: sheet, values: [[title], ['乡镇', '户数', '人数', '金额'], ['三星镇', 1, 2, 3], ['禾丰镇', 1, 2, 3]] },
      ]),
    },
  ]).tables[0]

test.each([
  ['2009年1—10月低保汇总表', '2009-01', '2009-10'],
  ['2009年1-10月低保汇总表', '2009-01', '2009-10'],
  ['2024年11月至2025年2月汇总表', '2024-11', '2025-02'],
  ['2025年第三季度汇总表', '2025-07', '2025-09'],
  ['2025年上半年汇总表', '2025-01', '2025-06'],
  ['2025年6月汇总表', '2025-06', '2025-06'],
  ['2025年6月份低保汇总表', '2025-06', '2025-06'],
  ['2025年度汇总表', '2025-01', '2025-12'],
])('%s covers %s to %s (I03, I04, I06, I11)', (title, from, to) => {
  const period = periodOf(tableOf(title))
  expect(period && [showMonth(period.from), showMonth(period.to)]).toEqual([from, to])
})

test('a sheet named by its month takes the year of the title', () => {
  const period = periodOf(tableOf('2025年低保汇总表', '6月'))
  expect(period && showMonth(period.from)).toBe('2025-06')
})

test('a title without months has no period', () => {
  expect(periodOf(tableOf('低保汇总表'))).toBeUndefined()
  expect(monthOf(20250000)).toBe(-1)
})
