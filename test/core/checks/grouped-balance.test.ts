import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

type Row = readonly (string | number)[]

/** I05 in a monthly table whose 月初, 新增, 停发, 调整 and 月末 each stand over several columns. */
async function found(...rows: Row[]) {
  const values = [
    ['农村低保动态管理月报（2011年5月）'],
    ['乡镇', '月初', null, null, '新增', null, null, '停发', null, null, '调整', null, '月末', null, null],
    [
      null,
      ...[
        '户数',
        '人数',
        '月额',
        '户数',
        '人数',
        '月额',
        '户数',
        '人数',
        '月额',
        '人数',
        '月额',
        '户数',
        '人数',
        '月额',
      ],
    ],
    ...rows.map((row) => [...row]),
  ]
  const across = (left: number, right: number) => ({ left, right, top: 1, bottom: 1 })
  const merges = [across(1, 3), across(4, 6), across(7, 9), across(10, 11), across(12, 14)]
  const { findings } = await checkRegisters(
    [{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '月报', values, merges }]) }],
    { policy: loadPolicy(), date: '2011-05-31' },
  )
  return findings
    .filter(({ check, outcome }) => check === 'opening-and-closing' && outcome === 'fail')
    .map((one) => `${one.cells[0]} ${one.severity} ${one.expected}`)
}

const RIGHT: Row = ['药王庙镇', 517, 982, 78560, 4, 12, 1015, 6, 8, 530, -1, -70, 515, 985, 78975]

test('I05: who came or left within households, under a header 调整, is told by the closing', async () => {
  expect(await found(RIGHT)).toEqual([])
})

test('I05: 月末 over 户数 is the closing of the households, whom no 调整 counts', async () => {
  expect(await found(RIGHT, ['石佛乡', 393, 746, 49982, 4, 10, 865, 2, 3, 240, 1, 140, 398, 754, 50747])).toEqual([
    'M5 error 395',
  ])
})
