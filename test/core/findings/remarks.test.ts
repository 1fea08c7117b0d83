import { checkRegisters, loadPolicy, memoryWorkbook, readWorkbook } from '@nuandong/core'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { causesOf } from '../../../core/src/findings/causes.ts'
import { describeFinding, describeRemark } from '../../../core/src/findings/describe.ts'
import { fictionalId } from '../checks/fictional-id.ts'

type Cell = string | number | null
const HEADER = [
  '户编号',
  '姓名',
  '与户主关系',
  '身份证号码',
  '出生日期',
  '家庭人口',
  '月总收入',
  '月保障金',
  '联系电话',
]
const ROW: Cell[] = ['H1', '王福秀', '户主', fictionalId('1960-05-06', '女'), '1960-05-06', 1, 300, 650, '13800001111']

const reportOf = (workbook: ReturnType<typeof memoryWorkbook>) =>
  checkRegisters([{ path: 'a.xlsx', workbook }], { policy: loadPolicy(), date: '2025-06-20' })
const notesOf = async (workbook: ReturnType<typeof memoryWorkbook>) => {
  const { files } = await reportOf(workbook)
  return files[0].sheets[0].remarks
}
const notes = (...rows: Cell[][]) =>
  notesOf(memoryWorkbook([{ name: '花名册', values: [['低保花名册'], HEADER, ...rows] }]))
/** The usual row with some of its cells otherwise. */
const row = (changed: Record<string, Cell>) => ROW.map((cell, at) => changed[HEADER[at]] ?? cell)

const AMOUNT = HEADER.indexOf('月保障金')
/** A register whose amounts are formulas with such results, written by a program. */
async function withFormulas(...results: object[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRows([['低保花名册'], HEADER, ...results.map((_, at) => row({ 户编号: `H${at}` }))])
  for (const [at, result] of results.entries())
    sheet.getCell(at + 3, AMOUNT + 1).value = { formula: 'F3*950-G3', ...result }
  return reportOf(await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), { name: 'a.xlsx' }))
}

describe('cells that give no value (issue: silence where something was not read)', () => {
  test('formulas without stored results are one line that names the column, which is a key column that is missing', async () => {
    const { findings, coverage } = await withFormulas({}, {}, {})
    const told = findings.filter(({ check }) => check === 'cell-not-read')
    expect(told).toMatchObject([{ field: 'monthlyAmount', variant: 'formula', cells: ['H3'], params: { count: 3 } }])
    expect(coverage.keyFieldsMissing).toEqual(['monthlyAmount'])
    const waiting = findings.flatMap(({ params }, at) => (params.unread === 'monthlyAmount' ? [at] : []))
    expect(waiting.length).toBeGreaterThan(0)
    const cause = causesOf(findings).find(({ check }) => check === 'cell-not-read')
    expect(cause?.findings).toEqual(expect.arrayContaining(waiting))
    expect(describeFinding(findings[waiting[0]], 'zh-CN').message).toBe('未能核验：月保障金没有读出。')
  })
  test('formulas with results are figures', async () => {
    const { findings } = await withFormulas({ result: 650 }, { result: 650 })
    expect(findings.filter(({ check }) => check === 'cell-not-read')).toEqual([])
  })
  test('formulas that failed are one line a column', async () => {
    const { findings } = await withFormulas({ result: { error: '#REF!' } }, { result: { error: '#REF!' } })
    expect(findings.filter(({ check }) => check === 'cell-not-read')).toMatchObject([
      { field: 'monthlyAmount', variant: 'failed', params: { count: 2 } },
    ])
  })
})

describe('what is said of how a column is written', () => {
  test('nothing of columns that are written as they should be', async () => {
    expect(await notes(ROW, ROW)).toEqual([])
  })
  test.each([
    ['300', 'number-as-text'],
    ['３００', 'number-as-text'],
    [' 1,300元', 'number-as-text'],
    ['三百', undefined],
    ['—', undefined],
    ['无', undefined],
  ])('月总收入 %j is %s', async (cell, kind) => {
    const found = (await notes(ROW, row({ 月总收入: cell }))).map(({ column, kind: is, cells }) => [column, is, cells])
    expect(found).toEqual(kind ? [['G', kind, ['G4']]] : [])
  })
  test.each([
    ['1960-05-06', []],
    ['长期', []],
    ['1960.5.6', [['mixed-dates', 2, ['E3', 'E4']]]],
    ['1960年5月6日', [['mixed-dates', 2, ['E3', 'E4']]]],
    [22042, [['mixed-dates', 2, ['E3', 'E4']]]],
    ['六零年', []],
  ])('出生日期 %j below 1960-05-06', async (cell, expected) => {
    const found = (await notes(ROW, row({ 出生日期: cell }))).map(({ kind, count, cells }) => [kind, count, cells])
    expect(found).toEqual(expected)
  })
  test.each([
    ['姓名', '王 福秀'],
    ['联系电话', '１３８00001111'],
    ['联系电话', '138 0000 1111'],
  ])('%s %j is read without spaces and full-width characters', async (field, cell) => {
    expect(await notes(row({ [field]: cell }))).toMatchObject([{ header: field, kind: 'rewritten', count: 1 }])
  })
  test('many cells are told once a column, with the first of them', async () => {
    const [note, ...others] = await notes(...Array.from({ length: 9 }, () => row({ 月保障金: '650' })))
    expect(others).toEqual([])
    expect(describeRemark(note, 'zh-CN')).toBe(
      'H 列“月保障金”有 9 个数字是文字格式（H3、H4、H5、H6…），已按数字核对；表里求和会漏掉，请转成数字',
    )
  })
  test('cells under a merge have no writing of their own', async () => {
    const below = ROW.map((cell, at) => (at === 0 || at === 4 || at === 6 ? null : cell))
    const merges = [0, 4, 6].map((column) => ({ top: 2, bottom: 3, left: column, right: column }))
    const values = [['低保花名册'], HEADER, ROW, below]
    expect(await notesOf(memoryWorkbook([{ name: '花名册', values, merges }]))).toEqual([])
  })
  test('a file of plain text has its numbers as text, and nothing is said', async () => {
    const lines = ['低保花名册', HEADER.join(','), ROW.join(',')].join('\n')
    expect(await notesOf(await readWorkbook(new TextEncoder().encode(lines), { name: 'a.csv' }))).toEqual([])
  })
})
