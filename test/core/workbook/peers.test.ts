import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, test, vi } from 'vitest'
import { CellKind, cellKind, cellNumber, cellText, readWorkbook } from '../../../core/src/workbook/index.ts'
import { featureBook } from './support/featureBook.ts'
import { smallBook, worksheet } from './support/smallBook.ts'

vi.setConfig({ testTimeout: 60_000 })

type Value = string | number | boolean | null
interface Grid {
  name: string
  rows: Value[][]
  merges?: string[]
}

const DAY = 86_400_000
const serialOf = (date: Date): number => date.getTime() / DAY + 25569
const plain = (value: unknown): Value => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return serialOf(value)
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n')
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

/** Rows without what is empty at their ends and at the end of the sheet. */
function trimmed(rows: Value[][]): Value[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1))
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1)
}

async function ours(bytes: Uint8Array): Promise<Grid[]> {
  const workbook = await readWorkbook(bytes)
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: trimmed(
      Array.from({ length: sheet.rowCount }, (_, r) =>
        Array.from({ length: sheet.columnCount }, (_, c) => {
          const kind = cellKind(sheet, r, c)
          if (kind === CellKind.number) return cellNumber(sheet, r, c)
          if (kind === CellKind.boolean) return cellNumber(sheet, r, c) === 1
          return plain(cellText(workbook, sheet, r, c))
        }),
      ),
    ),
    merges: sheet.merges
      .map(({ top, left, bottom, right }) =>
        XLSX.utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } }),
      )
      .sort(),
  }))
}

const readers: Record<string, (bytes: Uint8Array) => Promise<Grid[]>> = {
  exceljs: async (bytes) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    return workbook.worksheets.map((sheet) => ({
      name: sheet.name,
      rows: trimmed(
        Array.from({ length: sheet.rowCount }, (_, r) =>
          Array.from({ length: sheet.columnCount }, (_, c) => {
            const cell = sheet.getCell(r + 1, c + 1)
            if (cell.isMerged && cell.master !== cell) return null
            return exceljsValue(cell.value)
          }),
        ),
      ),
      merges: [...sheet.model.merges].sort(),
    }))
  },
  '@e965/xlsx': async (bytes) => {
    const workbook = XLSX.read(bytes, { type: 'array', dense: true })
    return workbook.SheetNames.map((name) => {
      const sheet = workbook.Sheets[name]
      const rows = Array.from((sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][], (row) =>
        Array.from(row ?? [], (cell) => plain(cell?.t === 'e' ? cell.w : cell?.t === 'z' ? null : cell?.v)),
      )
      return {
        name,
        rows: trimmed(rows),
        merges: (sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range)).sort(),
      }
    })
  },
  hucre: async (bytes) =>
    (await readXlsx(bytes)).sheets.map((sheet) => ({
      name: sheet.name,
      rows: trimmed(sheet.rows.map((row) => Array.from(row, plain))),
    })),
}

function exceljsValue(value: ExcelJS.CellValue): Value {
  if (value === null || typeof value !== 'object' || value instanceof Date) return plain(value)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('result' in value) return exceljsValue(value.result as ExcelJS.CellValue)
  // exceljs leaves out a result of 0
  if ('formula' in value || 'sharedFormula' in value) return 0
  if ('text' in value) return plain(value.text)
  return plain(value)
}

const rows: Value[][] = [
  ['姓名', '身份证号码', '金额', '出生日期', '在册', '备注'],
  ['张三', '511027195001010012', 620.5, 18264, true, '换行\n第二行'],
  ['李四', '51102719510101004X', -0.1, 45828, false, ' 前后空格 '],
  [null, null, 1e15, null, null, '<&"\'>'],
  [null, '0123', 123456789.12, null, null, '𠮷 · é'],
  [],
  [null, null, 0],
]

const writers: Record<string, () => Promise<Uint8Array>> = {
  LibreOffice: async () =>
    readFileSync(new URL('../../fixtures/workbooks/written-by-libreoffice.xlsx', import.meta.url)),
  openpyxl: async () => readFileSync(new URL('../../fixtures/registers/dibao-merged-sample.xlsx', import.meta.url)),
  'Excel-like OOXML': async () => featureBook(60),
  exceljs: async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('花名册')
    for (const row of rows) sheet.addRow(row)
    sheet.getColumn(4).numFmt = 'yyyy"年"m"月"d"日"'
    sheet.mergeCells('A8:C9')
    sheet.getCell('A8').value = { richText: [{ text: '富' }, { text: '文本', font: { bold: true } }] }
    sheet.getCell('D8').value = { formula: 'C2*2', result: 1241 }
    sheet.getCell('E8').value = { error: '#N/A' }
    workbook.addWorksheet('第二页').addRow(['甲'])
    return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
  },
  'exceljs stream': async () => {
    const { PassThrough } = await import('node:stream')
    const stream = new PassThrough()
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream })
    const sheet = workbook.addWorksheet('花名册')
    for (const row of rows) sheet.addRow(row).commit()
    await workbook.commit()
    return new Uint8Array(Buffer.concat(chunks))
  },
  '@e965/xlsx': async () => {
    const workbook = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    sheet['!merges'] = [XLSX.utils.decode_range('A9:B10')]
    XLSX.utils.book_append_sheet(workbook, sheet, '花名册')
    return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', bookSST: false }))
  },
  '@e965/xlsx with shared strings': async () => {
    const workbook = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), '花名册')
    return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }))
  },
  hucre: async () => new Uint8Array(await writeXlsx({ sheets: [{ name: '花名册', rows }] })),
}

