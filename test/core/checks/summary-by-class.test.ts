import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'

const LIST = [
  ['2025年6月救助资金发放明细表'],
  ['序号', '姓名', '村', '发放项目', '发放金额(元)', '发放月份'],
  [1, '王福一', '光明村', '农村低保', 300, '2025-06'],
  [2, '王福二', '光明村', '农村低保', 200, '2025-06'],
  [3, '王福三', '光明村', '孤儿基本生活费', 1400, '2025-06'],
]
const summary = (...rows: (string | number)[][]) => [
  ['2025年6月救助资金发放汇总表'],
  ['发放项目', '笔数', '金额(元)'],
  ...rows,
]

async function check(values: (string | number)[][]) {
  const sheets = [
    { name: '明细', values: LIST },
    { name: '汇总', values },
  ]
  const { findings } = await checkRegisters([{ path: '发放.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2025-06-30',
  })
  return findings
    .filter(({ outcome, check }) => outcome === 'fail' && check === 'summary-matches-sheets')
    .map(({ severity, cells }) => `${severity} ${cells[0]}`)
}

describe('I02: a summary by class in the file of its list', () => {
  test.each([
    [
      'another figure agrees, so it counts this list',
      [
        ['农村低保', 2, 550],
        ['孤儿基本生活费', 1, 1400],
      ],
      ['error C3'],
    ],
    [
      'no figure agrees: it may count more places',
      [
        ['农村低保', 21, 5500],
        ['孤儿基本生活费', 7, 9800],
      ],
      ['B3', 'C3', 'B4', 'C4'].map((cell) => `doubt ${cell}`),
    ],
    [
      'all agree',
      [
        ['农村低保', 2, 500],
        ['孤儿基本生活费', 1, 1400],
      ],
      [],
    ],
  ])('%s', async (_, rows, expected) => {
    expect((await check(summary(...rows))).sort()).toEqual([...expected].sort())
  })
})
