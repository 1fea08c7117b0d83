import { checkRegisters, describeFinding, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

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

/** I01: two tables side by side, each with a total of its own; the last may be of both. */
test.each<[string, label: string, total: number, cells: string[]]>([
  ['of its own rows', '小计', 300, []],
  ['of other rows', '小计', 350, ['F5']],
  ['of both tables', '合计', 500, []],
  ['of neither', '合计', 450, ['F5']],
])('the total of the right table, %s', async (_, label, total, cells) => {
  const values = [
    ['高龄津贴发放表'],
    ['序号', '姓名', '金额', '序号', '姓名', '金额'],
    [1, '王福秀', 100, 3, '张桂芳', 100],
    [2, '李志明', 100, 4, '刘小军', 200],
    ['小计', null, 200, label, null, total],
  ]
  const { findings } = await checkRegisters(
    [{ path: '高龄津贴.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  expect(findings.filter(({ catalogue }) => catalogue === 'I01').flatMap((one) => one.cells)).toEqual(cells)
})

/** I01: a total that names whose it is may leave out the others. */
test.each([
  ['合计', 'error'],
  ['合计（追缴类）', 'doubt'],
  ['合计(单位:元)', 'error'],
])('%s that is less than all rows: %s', async (label, severity) => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '家庭人口', '月保障金'],
    [1, '王福秀', 2, 900],
    [2, '李志明', 2, 600],
    [3, '张桂芳', 1, 300],
    [label, null, 5, 1500],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  const own = findings.filter(({ catalogue }) => catalogue === 'I01')
  expect(own.map((one) => `${one.cells[0]} ${one.severity}`)).toEqual([`D6 ${severity}`])
})

/** So too of a column that no field is for. */
test.each([
  ['合计', 'error'],
  ['合计（追缴类）', 'doubt'],
])('%s of an unknown column that is less than all rows: %s', async (label, severity) => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '月保障金', '冬煤款金额'],
    [1, '王福秀', 900, 100],
    [2, '李志明', 600, 200],
    [3, '张桂芳', 300, 300],
    [label, null, 1800, 500],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  const own = findings.filter(({ catalogue }) => catalogue === 'I01')
  expect(own.map((one) => `${one.cells[0]} ${one.severity}`)).toEqual([`D6 ${severity}`])
})

/** I01: the last 小计 with its count is no sentence about the whole table. */
test('a counted subtotal above a counted total', async () => {
  const values = [
    ['低保花名册'],
    ['序号', '户主姓名', '家庭人口', '月保障金'],
    [1, '王福秀', 2, 900],
    ['低保小计(1户)', null, 2, 900],
    [2, '李志明', 2, 600],
    [3, '张桂芳', 1, 300],
    ['边缘小计(2户)', null, 3, 900],
    ['总计(3户)', null, 5, 1800],
  ]
  const { findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2025-06-20' },
  )
  expect(findings.filter(({ catalogue }) => catalogue === 'I01').map((one) => one.cells)).toEqual([])
})