describe.each(Object.keys(writers))('a workbook written by %s reads as in', (writer) => {
  test.each(Object.keys(readers))('%s', async (reader) => {
    const bytes = await writers[writer]()
    const own = await ours(bytes)
    const theirs = await readers[reader](bytes)
    expect(own.map((sheet) => sheet.name)).toEqual(theirs.map((sheet) => sheet.name))
    own.forEach((sheet, i) => {
      expect(sheet.rows).toEqual(theirs[i].rows)
      if (theirs[i].merges) expect(sheet.merges).toEqual(theirs[i].merges)
    })
  })
})

describe('formats that @e965/xlsx reads for us', () => {
  test.each(['xls', 'ods'])('.%s holds what the .xlsx of the same program holds', async (ending) => {
    const fixture = (name: string): Uint8Array =>
      readFileSync(new URL(`../../fixtures/workbooks/${name}`, import.meta.url))
    const workbook = await readWorkbook(fixture(`written-by-libreoffice.${ending}`))
    expect(workbook.format).toBe(ending)
    expect(
      (await ours(fixture(`written-by-libreoffice.${ending}`))).map(({ rows: read }) =>
        read.map((row) => row.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
      ),
    ).toEqual((await ours(fixture('written-by-libreoffice.xlsx'))).map((sheet) => sheet.rows))
  })

  test.each(['xlsb', 'biff8', 'biff5', 'biff2', 'xlml', 'fods', 'ods'] as const)(
    '%s, whatever its name',
    async (bookType) => {
      const workbook = XLSX.utils.book_new()
      const ascii: Value[][] = [
        ['name', 'id', 'amount'],
        ['a', '511027195001010012', 620.5],
        ['b', '0123', -1],
      ]
      XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(ascii), 'register')
      const bytes = new Uint8Array(XLSX.write(workbook, { type: 'array', bookType }))
      expect((await ours(bytes))[0].rows).toEqual(ascii)
    },
  )

  test('Chinese in a code page, as programs before Excel 97 wrote it', async () => {
    const record = (type: number, ...data: number[]): number[] => [type, 0, data.length, 0, ...data]
    const label = (row: number, ...gbk: number[]): number[] => record(4, row, 0, 0, 0, 0, 0, 0, gbk.length, ...gbk)
    const bytes = Uint8Array.from([
      ...record(9, 2, 0, 16, 0),
      ...record(0x42, 936 & 255, 936 >> 8),
      ...label(0, 0xd0, 0xd5, 0xc3, 0xfb),
      ...label(1, 0xd5, 0xc5, 0xc8, 0xfd),
      ...record(10),
    ])
    expect((await ours(bytes))[0].rows).toEqual([['姓名'], ['张三']])
  })

  test('hidden rows and sheets, merges and the filter of an .xls', async () => {
    const workbook = XLSX.utils.book_new()
    const sheet = XLSX.utils.aoa_to_sheet([
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ])
    sheet['!merges'] = [XLSX.utils.decode_range('A2:A3')]
    sheet['!rows'] = [{}, { hidden: true }]
    sheet['!autofilter'] = { ref: 'A1:B3' }
    XLSX.utils.book_append_sheet(workbook, sheet, 'x')
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['c']]), 'y')
    workbook.Workbook = { Sheets: [{}, { Hidden: 1 }] }
    const read = await readWorkbook(new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsb' })))
    expect(read.sheets[0].merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }])
    expect(Array.from(read.sheets[0].hiddenRows ?? [])).toEqual([0, 1, 0])
    expect(read.sheets[1].visibility).toBe('hidden')
  })
})

test('a cell far away and cells without values read as in exceljs', async () => {
  const bytes = smallBook({
    sheets: [
      worksheet(
        '<row r="2"><c r="C2" s="0"/><c r="XFD2"><v>1</v></c></row><row r="9"><c r="A9" t="inlineStr"><is><t></t></is></c></row>',
      ),
    ],
  })
  expect((await ours(bytes))[0].rows).toEqual((await readers.exceljs(bytes))[0].rows)
})
