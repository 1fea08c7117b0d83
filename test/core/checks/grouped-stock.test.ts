import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'

/** K06 in a stock whose 入库 and 出库 stand over several columns each; `oil` are the figures of one kind of goods. */
async function found(...oil: number[]) {
  const values = [
    ['慰问物资进出库登记'],
    ['品名', '单位', '入库', null, null, '出库', null, '结存数量'],
    [null, null, '购入', '捐赠', '上年结存', '发放', '下拨村级'],
    ['大米', '袋', 51, 0, 0, 46, 0, 5],
    ['食用油', '桶', ...oil],
  ]
  const across = (left: number, right: number) => ({ left, right, top: 1, bottom: 1 })
  const sheets = [{ name: '物资进出库', values, merges: [across(2, 4), across(5, 6)] }]
  const { findings } = await checkRegisters([{ path: '1.xlsx', workbook: memoryWorkbook(sheets) }], {
    policy: loadPolicy(),
    date: '2016-02-01',
  })
  return findings
    .filter(({ check, outcome }) => check === 'stock-balance' && outcome === 'fail')
    .map((one) => `${one.cells[0]} ${one.expected}`)
}

test('K06: each column under what came in and what went out counts', async () => {
  expect(await found(23, 12, 1, 30, 4, 2)).toEqual([])
  expect(await found(23, 12, 1, 30, 4, 3)).toEqual(['H5 2'])
})
