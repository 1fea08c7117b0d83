import { memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { readRegisters, registerDate } from '../../../core/src/register/index.ts'

const dateOf = (title: string, above: string, below: string, name = 'Sheet1') => {
  const values = [[title], [above], ['序号', '姓名', '家庭人口', '月保障金'], [1, '王福秀', 2, 900], [below]]
  const [table] = readRegisters([{ path: 'a.xlsx', workbook: memoryWorkbook([{ name, values }]) }]).tables
  return registerDate(table.layout, name)
}

describe('the date of a register', () => {
  test.each([
    ['低保花名册', '填报时间:2009年11月20日', '', 20091120],
    ['低保花名册(2025年6月)', '', '', 20250630],
    ['低保花名册', '', '填表人:李文静 2025.6.20', 20250620],
    ['二〇〇九年十一月低保花名册', '', '', 20091130],
    ['2025年6月低保花名册', '', '填报日期:2025-06-25', 20250625],
    ['2025年6月低保花名册', '', '注:标准自2024年1月1日起执行', 20250630],
    ['2025年6月低保花名册', '公示时间:2025年5月1日至5月7日', '', 20250630],
    ['低保花名册', '', '', 0],
  ])('%s | %s | %s', (title, above, below, expected) => expect(dateOf(title, above, below)).toBe(expected))
  test('the name of the sheet gives it where nothing else does', () => {
    expect(dateOf('低保花名册', '', '', '2025年2月')).toBe(20250228)
  })
})
