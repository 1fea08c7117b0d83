import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

type Cell = string | number | null

/** Each person stands in the list of each allowance that he has; one of the second list has died and gets nothing. */
const list = (allowance: string, people: readonly (readonly [town: string, index: number, paid: Cell])[]): Cell[][] => [
  [`2020年3月${allowance}发放花名册`],
  ['序号', '乡镇', '姓名', '身份证号', '残疾等级', '月补贴标准', '3月发放金额', '备注'],
  ...people.map(([town, index, paid], at) => [
    at + 1,
    town,
    `王福${'一二三四五六七八九'[index]}`,
    fictionalId(`1970-03-0${index + 1}`, '男', index),
    '一级',
    100,
    paid,
    paid === null ? '2020年2月26日去世，3月起停发' : null,
  ]),
  ['合计', null, `${people.filter(([, , paid]) => paid !== null).length}人`, null, null, null, null, null],
]

const LIVING = list('困难残疾人生活补贴', [
  ['湖镇镇', 0, 100],
  ['湖镇镇', 1, 100],
  ['塔石镇', 2, 100],
])
const CARE = list('重度残疾人护理补贴', [
  ['湖镇镇', 1, 100],
  ['塔石镇', 3, 100],
  ['塔石镇', 4, 100],
  ['塔石镇', 5, null],
])

const summary = (groups: readonly [string, string], ...rows: Cell[][]): Cell[][] => [
  ['2020年3月残疾人两项补贴发放汇总表'],
  ['乡镇', groups[0], null, groups[1], null],
  [null, '人数', '金额（元）', '人数', '金额（元）'],
  ...rows,
]
const PROGRAMMES = ['困难残疾人生活补贴', '重度残疾人护理补贴'] as const
const RIGHT: Cell[][] = [
  ['湖镇镇', 2, 200, 1, 100],
  ['塔石镇', 1, 100, 2, 200],
]

const across = (left: number, right: number) => ({ left, right, top: 1, bottom: 1 })
const MERGES = [across(1, 2), across(3, 4), { left: 0, right: 0, top: 1, bottom: 2 }]

async function check(values: Cell[][], names: readonly [string, string] = ['生活补贴', '护理补贴']) {
  const sheets = [
    { name: '汇总表', values, merges: MERGES },
    { name: names[0], values: LIVING },
    { name: names[1], values: CARE },
  ]
  const { findings } = await checkRegisters([{ path: '两项补贴.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2020-03-31',
  })
  return findings.filter(({ outcome }) => outcome === 'fail').map((one) => `${one.check} ${one.sheet} ${one.cells[0]}`)
}

describe('I02: columns called alike under the groups of a summary', () => {
  test.each<[string, Cell[][], string[]]>([
    ['each sums the sheet that its group names', summary(PROGRAMMES, ...RIGHT), []],
    [
      'the persons of the second group are not those of its sheet',
      summary(PROGRAMMES, RIGHT[0], ['塔石镇', 1, 100, 5, 200]),
      ['summary-matches-sheets 汇总表 D5'],
    ],
    [
      'the persons of the first group are not those of its sheet',
      summary(PROGRAMMES, ['湖镇镇', 3, 200, 1, 100], RIGHT[1]),
      ['summary-matches-sheets 汇总表 B4'],
    ],
    [
      'groups that name no sheet are not compared',
      summary(['城镇', '农村'], ['湖镇镇', 7, 700, 9, 900], ['塔石镇', 5, 500, 5, 500]),
      [],
    ],
  ])('%s', async (_, values, expected) => {
    expect((await check(values)).filter((one) => one.startsWith('summary-matches'))).toEqual(expected)
  })

  test('who stands in a list with nothing is neither counted nor paid after his death', async () => {
    expect(await check(summary(PROGRAMMES, ...RIGHT))).toEqual([])
  })
})

test('I02: of what a summary counts by its state in a unit of yuan, only what was due is the sum of the list', async () => {
  const sheets = [
    {
      name: '汇总表',
      values: [
        ['2020年3月困难残疾人生活补贴发放汇总表'],
        ['单位：人、元'],
        ['乡镇', '应发', null, '首次成功', null, '退票', null],
        [null, '人数', '金额', '人数', '金额', '人数', '金额'],
        ['湖镇镇', 2, 300, 1, 100, 1, 100],
        ['塔石镇', 1, 100, 1, 100, 0, 0],
      ],
      merges: [1, 3, 5].map((left) => ({ left, right: left + 1, top: 2, bottom: 2 })),
    },
    { name: '发放明细', values: LIVING },
  ]
  const { findings } = await checkRegisters([{ path: '补贴.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2020-03-31',
  })
  const cells = findings.filter(({ check: id, outcome }) => outcome === 'fail' && id === 'summary-matches-sheets')
  expect(cells.map((one) => one.cells[0])).toEqual(['C5'])
})

test.each([
  [2, 1400, []],
  [3, 1400, ['summary-matches-sheets 拨款汇总 B4']],
])(
  'of two batches %i persons and %i yuan are those of the sheet that the group names',
  async (persons, amount, found) => {
    const batch = (name: string, ...amounts: number[]) => ({
      name,
      values: [
        ['临时救助台账'],
        ['序号', '乡镇', '姓名', '救助金额'],
        ...amounts.map((one, at) => [at + 1, '三星镇', `王福${'一二三四'[at]}`, one]),
      ] as Cell[][],
    })
    const summary: Cell[][] = [
      ['2026年三季度临时救助第7、8批拨款汇总'],
      ['乡镇', '第7批', null, '拨款合计'],
      [null, '人次', '金额（元）', null],
      ['三星镇', persons, amount, 6400],
    ]
    const merges = [
      { left: 1, right: 2, top: 1, bottom: 1 },
      { left: 0, right: 0, top: 1, bottom: 2 },
      { left: 3, right: 3, top: 1, bottom: 2 },
    ]
    const sheets = [
      batch('第7批小额快救', 700, 700),
      batch('第8批支出型', 5000),
      { name: '拨款汇总', values: summary, merges },
    ]
    const { findings } = await checkRegisters([{ path: '批次.xlsx', workbook: memoryWorkbook(sheets) }], {
      policy: loadPolicy(),
      date: '2026-09-30',
    })
    expect(
      findings.flatMap((one) => (one.outcome === 'fail' ? [`${one.check} ${one.sheet} ${one.cells[0]}`] : [])),
    ).toEqual(found)
  },
)

test.each([
  ['年审抽查', []],
  ['年审名册', ['summary-matches-sheets 汇总表 B3']],
])('what a summary counts is compared with the sheet %s', async (name, found) => {
  const list: Cell[][] = [
    ['农村低保入户登记'],
    ['乡镇', '户主姓名', '保障人口'],
    ['三星镇', '王福一', 2],
    ['三星镇', '王福二', 1],
  ]
  const summary: Cell[][] = [['2025年农村低保汇总表'], ['乡镇', '户数'], ['三星镇', 338]]
  const sheets = [
    { name, values: list },
    { name: '汇总表', values: summary },
  ]
  const { findings } = await checkRegisters([{ path: '年审.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2025-06-30',
  })
  const told = findings.filter(({ check: id, outcome }) => outcome === 'fail' && id === 'summary-matches-sheets')
  expect(told.map((one) => `${one.check} ${one.sheet} ${one.cells[0]}`)).toEqual(found)
})
