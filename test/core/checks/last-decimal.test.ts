import { memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { lastDecimal } from '../../../core/src/checks/money/last-decimal.ts'
import { readRegisters } from '../../../core/src/register/index.ts'

test('a share that is stored as a fraction counts in percent, above one too', () => {
  const values = [
    ['刚性支出困难家庭台账'],
    ['户主姓名', '年家庭总收入', '刚性支出合计', '刚性支出占收入比'],
    ['甲', 42000, 42052, 1.0012],
    ['乙', 51000, 42137, 0.8262],
    ['丙', 51000, 42137, '82.62%'],
  ]
  const numberFormats = values.map((row, at) => row.map((_, column) => (at > 1 && column === 3 ? '0.00%' : 'General')))
  const [table] = readRegisters([
    { path: '工作簿1.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values, numberFormats }]) },
  ]).tables
  const slacks = [0, 1, 2].map((row) => lastDecimal(table, 'rigidRatio', row))
  expect(slacks.map((slack) => Math.round(slack * 10_000) / 10_000)).toEqual([0.01, 0.01, 0.01])
})
