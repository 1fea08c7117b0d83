import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

type Cell = string | number | null

const ROSTER: Cell[][] = [
  ['2025年9月农村低保在册花名册'],
  ['序号', '村', '户主姓名', '身份证号', '保障人口', '月补差金额'],
  ...[
    ['双河村', 2, 880],
    ['双河村', 1, 440],
    ['月桂村', 3, 1200],
    ['月桂村', 1, 480],
  ].map(([village, persons, amount], at) => [
    at + 1,
    village,
    `王福${'一二三四'[at]}`,
    fictionalId(`1970-03-0${at + 1}`, '男', at),
    persons,
    amount,
  ]),
]

/** Before and after a month: households, persons, money; new and ended; what changed within households. */
const changes = (before: string, after: string, ...rows: Cell[][]): Cell[][] => [
  ['2025年9月农村低保变动情况统计表'],
  ['村', before, null, null, '本月新增', null, '本月停保', null, '在保户变动', after, null, null],
  [null, '户数', '人数', '金额（元）', '户数', '人数', '户数', '人数', '人数增减', '户数', '人数', '金额（元）'],
  ...rows,
]
const across = (left: number, right: number) => ({ left, right, top: 1, bottom: 1 })
const MERGES = [across(1, 3), across(4, 5), across(6, 7), across(9, 11), { left: 0, right: 0, top: 1, bottom: 2 }]
const SHUANGHE: Cell[] = ['双河村', 2, 4, 1700, 1, 1, 1, 2, 0, 2, 3, 1320]
const YUEGUI: Cell[] = ['月桂村', 1, 4, 1640, 1, 1, 0, 0, -1, 2, 4, 1680]

async function check(values: Cell[][]) {
  const sheets = [
    { name: '变动统计', values, merges: MERGES },
    { name: '9月在册', values: ROSTER },
  ]
  const { findings } = await checkRegisters([{ path: '变动.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2025-09-30',
  })
  return findings
    .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error')
    .map((one) => `${one.check} ${one.sheet} ${one.cells[0]}`)
}

const NOT_OF_ITS_MONTH = ['summary-matches-sheets 变动统计 K4', 'opening-and-closing 变动统计 K4']

describe('I02, I05: what stood in the month before and stands in this one', () => {
  test.each<[string, Cell[][], string[]]>([
    ['neither is that of the other', changes('8月在册', '9月在册', SHUANGHE, YUEGUI), []],
    ['in other words', changes('2025年8月末在保', '2025年9月末在保', SHUANGHE, YUEGUI), []],
    [
      'three more than those who stayed and those of the list',
      changes('8月在册', '9月在册', SHUANGHE.with(10, 6), YUEGUI),
      NOT_OF_ITS_MONTH,
    ],
    [
      'money of the list',
      changes('8月在册', '9月在册', SHUANGHE.with(11, 1350), YUEGUI),
      ['summary-matches-sheets 变动统计 L4'],
    ],
    [
      'who left a household is one less',
      changes('八月底在册', '九月底在册', SHUANGHE, YUEGUI.with(8, 0).with(10, 4)),
      ['opening-and-closing 变动统计 K5'],
    ],
  ])('%s', async (_, values, expected) => {
    expect(await check(values)).toEqual(expected)
  })
})
