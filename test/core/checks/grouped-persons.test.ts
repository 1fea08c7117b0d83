import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

const policy = loadPolicy()

/** I03 in a table of a town, with a heading over the persons and one over the times. */
async function found(ofPersons: string, ofTimes: string | null) {
  const values = [
    ['2017年9月社会救助情况汇总表'],
    ['乡镇', ofPersons, null, ofTimes, null],
    [null, '人数', '当月支出', '人次', '支出'],
    ['开通镇', 72, 25560, 6, 3000],
    ['瞻榆镇', 83, 29570, 90, 3000],
    ['双岗镇', 87, 29250, 4, 4000],
  ]
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook([{ name: '表', values }]) }], {
    policy,
    date: '2017-09-28',
    place: '510185',
  })
  return findings
    .filter(({ check, outcome }) => check === 'persons-or-times' && outcome === 'fail')
    .map((one) => one.cells[0])
}

test('times of one programme are not compared with the persons of another', async () => {
  expect(await found('农村特困供养', '临时救助')).toEqual([])
  expect(await found('临时救助', null)).toEqual(['D4', 'D6'])
})
