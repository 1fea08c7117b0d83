import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const policy = loadPolicy()
const ID = (nth: number) => fictionalId(`19${50 + nth}-05-06`, nth % 2 ? '男' : '女', nth)

type Cell = string | number | null
/** A form with a column for each kind of goods, under one header of two rows. */
const form = (rows: Cell[][], total: Cell[]) => [
  ['慰问物资发放签收表'],
  ['序号', '户主姓名', '身份证号', '慰问物资', null, null, '慰问金(元)', '领取人签字', '领取日期'],
  [null, null, null, '大米(袋)', '食用油', '棉被(床)'],
  ...rows,
  ['合计', null, null, ...total],
]
const row = (nth: number, goods: Cell[], name = `王福${nth}`): Cell[] => [
  nth,
  name,
  ID(nth),
  ...goods,
  200,
  name,
  '2009.12.28',
]

async function check(values: Cell[][]) {
  const report = await checkRegisters(
    [{ path: '签收表.xlsx', workbook: memoryWorkbook([{ name: 'Sheet1', values }]) }],
    {
      policy,
      date: '2009-12-30',
    },
  )
  return {
    columns: report.files[0].sheets[0].columns.map(({ column, field }) => `${column} ${field}`),
    found: report.findings
      .filter(({ outcome, catalogue }) => outcome === 'fail' && 'KI'.includes(catalogue[0]))
      .map(({ catalogue, severity, cells }) => `${catalogue} ${severity} ${cells[0]}`),
  }
}

describe('a form with a column for each kind of goods', () => {
  test('its columns are read, whatever stands in them for a number', async () => {
    const { columns, found } = await check(form([row(1, [1, '√', '1床']), row(2, [2, null, 1])], [3, 1, 2]))
    expect(columns.filter((column) => column.endsWith('quantity'))).toEqual(['D quantity', 'E quantity', 'F quantity'])
    expect(found).toEqual([])
  })
  test.each([
    ['I01: a total is not the sum', form([row(1, [1, 1, 1]), row(2, [1, 1, 1])], [2, 5, 2]), ['I01 error E6']],
    ['K05: the same goods twice on a day', form([row(1, [1, 1, 0]), row(1, [1, 0, 0])], [2, 1, 0]), ['K05 error B5']],
    ['K05: other goods on that day are lawful', form([row(1, [1, 0, 0]), row(1, [0, 1, 0])], [1, 1, 0]), []],
  ])('%s', async (_, values, expected) => {
    expect((await check(values)).found).toEqual(expected)
  })
  test('each of the goods over its quantity and its value, none of which is the row’s own', async () => {
    const goods = (nth: number, [rice, worth, oil, price]: Cell[]): Cell[] => {
      const name = `王福${nth}`
      return [nth, name, ID(nth), rice, worth, oil, price, name, '本人', '2009.12.28']
    }
    const usual = [20, 42, 5, 27.5]
    const { columns, found } = await check([
      ['慰问物资发放签收表（大米2.10元/斤，菜油5.50元/斤）'],
      ['序号', '困难群众姓名', '身份证号', '大米', null, '菜油', null, '领取人签字', '与本人关系', '领取日期'],
      [null, null, null, '数量（斤）', '金额', '数量（斤）', '金额'],
      ...[1, 2, 3, 4, 5].map((nth) => goods(nth, usual)),
      goods(6, [20, 24, 5, 27.5]),
      goods(7, ['20公斤', 42, 5, 27.5]),
    ])
    expect(columns.filter((column) => /quantity|recipient$|proxyRelation/.test(column))).toEqual([
      'B recipient',
      'D quantity',
      'F quantity',
      'I proxyRelation',
    ])
    expect(found.filter((one) => /^K/.test(one)).sort()).toEqual(['K01 error E9', 'K07 doubt D10'])
  })
  test('K01: the value of the goods that have a price, beside that of others', async () => {
    const relief = (nth: number, [grain, worth, count, price, sum]: Cell[]): Cell[] => {
      return [nth, `王福${nth}`, ID(nth), '低保户', 3, 3, grain, worth, 120, 360, count, price, sum]
    }
    const usual = [50, 160, 1, 95, 95]
    const { columns, found } = await check([
      ['漳县马泉乡2013—2014年度冬春生活救助一览表'],
      [
        '序号',
        '户主姓名',
        '身份证号',
        '家庭类型',
        '家庭人口',
        '需救助人口',
        '口粮救助',
        null,
        '现金救助',
        null,
        '棉被救助',
      ],
      [null, null, null, null, null, null, '面粉（公斤）', '折款', '标准', '金额', '数量（床）', '单价', '折款'],
      ...[1, 2, 3, 4, 5].map((nth) => relief(nth, usual)),
      relief(6, [50, 160, 2, 95, 160]),
    ])
    expect(columns).toContain('M reliefGoods')
    expect(found.filter((one) => /^K01/.test(one))).toEqual(['K01 error M9'])
  })
})