/** I01: 40户 below two tables side by side counts the households of both. */
test.each<[string, stated: string, cells: string[]]>([
  ['of its own rows', '2户', []],
  ['of both tables', '4户', []],
  ['of neither', '5户', ['B5']],
])('the count below the left table, %s', async (_, stated, cells) => {
  const values = [
    ['农村低保对象公示名单'],
    ['序号', '户主姓名', '类别', '月补助', '序号', '户主姓名', '类别', '月补助'],
    [1, '王福秀', 'A类', 385, 3, '张桂芳', 'A类', 385],
    [2, '李志明', 'B类', 265, 4, '刘小军', 'B类', 265],
    ['合计', stated],
  ]
  const { findings } = await checkRegisters(
    [{ path: '公示.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
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

/** I01: blocks of villages on one sheet, and below the last a total of all, in columns read and unread. */
test.each<[string, size: number, amount: number, clue: number, cells: string[]]>([
  ['are those of all blocks', 6, 2100, 12, []],
  ['are those of the last block', 2, 600, 5, []],
  ['are of no rows', 7, 2200, 13, ['C14', 'D14', 'E14']],
])('figures of a total line that %s', async (_, size, amount, clue, cells) => {
  const header = ['序号', '户主姓名', '家庭人口', '月保障金', '收集线索']
  const values = [
    ['富顺县东湖镇低保花名册'],
    ['行政村：双河村'],
    header,
    [1, '王福秀', 2, 900, 3],
    [2, '李志明', 2, 600, 4],
    ['小计', null, 4, 1500, 7],
    [null],
    ['行政村：石盘村'],
    header,
    [1, '张桂芳', 1, 300, 2],
    [2, '刘小军', 1, 300, 3],
    ['小计', null, 2, 600, 5],
    [null],
    ['全镇总计', null, size, amount, clue],
  ]
  const { files, findings } = await checkRegisters(
    [{ path: '低保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, today: '2025-06-20' },
  )
  expect(files[0].sheets.map(({ rows }) => rows)).toEqual([2, 2])
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

/** I01: what a total stands for is counted in the cells of the sheet, not in the people that are read from them. */
describe('a total is right', () => {
  const wrong = async (values: (string | number | null)[][], merges: [number, number, number, number][] = []) => {
    const workbook = memoryWorkbook([
      { name: 'Sheet1', values, merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })) },
    ])
    const { findings } = await checkRegisters([{ path: '低保.xlsx', workbook }], { policy, date: '2025-06-20' })
    return findings.filter(({ catalogue }) => catalogue === 'I01').flatMap((one) => one.cells)
  }

  test.each<[string, total: number, cells: string[]]>([
    ['where the members stand side by side', 2400, []],
    ['unless it is not, there too', 2500, ['I6']],
  ])('%s', async (_, total, cells) => {
    const values = [
      ['2025年6月农村低保花名册'],
      [
        '序号',
        '户主姓名',
        '身份证号',
        '成员1姓名',
        '成员1身份证号',
        '成员2姓名',
        '成员2身份证号',
        '家庭人口',
        '月保障金',
      ],
      [
        1,
        '王福秀',
        fictionalId('1950-03-02', '女', 1),
        '李志明',
        fictionalId('1975-05-06', '男', 1),
        null,
        null,
        2,
        900,
      ],
      [
        2,
        '张桂芳',
        fictionalId('1951-03-02', '女', 2),
        '刘小军',
        fictionalId('1976-05-06', '男', 2),
        '刘小红',
        fictionalId('2012-05-06', '女', 2),
        3,
        1000,
      ],
      [3, '陈国强', fictionalId('1949-07-08', '男', 3), null, null, null, null, 1, 500],
      ['合计', null, null, null, null, null, null, 6, total],
    ]
    expect(await wrong(values)).toEqual(cells)
  })

  test('where a supplement is merged over the members of a household', async () => {
    const values = [
      ['2025年6月农村低保花名册'],
      ['户编号', '姓名', '与户主关系', '分类施保金额', '月保障金'],
      ['H1', '王福秀', '户主', 95, 900],
      ['H1', '李志明', '儿子', null, null],
      ['H2', '张桂芳', '户主', 190, 700],
      ['H2', '刘小军', '儿子', null, null],
      ['合计', null, null, 285, 1600],
    ]
    const households: [number, number, number, number][] = [2, 4].flatMap((top) =>
      [3, 4].map((column): [number, number, number, number] => [top, column, top + 1, column]),
    )
    expect(await wrong(values, households)).toEqual([])
  })

  test('where a community has a line of its own, named 社区计', async () => {
    const values = [
      ['2025年6月低保金发放清册'],
      ['序号', '村(社区)', '户主姓名', '保障人口', '实发金额'],
      [1, '月亮湾村', '王福秀', 2, 900],
      [2, '月亮湾村', '李志明', 2, 600],
      [null, '月亮湾村计', null, 4, 1500],
      [3, '太平桥社区', '张桂芳', 1, 300],
      [null, '太平桥社区计', null, 1, 300],
      [null, '总计', null, 5, 1800],
    ]
    expect(await wrong(values)).toEqual([])
  })
})

/**
 * D17: an addend that no field is for is merged over the members as the sum is; a wrong sum is told once, in its own
 * cell.
 */
test.each<[string, sum: number, cells: string[]]>([
  ['a sum over the members of a household', 1000, []],
  ['a wrong one', 1100, ['F3']],
])('%s', async (_, sum, cells) => {
  const values = [
    ['2026年3月农村低保花名册'],
    ['户编号', '姓名', '与户主关系', '月保障金', '重残增发', '合计金额'],
    ['H1', '王福秀', '户主', 900, 100, sum],
    ['H1', '李志明', '儿子', null, null, null],
    ...[2, 3, 4, 5, 6, 7].flatMap((nth) => [
      [`H${nth}`, '张桂芳', '户主', 700 + nth, 200, 900 + nth],
      [`H${nth}`, '刘小军', '儿子', null, null, null],
    ]),
  ]
  const merges = [2, 4, 6, 8, 10, 12, 14].flatMap((top) =>
    [3, 4, 5].map((column) => ({ top, left: column, bottom: top + 1, right: column })),
  )
  const workbook = memoryWorkbook([{ name: 'Sheet1', values, merges }])
  const { findings } = await checkRegisters([{ path: '低保.xlsx', workbook }], { policy, date: '2026-03-31' })
  const found = findings.filter(({ catalogue }) => catalogue === 'D17').map(({ cells: [first] }) => first)
  expect(found).toEqual(cells)
})

test('a supplement in a cell merged over the members of a household counts once (D04)', async () => {
  const values = [
    ['2025年6月农村低保花名册'],
    ['户编号', '姓名', '与户主关系', '保障人口', '家庭月收入', '保障标准', '分类施保', '月发放金额'],
    ['H1', '王福秀', '户主', 3, 1230, 950, 100, 1720],
    ['H1', '李志明', '儿子', null, null, null, null, null],
    ['H1', '李小军', '孙子', null, null, null, null, null],
  ]
  const merges = [3, 4, 5, 6, 7].map((column) => ({ top: 2, left: column, bottom: 4, right: column }))
  const workbook = memoryWorkbook([{ name: 'Sheet1', values, merges }])
  const { findings } = await checkRegisters([{ path: '低保.xlsx', workbook }], { policy, date: '2025-06-30' })
  expect(findings.filter(({ catalogue }) => catalogue === 'D04')).toEqual([])
})

/** I01: a subtotal of which three figures are sums of its own rows, and one that of the rows below it. */
test.each<[string, third: number, cells: string[]]>([
  ['of its own rows', 675, []],
  ['of the rows below', 1350, ['E5']],
])('one figure of several, %s', async (_, third, cells) => {
  const values = [
    ['2015年农村五保供养金发放花名册'],
    ['姓名', '乡镇', '一季度', '二季度', '三季度', '四季度'],
    ['王福秀', '者海镇', 675, 675, 675, 675],
    ['李志明', '者海镇', 675, 675, null, 675],
    ['小计', null, 1350, 1350, third, 1350],
    ['张桂芳', '迤车镇', 1050, 675, 675, 600],
    ['刘小军', '迤车镇', 1050, 675, 675, 600],
    ['小计', null, 2100, 1350, 1350, 1200],
  ]
  const { findings } = await checkRegisters(
    [{ path: '五保.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    { policy, date: '2015-12-20' },
  )
  expect(findings.filter(({ check }) => check === 'total-row').flatMap((one) => one.cells)).toEqual(cells)
})
