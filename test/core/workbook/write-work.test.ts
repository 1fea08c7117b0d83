import { readdirSync, readFileSync } from 'node:fs'
import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  address,
  annotate,
  asXlsx,
  type CellEdit,
  CellKind,
  type CellValue,
  cellFormat,
  cellKind,
  cellNumber,
  cellText,
  isFormula,
  memoryWorkbook,
  readWork,
  readWorkbook,
  removeAnnotations,
  type SavedWork,
  type Workbook,
  writeWork,
} from '../../../core/src/workbook/index.ts'
import { featureBook } from './support/featureBook.ts'
import { smallBook, worksheet } from './support/smallBook.ts'
import { brokenParts } from './support/strictXml.ts'

const AUTHOR = '暖冬'
const REGISTERS = new URL('../../fixtures/registers/', import.meta.url)
const ID = '510185197003120958'

const workOf = (sheet: string, edits: CellEdit[], more: Partial<SavedWork> = {}): SavedWork => ({
  edits: new Map([[sheet, edits]]),
  recalculate: false,
  ...more,
})
const write = (bytes: Uint8Array, sheet: string, edits: CellEdit[], more?: Partial<SavedWork>) =>
  writeWork(bytes, workOf(sheet, edits, more), AUTHOR)
const edit = (row: number, column: number, value: CellValue, more: Partial<CellEdit> = {}): CellEdit => ({
  row,
  column,
  value,
  ...more,
})
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })).map(([name, part]) => [
      name,
      strFromU8(part),
    ]),
  )
const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [partsOf(before), partsOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort()
}

function valueAt(workbook: Workbook, sheet: number, row: number, column: number): CellValue {
  const of = workbook.sheets[sheet]
  switch (cellKind(of, row, column)) {
    case CellKind.empty:
      return null
    case CellKind.number:
      return cellNumber(of, row, column)
    case CellKind.boolean:
      return cellNumber(of, row, column) === 1
    default:
      return cellText(workbook, of, row, column)
  }
}

/** Every cell of every sheet with its value, number format and formula. */
function contentsOf(workbook: Workbook): Map<string, unknown> {
  const cells = new Map<string, unknown>()
  for (const [index, sheet] of workbook.sheets.entries())
    for (let row = 0; row < sheet.rowCount; row++)
      for (let column = 0; column < sheet.columnCount; column++) {
        const value = valueAt(workbook, index, row, column)
        if (value === null) continue
        const format = cellFormat(workbook, sheet, row, column).code
        cells.set(`${sheet.name}!${address(row, column)}`, [value, format, isFormula(sheet, row, column)])
      }
  return cells
}

