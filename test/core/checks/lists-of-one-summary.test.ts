import { checkRegisters, loadPolicy, memoryWorkbook } from '@nuandong/core'
import { expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

type Cell = string | number | null

const ID = ['1950-05-06', '1955-05-06', '2010-05-06'].map((birth, nth) => fictionalId(birth, '男', nth))

const HOUSEHOLDS: Cell[][] = [
  ['雷山县永乐镇2023年三季度农村低保对象花名册（按户）'],
  ['序号', '村', '户主', '身份证号', '保障人口', '月保障金'],
  [1, '加勇村', '程财', ID[0], 2, 522],
  [2, '乔桑村', '石芳香', ID[1], 1, 390],
]
const PERSONS: Cell[][] = [
  ['永乐镇2023年三季度农村低保保障对象名册（按人）'],
  ['户序号', '村', '户主', '姓名', '与户主关系', '身份证号'],
  [1, '加勇村', '程财', '程财', '本人', ID[0]],
  [1, '加勇村', '程财', '程轩', '儿子', ID[2]],
  [2, '乔桑村', '石芳香', '石芳香', '本人', ID[1]],
]
const PAID: Cell[][] = [
  ['永乐镇2023年三季度（7—9月）农村低保金发放册'],
  ['序号', '村别', '户主', '开户名', '一卡通账号', '月保障金', '三季度应发'],
  [1, '加勇村', '程财', '程财', '6217795321335149442', 522, 1566],
  [2, '乔桑村', '石芳香', '石芳香', '6217794044231466899', 390, 1170],
]

const summary = (households: number, paid: number): Cell[][] => [
  ['永乐镇2023年三季度农村低保汇总表'],
  ['村名', '户数', '人数', '月保障金', '季度发放金额'],
  ['加勇村', households, 2, 522, paid],
  ['乔桑村', 1, 1, 390, 1170],
]

async function found(values: Cell[][]) {
  const sheets = Object.entries({ 按户: HOUSEHOLDS, 按人: PERSONS, 发放: PAID, 汇总: values })
  const workbook = memoryWorkbook(sheets.map(([name, cells]) => ({ name, values: cells })))
  const { findings } = await checkRegisters([{ path: '低保.xlsx', workbook }], { policy: loadPolicy() })
  return findings
    .filter(({ outcome, severity }) => outcome === 'fail' && (severity === 'error' || severity === 'doubt'))
    .map((one) => `${one.check} ${one.sheet} ${one.cells[0]}`)
}

test('households, their members and what they are paid, in three sheets of a file, are counted once', async () => {
  expect(await found(summary(1, 1566))).toEqual([])
})

test('a summary that agrees with none of the three sheets', async () => {
  expect(await found(summary(2, 1566))).toEqual(['summary-matches-sheets 汇总 B3'])
})
