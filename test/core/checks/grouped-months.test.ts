import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const policy = loadPolicy()
const HEADERS = [
  ['姓名', '身份证号', '残疾等级', '困难残疾人生活补贴', null, null, '重度残疾人护理补贴', null, null, '合计', '备注'],
  [null, null, null, '月标准', '月数', '金额', '月标准', '月数', '金额', null, null],
]

async function found(last: (number | string | null)[]) {
  const rows = Array.from({ length: 6 }, (_, at) => [
    `韩素${'英华明玲芳兰'[at]}`,
    fictionalId(`19${60 + at}-03-15`, '女', at + 1),
    '一级',
    ...(at < 5 ? [100, 3, 300, 100, 3, 300, 600, null] : last),
  ])
  const values = [['2021年第三季度残疾人两项补贴发放花名册'], ...HEADERS, ...rows]
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }], {
    policy,
    date: '2021-09-28',
    place: '510185',
  })
  return findings
    .filter(({ outcome, check }) => outcome === 'fail' && /^(allowances-sum|amount-of-its-class)$/.test(check))
    .map(({ check, variant, cells }) => `${check} ${variant ?? ''} ${cells[0]}`)
}

test('an amount beside its own months is for them, and the total is the sum of both', async () => {
  expect(await found([100, 2, 200, 100, 2, 200, 400, '8月新增'])).toEqual([])
  expect(await found([100, 3, 300, 100, 3, 300, 540, null])).toEqual(['allowances-sum whole J9'])
})

test('a list of payments with nothing but months is read', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => [`韩素${'英华明玲'[at]}`, 500, 500, 500])
  const values = [['2024年7—9月低保金代发清册'], ['姓名', '发放金额', null, null], [null, '7月', '8月', '9月'], ...rows]
  const { coverage } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }], {
    policy,
    date: '2024-09-28',
    place: '510185',
  })
  expect(coverage.rows).toBe(4)
})

test('D02, H10: persons of each month beside the money of each month', async () => {
  const row = (at: number, persons: number[], remark: string | null) => {
    const money = persons.map((count, month) => count * [60, 54, 48][month])
    return [`韩素${'英华明玲'[at]}`, ...persons, ...money, money.reduce((sum, one) => sum + one), remark]
  }
  const values = [
    ['2020年2—4月价格临时补贴发放表'],
    ['姓名', '在册人数', null, null, '补贴金额', null, null, null, '备注'],
    [null, '2月', '3月', '4月', '2月', '3月', '4月', '合计', null],
    row(0, [1, 1, 1], null),
    row(1, [4, 4, 3], '4月起减1人'),
    row(2, [1, 1, 0], '3月26日去世，2、3月补贴由其侄代领'),
    row(3, [2, 2, 2], null),
  ]
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }], {
    policy,
    date: '2020-05-10',
    place: '410928',
  })
  expect(findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check)).toEqual([])
})

test('D21: months at each of the stated rates, each in a column of its own', async () => {
  const bands = [
    [6, null, 6, 360],
    [null, 6, 6, 1440],
  ]
  const rows = Array.from({ length: 12 }, (_, at) => {
    const isOver90 = at % 2 === 1
    const months = at === 11 ? [1, 5, 6, 1260] : bands[at % 2]
    return [
      `韩素${'英华明玲芳兰秀珍桂香凤云'[at]}`,
      fictionalId(isOver90 ? `1931-0${(at % 9) + 1}-03` : '1938-02-03', '女', at + 1),
      ...months,
    ]
  })
  const values = [
    ['2022年上半年高龄老人生活津贴发放表'],
    ['标准：80—89周岁60元/月，90—99周岁240元/月。'],
    ['姓名', '身份证号', '发放月数', null, null, '应发金额'],
    [null, null, '60元', '240元', '合计', null],
    ...rows,
  ]
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }], {
    policy,
    date: '2022-06-30',
    place: '510185',
  })
  const told = findings.filter(({ outcome, check }) => outcome === 'fail' && check === 'paid-as-stated')
  expect(told.map(({ cells }) => cells[0])).toEqual([])
})