describe('a person’s work is written into the own file', () => {
  const original = featureBook(40)
  const edits = [
    edit(5, 3, '王<新>&名'),
    edit(5, 5, ID),
    edit(6, 6, null),
    edit(7, 26, 430.5),
    edit(8, 29, '补记'),
    edit(46, 3, '表外新增'),
  ]

  test('the sheet alone changes; every other part keeps its bytes', async () => {
    const copy = await write(original, '花名册', edits)
    expect(changedParts(original, copy)).toEqual(['xl/worksheets/sheet1.xml'])
    expect(brokenParts(copy, original)).toEqual({})
  })

  test('exactly the edited cells differ, in our reader and in another', async () => {
    const copy = await write(original, '花名册', edits)
    const [before, after] = [contentsOf(await readWorkbook(original)), contentsOf(await readWorkbook(copy))]
    const differing = [...new Set([...before.keys(), ...after.keys()])]
      .filter((cell) => JSON.stringify(before.get(cell)) !== JSON.stringify(after.get(cell)))
      .sort()
    expect(differing).toEqual(['花名册!AA8', '花名册!AD9', '花名册!D47', '花名册!D6', '花名册!F6', '花名册!G7'].sort())
    const other = sheetjs.read(copy).Sheets.花名册
    expect(['D6', 'F6', 'G7', 'AA8', 'AD9', 'D47'].map((cell) => other[cell]?.v ?? null)).toEqual([
      '王<新>&名',
      ID,
      null,
      430.5,
      '补记',
      '表外新增',
    ])
  })

  test('a cell keeps its style, and a new one takes that of its column', async () => {
    const copy = partsOf(await write(original, '花名册', edits))['xl/worksheets/sheet1.xml']
    const styleIn = (xml: string, cell: string) => new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(xml)?.[1]
    const before = partsOf(original)['xl/worksheets/sheet1.xml']
    for (const cell of ['D6', 'F6', 'G7', 'AA8', 'AD9']) expect(styleIn(copy, cell)).toBe(styleIn(before, cell))
    expect(styleIn(copy, 'D47')).toBe('1')
    expect(copy).toContain('<dimension ref="A1:AD47"/>')
  })

  test('digits that are to stay text get a text format of the cell’s own look', async () => {
    const copy = await write(original, '花名册', [edit(5, 3, ID, { format: '@' }), edit(5, 5, ID, { format: '@' })])
    const workbook = await readWorkbook(copy)
    const [sheet] = workbook.sheets
    expect([cellFormat(workbook, sheet, 5, 3).code, cellFormat(workbook, sheet, 5, 5).code]).toEqual(['@', '@'])
    const xfs =
      partsOf(copy)
        ['xl/styles.xml'].match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0]
        .match(/<xf [^>]*>/g) ?? []
    expect(xfs).toHaveLength(8)
    expect(xfs[7]).toMatch(/numFmtId="49".*borderId="1"/)
  })

  test('a date typed into a blank cell takes the format that another cell of the workbook has', async () => {
    const file = await asXlsx(
      memoryWorkbook([
        { name: '表', values: [['日期'], [45000], [null]], numberFormats: [['General'], ['yyyy"年"m"月"d"日"']] },
      ]),
    )
    const workbook = await readWorkbook(await write(file, '表', [edit(2, 0, 45001, { format: 'yyyy"年"m"月"d"日"' })]))
    expect(cellText(workbook, workbook.sheets[0], 2, 0)).toBe('2023-03-16')
    expect(sheetjs.read(await write(file, '表', [edit(2, 0, 45001, { format: 'yyyy/m/d;@' })])).Sheets.表.A3.v).toBe(
      45001,
    )
  })

  test('with marks on top: both are there, the marks come off again, the work stays', async () => {
    const copy = await write(original, '花名册', edits, { work: { undone: [1] } })
    const marks = new Map([['花名册', [{ row: 5, column: 5, severity: 'error' as const, note: '校验码' }]]])
    const marked = await annotate(copy, { author: AUTHOR, marks, findingsSheet: { name: '核对', rows: [['甲']] } })
    expect(valueAt(await readWorkbook(marked), 0, 5, 5)).toBe(ID)
    const clean = await removeAnnotations(marked, AUTHOR)
    expect(contentsOf(await readWorkbook(clean))).toEqual(contentsOf(await readWorkbook(copy)))
    expect(await readWork(clean)).toEqual({ undone: [1] })
  })

  test('work on a copy that still has marks takes these off and is written into what is left', async () => {
    const marks = new Map([['花名册', [{ row: 5, column: 5, severity: 'error' as const, note: '校验码' }]]])
    const marked = await annotate(original, { author: AUTHOR, marks })
    expect(changedParts(await write(original, '花名册', edits), await write(marked, '花名册', edits))).toEqual([])
  })

  test('what is kept for the app is found again, replaced, and taken out', async () => {
    const first = await write(original, '花名册', [], { work: { at: 1, who: '张三' } })
    expect(await readWork(first)).toEqual({ at: 1, who: '张三' })
    const second = await write(first, '花名册', [], { work: { at: 2 } })
    expect(await readWork(second)).toEqual({ at: 2 })
    expect(Object.keys(partsOf(second))).toEqual(Object.keys(partsOf(first)))
    expect(await readWork(await write(second, '花名册', []))).toBeUndefined()
    expect(await readWork(original)).toBeUndefined()
  })
})

