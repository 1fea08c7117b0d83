import { checkRegisters, describeFinding, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

const policy = loadPolicy()

/** I01: 合计 at the top, and a line with figures above the rows of each village. */
test.each<[string, total: number, first: number, second: number, cells: string[]]>([
  ['all sums are right', 2100, 1500, 600, []],
  ["a village's line is not the sum of its rows", 2100, 1400, 600, ['D4']],
  ['nor is the last', 2100, 1500, 700, ['D7']],
  ['the total is wrong', 2200, 1500, 600, ['D3']],
])('%s', async (_, total, first, second, cells) => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '家庭人口', '月保障金'],
    ['合计', '4户', 6, total],
    ['双河村', '2户', 4, first],
    [1, '王福秀', 2, 900],
    [2, '李志明', 2, 600],
    ['石盘村', '2户', 2, second],
    [3, '张桂芳', 1, 300],
    [4, '刘小军', 1, 300],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  expect(findings.filter(({ catalogue }) => catalogue === 'I01').flatMap((one) => one.cells)).toEqual(cells)
})

/** I01: pages inside villages, each with a total of its own name; the message names the rows that were summed. */
test.each<[string, village: number, found: string[]]>([
  ['the sum of its own pages', 1800, []],
  ['no sum of any rows', 1900, ['D11 “月保障金”合计登记为 1900，第 8–9 行明细相加为 600，相差 1300。']],
])("a village's total that is %s", async (_, village, found) => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '家庭人口', '月保障金'],
    [1, '王福秀', 2, 900],
    ['本页合计', null, 2, 900],
    [2, '李志明', 2, 600],
    ['本页合计', null, 2, 600],
    ['双河村村计', null, 4, 1500],
    [3, '张桂芳', 2, 300],
    [4, '刘小军', 1, 300],
    ['本页合计', null, 3, 600],
    ['石盘村村计', null, 3, village === 1800 ? 600 : village],
    ['总计', null, 7, 2100],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  const messages = findings.filter(({ catalogue }) => catalogue === 'I01')
  expect(messages.map((one) => `${one.cells[0]} ${describeFinding(one, 'zh-CN').message}`)).toEqual(found)
})

/** I01: the last total of a sheet may be of all its tables. */
test.each<[string, total: number, cells: string[]]>([
  ['of its own table', 600, []],
  ['of both tables', 2100, []],
  ['of neither', 2000, ['C9']],
])('a total %s', async (_, total, cells) => {
  const values = [
    ['禾丰镇双河村低保花名册'],
    ['序号', '户主姓名', '月保障金'],
    [1, '王福秀', 900],
    [2, '李志明', 600],
    ['小计', null, 1500],
    ['禾丰镇石盘村低保花名册'],
    ['序号', '户主姓名', '月保障金'],
    [1, '张桂芳', 600],
    ['总计', null, total],
  ]
  const { files, findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  expect(files[0].sheets.map(({ rows }) => rows)).toEqual([2, 1])
  expect(findings.filter(({ catalogue }) => catalogue === 'I01').flatMap((one) => one.cells)).toEqual(cells)
})

/** I01: a column needs no name to be summed, but its figures may be something else: a doubt. */
test.each<[string, cells: (string | number | null)[], total: number | null, found: string[]]>([
  ['figures that do not add up', [3, 4], 8, ['doubt D5']],
  ['figures that do', [3, 4], 7, []],
  ['a blank counts as nothing', [3, null], 3, []],
  ['words among the figures', [3, '约4'], 8, []],
  ['no total', [3, 4], null, []],
])('a column that no field is for: %s', async (_, [first, second], total, found) => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '月保障金', '收集线索'],
    [1, '王福秀', 900, first],
    [2, '李志明', 600, second],
    ['合计', null, 1500, total],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  expect(
    findings.filter(({ catalogue }) => catalogue === 'I01').map((one) => `${one.severity} ${one.cells[0]}`),
  ).toEqual(found)
})
