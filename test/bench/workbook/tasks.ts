/** What is measured; each task runs alone in a process of its own, so that its peak memory is its own. */
import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { nodeDeflate, nodeInflate } from '../../../core/cli/inflate.ts'
import { annotate, readWorkbook } from '../../../core/src/workbook/index.ts'

/** Peers are loaded as their packages have them, and only where they are measured. */
// biome-ignore lint/suspicious/noExplicitAny: five libraries, of which some have no types
const peer = (name: string): Promise<any> => import(name)

const MARKED = 500
const NOTE = '身份证号校验码错误'
const rowOf = (index: number): number => 5 + index * 199

export type Task = (path: string) => Promise<{ work: () => Promise<number> }>

const prepared =
  (work: (bytes: Buffer) => Promise<number>): Task =>
  async (path) => {
    const bytes = readFileSync(path)
    return { work: () => work(bytes) }
  }

/** Each returns the number of rows read or bytes written, so that no work can be left out unseen. */
export const TASKS: Record<string, Task> = {
  read: prepared(async (bytes) => (await readWorkbook(bytes, { inflate: nodeInflate })).sheets[0].rowCount),
  'read exceljs stream': prepared(async (bytes) => {
    const { default: ExcelJS } = await peer('exceljs')
    const stream = new PassThrough()
    stream.end(bytes)
    let rows = 0
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(stream, {
      sharedStrings: 'cache',
      worksheets: 'emit',
    })) {
      for await (const row of sheet) rows = Math.max(rows, sheet.id === 1 || rows === 0 ? row.number : rows)
    }
    return rows
  }),
  'read exceljs': prepared(async (bytes) => {
    const { default: ExcelJS } = await peer('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes)
    return workbook.worksheets[0].rowCount
  }),
  'read @e965/xlsx': prepared(async (bytes) => {
    const XLSX = await peer('@e965/xlsx')
    const sheet = XLSX.read(bytes, { type: 'buffer', dense: true }).Sheets.花名册
    return sheet['!data'].length
  }),
  'read hucre': prepared(async (bytes) => {
    const { readXlsx } = await peer('hucre')
    return (await readXlsx(new Uint8Array(bytes))).sheets[0].rows.length
  }),
  'read read-excel-file': prepared(async (bytes) => {
    const { readSheet, default: readXlsxFile } = await peer('read-excel-file/node')
    const rows = await (readSheet ?? readXlsxFile)(bytes)
    return rows.length
  }),
  annotate: prepared(async (bytes) => {
    const marks = Array.from({ length: MARKED }, (_, i) => ({
      row: rowOf(i),
      column: 5,
      severity: 'error' as const,
      note: NOTE,
    }))
    const out = await annotate(
      bytes,
      { author: '暖冬', marks: new Map([['花名册', marks]]) },
      { inflate: nodeInflate, deflate: nodeDeflate },
    )
    return out.length
  }),
  'annotate exceljs': prepared(async (bytes) => {
    const { default: ExcelJS } = await peer('exceljs')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes)
    for (let i = 0; i < MARKED; i++) {
      const cell = workbook.worksheets[0].getCell(rowOf(i) + 1, 6)
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } }
      cell.note = NOTE
    }
    return (await workbook.xlsx.writeBuffer()).byteLength
  }),
  'annotate @e965/xlsx': prepared(async (bytes) => {
    const XLSX = await peer('@e965/xlsx')
    const workbook = XLSX.read(bytes, { type: 'buffer', cellStyles: true })
    for (let i = 0; i < MARKED; i++) {
      const cell = workbook.Sheets.花名册[`F${rowOf(i) + 1}`]
      cell.c = [{ a: '暖冬', t: NOTE }]
    }
    return XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }).length
  }),
  'annotate hucre': prepared(async (bytes) => {
    const { openXlsx, saveXlsx } = await peer('hucre')
    const workbook = await openXlsx(new Uint8Array(bytes), { readStyles: true })
    const [sheet] = workbook.sheets
    sheet.cells ??= new Map()
    for (let i = 0; i < MARKED; i++) {
      const key = `${rowOf(i)},5`
      const cell = sheet.cells.get(key) ?? { value: sheet.rows[rowOf(i)]?.[5], type: 'string' }
      sheet.cells.set(key, {
        ...cell,
        comment: { text: NOTE, author: '暖冬' },
        style: { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } },
      })
    }
    return (await saveXlsx(workbook)).length
  }),
}