describe('formulas', () => {
  const cells = (xml: string, parts = {}) => smallBook({ sheets: [worksheet(xml)], parts })
  const sheetXml = (bytes: Uint8Array) => partsOf(bytes)['xl/worksheets/sheet1.xml']
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+1</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"></f><v>4</v></c></row>'

  test('the cells that share an overwritten formula get its text', async () => {
    const copy = await write(cells(shared), '表1', [edit(0, 1, 7)])
    expect(sheetXml(copy)).toContain('<c r="B1"><v>7</v></c>')
    const { formulas } = (await readWorkbook(copy, { formulas: true })).sheets[0]
    expect([...(formulas ?? [])]).toEqual([
      [16384 + 1, 'A2*$A$1+1'],
      [2 * 16384 + 1, 'A3*$A$1+1'],
    ])
  })

  test('a value worked out anew keeps the formula', async () => {
    const copy = await write(cells(shared), '表1', [edit(1, 1, 9, { computed: true })])
    expect(sheetXml(copy)).toContain('<c r="B2"><f t="shared" si="0"/><v>9</v></c>')
    const text = await write(cells(shared), '表1', [edit(1, 1, '甲', { computed: true })])
    expect(sheetXml(text)).toContain('<c r="B2" t="str"><f t="shared" si="0"/><v>甲</v></c>')
  })

  test('the workbook asks to be recalculated only where it has formulas', async () => {
    const asks = (bytes: Uint8Array) => /calcPr[^>]*fullCalcOnLoad="1"/.test(partsOf(bytes)['xl/workbook.xml'])
    const book = featureBook(3)
    expect(asks(await write(book, '花名册', [edit(5, 3, '甲')], { recalculate: true }))).toBe(true)
    expect(asks(await write(cells(shared), '表1', [edit(0, 0, 2)], { recalculate: true }))).toBe(true)
    expect(asks(await write(book, '花名册', [edit(5, 3, '甲')]))).toBe(false)
  })

  test('a chain of calculation that named an overwritten formula goes', async () => {
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>'
    const relationship =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>'
    const plain = partsOf(cells(shared))
    const book = cells(shared, {
      'xl/calcChain.xml': chain,
      'xl/_rels/workbook.xml.rels': plain['xl/_rels/workbook.xml.rels'].replace(
        '</Relationships>',
        `${relationship}</Relationships>`,
      ),
    })
    expect(Object.keys(partsOf(await write(book, '表1', [edit(0, 0, 5)])))).toContain('xl/calcChain.xml')
    const copy = partsOf(await write(book, '表1', [edit(0, 1, 5)]))
    expect(Object.keys(copy)).not.toContain('xl/calcChain.xml')
    expect(copy['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
  })
})

test('an edited table header names the table’s column, each column once', async () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="村"/></tableColumns></table>'
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>'
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
  const rows = `<row r="1">${text('A1', '姓名')}${text('B1', '村')}</row><row r="2">${text('A2', '甲')}${text('B2', '乙')}</row>`
  const book = smallBook({
    sheets: [worksheet(rows)],
    parts: { 'xl/worksheets/_rels/sheet1.xml.rels': relationships, 'xl/tables/table1.xml': table },
  })
  const copy = await write(book, '表1', [edit(0, 1, '姓名'), edit(1, 1, '丙')])
  expect(partsOf(copy)['xl/tables/table1.xml']).toContain('<tableColumn id="2" name="姓名2"/>')
  const workbook = await readWorkbook(copy)
  expect([valueAt(workbook, 0, 0, 1), valueAt(workbook, 0, 1, 1)]).toEqual(['姓名2', '丙'])
})

describe('real registers', () => {
  const files = readdirSync(REGISTERS).filter((name) => name.endsWith('.xlsx'))

  test.each(files)('%s: random edits stand in the copy, all else is as it was', async (name) => {
    const bytes = readFileSync(new URL(name, REGISTERS))
    const original = await readWorkbook(bytes)
    const before = contentsOf(original)
    const [{ name: sheet, rowCount, columnCount }] = original.sheets
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/\r/g, '')),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
    )
    const place = fc.record({ row: fc.nat(rowCount + 3), column: fc.nat(columnCount + 2), value })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, { selector: ({ row, column }) => `${row}/${column}`, minLength: 1, maxLength: 30 }),
        async (edits) => {
          const copy = await write(bytes, sheet, edits)
          const after = contentsOf(await readWorkbook(copy))
          const expected = new Map(before)
          for (const { row, column, value: content } of edits) {
            const cell = `${sheet}!${address(row, column)}`
            const shown = typeof content === 'string' ? content.replace(/\p{Surrogate}/gu, '\ufffd') : content
            const known = after.get(cell) as unknown[] | undefined
            if (shown === null || shown === '') expected.delete(cell)
            else expected.set(cell, [shown, known?.[1], false])
          }
          expect(after).toEqual(expected)
          expect(changedParts(bytes, copy).filter((part) => !/worksheets/.test(part))).toEqual([])
          expect(brokenParts(copy, bytes)).toEqual({})
        },
      ),
      { numRuns: 4 },
    )
  })
})
