/**
 * A register as different clerks write it: what is found does not depend on a template's stars, on spaces and line
 * breaks, on empty rows and columns, or on how figures, dates and numbers are typed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import {
  type CellRange,
  type CellValue,
  cellFormat,
  cellValue,
  checkRegisters,
  loadPolicy,
  memoryWorkbook,
  readWorkbook,
} from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { nodeInflate } from '../../../core/cli/inflate.ts'

interface Grid {
  name: string
  values: CellValue[][]
  numberFormats: string[][]
  merges: CellRange[]
}

const FOLDER = new URL('../../fixtures/registers/', import.meta.url)
const policy = loadPolicy()

/** rows that titles and headers take */
const TOP = 5
const HAN = /^\p{Script=Han}+$/u
const ID_NUMBER = /^\d{17}[\dX]$/
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

const eachText = (grid: Grid, write: (text: string, row: number) => string): Grid => ({
  ...grid,
  values: grid.values.map((cells, row) =>
    cells.map((value) => (typeof value === 'string' ? write(value, row) : value)),
  ),
})
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function moved({ values, numberFormats, merges, ...grid }: Grid, rows: number, columns: number): Grid {
  const blank = <T>(cells: readonly T[], nothing: T): T[] => [...Array<T>(columns).fill(nothing), ...cells]
  return {
    ...grid,
    values: [...Array.from({ length: rows }, () => []), ...values.map((cells) => blank(cells, null))],
    numberFormats: [
      ...Array.from({ length: rows }, () => []),
      ...numberFormats.map((cells) => blank(cells, 'General')),
    ],
    merges: merges.map(({ top, left, bottom, right }) => ({
      top: top + rows,
      bottom: bottom + rows,
      left: left + columns,
      right: right + columns,
    })),
  }
}

/** A row of headers: many short words of Chinese characters. */
const isHeaderRow = (cells: readonly CellValue[]): boolean =>
  cells.filter((one) => typeof one === 'string' && HAN.test(one) && one.length <= 6).length > 3 &&
  cells.every((one) => typeof one !== 'number')

const WRITINGS: Readonly<Record<string, (grid: Grid) => Grid>> = {
  'a blank column at the left': (grid) => moved(grid, 0, 1),
  'two blank rows above': (grid) => moved(grid, 2, 0),
  'spaces around every text': (grid) => eachText(grid, (text) => ` ${text} `),
  'stars before headers': (grid) =>
    eachText(grid, (text, row) => (row < TOP && isHeaderRow(grid.values[row]) && HAN.test(text) ? `*${text}` : text)),
  'spaces within headers': (grid) =>
    eachText(grid, (text, row) =>
      row < TOP && isHeaderRow(grid.values[row]) && HAN.test(text) && text.length <= 4 ? [...text].join(' ') : text,
    ),
  'lines broken in towns, villages and classes': (grid) =>
    eachText(grid, (text) =>
      /^\p{Script=Han}{2}(镇|乡|村|低保)$/u.test(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text,
    ),
  'brackets of half width': (grid) => eachText(grid, (text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  'ID numbers with spaces and a small x': (grid) =>
    eachText(grid, (text) =>
      ID_NUMBER.test(text) ? `${text.slice(0, 6)} ${text.slice(6, 14)} ${text.slice(14).toLowerCase()}` : text,
    ),
  'ID numbers of full width': (grid) => eachText(grid, (text) => (ID_NUMBER.test(text) ? fullWidth(text) : text)),
  'dates with dots': (grid) => eachText(grid, (text) => text.replace(ISO_DATE, '$1.$2.$3')),
  'dates with 年月日': (grid) => eachText(grid, (text) => text.replace(ISO_DATE, '$1年$2月$3日')),
}

const registers = await Promise.all(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx'))
    .map(async (name) => ({ name, grids: await gridsOf(name) })),
)

async function gridsOf(name: string): Promise<Grid[]> {
  const workbook = await readWorkbook(readFileSync(new URL(name, FOLDER)), { name, inflate: nodeInflate })
  return workbook.sheets.map((sheet) => {
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => row)
    const columns = Array.from({ length: sheet.columnCount }, (_, column) => column)
    return {
      name: sheet.name,
      values: rows.map((row) => columns.map((column) => cellValue(workbook, sheet, row, column))),
      numberFormats: rows.map((row) => columns.map((column) => cellFormat(workbook, sheet, row, column).code)),
      merges: [...sheet.merges],
    }
  })
}

/** What is read and found, without where. */
async function foundIn(path: string, grids: readonly Grid[]) {
  const report = await checkRegisters([{ path, workbook: memoryWorkbook([...grids]) }], { policy, today: '2026-11-28' })
  return {
    registers: report.files[0].sheets.map(({ register, rows }) => [register, rows]),
    findings: report.findings
      .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'notice')
      .map(({ check, severity }) => `${severity} ${check}`)
      .sort(),
  }
}

describe.each(Object.entries(WRITINGS))('%s', (_, write) => {
  test.each(registers)('$name', async ({ name, grids }) => {
    expect(await foundIn(name, grids.map(write))).toEqual(await foundIn(name, grids))
  })
})

const grid = (name: string, values: CellValue[][]): Grid => ({ name, values, numberFormats: [], merges: [] })

test('stars leave the columns of a payment list as they are', async () => {
  const people = ['王福秀', '刘建国', '陈桂兰', '杨志强', '黄玉珍', '赵德才']
  const fieldsUnder = async (...headers: string[]) => {
    const rows = people.map((name, at): CellValue[] => [at + 1, name, 300 + at, 50, 350 + at])
    const values = [['2025年6月低保金发放表'], ['序号', ...headers], ...rows]
    const workbook = memoryWorkbook([grid('6月', values)])
    const report = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy })
    return report.files[0].sheets[0].columns.map(({ column, field }) => [column, field])
  }
  const plain = await fieldsUnder('姓名', '低保金', '分类施保', '实发金额')
  expect(plain).toContainEqual(['E', 'paidAmount'])
  expect(await fieldsUnder('*姓名', '*低保金', '*分类施保', '*实发金额')).toEqual(plain)
})

test('a village in two lines of a cell is the village of the summary', async () => {
  const under = async (village: string) => {
    const members = ['王福秀', '刘建国'].map((name, at): CellValue[] => [at + 1, village, name, 2, 300])
    const list = [['2025年6月低保花名册'], ['序号', '村', '户主', '保障人口', '月保障金'], ...members]
    const summary = [['2025年6月低保汇总表'], ['村', '户数', '人数'], ['双河村', 2, 5]]
    const workbook = memoryWorkbook([grid('花名册', list), grid('汇总', summary)])
    const { findings } = await checkRegisters([{ path: 'a.xlsx', workbook }], { policy })
    return findings.filter(({ check }) => check === 'summary-matches-sheets').length
  }
  expect([await under('双河村'), await under('双河\n村')]).toEqual([1, 1])
})
