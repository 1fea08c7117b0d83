import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'

type Cell = string | number | null

async function check(groups: readonly string[], leaf: string, rows: readonly Cell[][]) {
  const heads: Cell[] = ['乡镇', ...groups.flatMap((group) => [group, null])]
  const values = [
    ['2025年5月临时救助情况统计表'],
    heads,
    [null, ...groups.flatMap(() => ['人次', leaf])],
    ...rows.map(([town, ...figures]) => [town, ...figures]),
  ]
  const merges = [
    { left: 0, right: 0, top: 1, bottom: 2 },
    ...groups.map((_, at) => ({ left: at * 2 + 1, right: at * 2 + 2, top: 1, bottom: 1 })),
  ]
  const workbook = memoryWorkbook([{ name: '统计', values, merges }])
  const { findings } = await checkRegisters([{ path: '统计.xlsx', workbook }], {
    policy: loadPolicy(),
    date: '2025-05-31',
  })
  return findings
    .filter(({ outcome, check }) => outcome === 'fail' && check === 'columns-agree')
    .map(({ severity, cells }) => `${severity} ${cells[0]}`)
}

const ROWS: readonly Cell[][] = [
  ['东河镇', 20, 4.12, 5, 1.03, 25, 5.15],
  ['西岭镇', 31, 6.2, 4, 0.81, 35, 7.01],
  ['南湾乡', 12, 2.44, 3, 0.62, 15, 3.06],
  ['北坡乡', 40, 8.01, 9, 1.9, 49, 9.91],
  ['中寨镇', 18, 3.55, 2, 0.41, 20, 3.96],
]
const withCell = (row: number, column: number, figure: number) =>
  ROWS.map((cells, at) => (at === row ? cells.with(column, figure) : cells))

describe('D17: groups of columns that add up', () => {
  test.each([
    ['classes and all of them', ['城镇', '农村', '合计']],
    ['before, this month and all so far', ['上月累计', '本月发放', '累计']],
  ])('%s', async (_, groups) => {
    expect(await check(groups, '金额（万元）', ROWS)).toEqual([])
    expect(await check(groups, '金额（万元）', withCell(2, 6, 4.06))).toEqual(['error G6'])
    expect(await check(groups, '金额（万元）', withCell(1, 2, 62000))).toEqual(['error G5'])
    expect(await check(groups, '金额（元）', withCell(3, 5, 45))).toEqual(['error F7'])
  })
})
