/**
 * .xls, .xlsb, .ods and HTML or XML tables called .xls, by @e965/xlsx, which is loaded when the first of them comes.
 */

import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { MAX_COLUMNS, MAX_ROWS, parseRange } from './address.ts'
import { Room, SheetBuilder } from './columns.ts'
import { checkLegacyCells, countXlsCells } from './legacyLimits.ts'
import { LIMITS } from './limits.ts'
import { FormatTable } from './numberFormats.ts'
import { containerOf } from './recognise.ts'
import { StringTable } from './strings.ts'
import {
  CellKind,
  FORMULA,
  type ReadOptions,
  type ReadRemark,
  type Sheet,
  type Workbook,
  WorkbookError,
} from './types.ts'

export type LegacyFormat = 'xls' | 'xlsb' | 'ods' | 'html'

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** Reads bytes, or for HTML and XML the decoded text, of which `format` is already known. */
export async function readLegacy(
  source: Uint8Array | string,
  format: LegacyFormat,
  options: ReadOptions,
): Promise<Workbook> {
  const library = await import('@e965/xlsx')
  library.set_cptable(CODE_PAGES)
  options.signal?.throwIfAborted()
  if (source.length > LIMITS.legacyBytes) throw new WorkbookError('too-large', { limit: LIMITS.legacyBytes >> 20 })
  if (typeof source === 'string') checkSpans(source)
  else if (format === 'xls') checkXls(source, library)
  const settings = { dense: true, cellNF: true, cellText: false, cellHTML: false, raw: true, cellFormula: true }
  let read: WorkBook
  try {
    read = silently(() =>
      typeof source === 'string'
        ? library.read(source, { ...settings, type: 'string' })
        : library.read(source, { ...settings, type: 'array' }),
    )
  } catch (error) {
    throw faultOf(error)
  }
  return convert(read, format, options)
}

/**
 * The library tells the console what it cannot read, and quotes names and formulas of the file, which are nobody's to
 * see there.
 */
function silently<T>(work: () => T): T {
  const { error, log } = console
  console.error = console.log = () => {}
  try {
    return work()
  } finally {
    Object.assign(console, { error, log })
  }
}

/** Encodings by code page, which files older than Excel 97 are written in; the library comes without its tables. */
const LABELS: Record<number, string> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1200: 'utf-16le',
  1201: 'utf-16be',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The part of the library's code-page interface that reading needs. */
const CODE_PAGES = {
  utils: {
    decode: (page: number, data: ArrayLike<number>): string => decoderOf(page).decode(Uint8Array.from(data)),
    encode: (_: number, text: string): number[] => Array.from(text, (ch) => ch.charCodeAt(0) & 255),
  },
}

function decoderOf(page: number): TextDecoder {
  const isWindows = page >= 1250 && page <= 1258
  return new TextDecoder(LABELS[page] ?? (isWindows ? `windows-${page}` : 'windows-1252'))
}

function faultOf(error: unknown): WorkbookError {
  const message = error instanceof Error ? error.message : String(error)
  // a broken file may look like an encrypted zip to the library
  if (/password|encrypt/i.test(message) && !/zip/i.test(message)) return new WorkbookError('encrypted', { part: 'xls' })
  // the engine's own limits, in the words of V8, SpiderMonkey and JavaScriptCore
  if (/string length|array length|allocation|out of memory/i.test(message)) return new WorkbookError('too-large')
  return new WorkbookError('damaged', { part: 'xls' })
}

/** a number among several in one record takes six bytes, and nothing that the library keeps takes less */
const SMALLEST_CELL = 6

/** Throws `too-many-cells` for an .xls of more cells than the library can hold. */
function checkXls(bytes: Uint8Array, { CFB }: typeof import('@e965/xlsx')): void {
  if (bytes.length < LIMITS.legacyCells * SMALLEST_CELL) return
  let stream: ArrayLike<number> | undefined
  try {
    const container = containerOf(bytes) === 'compound' ? CFB.read(bytes, { type: 'array' }) : undefined
    stream = container ? (CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book'))?.content : bytes
  } catch (error) {
    throw faultOf(error)
  }
  checkLegacyCells(countXlsCells(stream ?? []))
}

function convert(read: WorkBook, format: LegacyFormat, options: ReadOptions): Workbook {
  const strings = new StringTable()
  const formats = new FormatTable()
  const remarks: ReadRemark[] = []
  const room = new Room()
  const sheets: Sheet[] = []
  for (const [index, name] of read.SheetNames.entries()) {
    const sheet = read.Sheets[name]
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) {
      remarks.push({ code: 'not-a-worksheet', sheet: name })
      continue
    }
    const hidden = read.Workbook?.Sheets?.[index]?.Hidden
    const builder = new SheetBuilder(room)
    if (options.formulas) builder.formulas = new Map()
    const { long, beyond } = fill(builder, sheet, strings, formats, format)
    if (long > 0) remarks.push({ code: 'long-text', sheet: name, params: { count: long } })
    if (beyond > 0) remarks.push({ code: 'cell-outside-sheet', sheet: name, params: { count: beyond } })
    sheets.push(builder.finish(name, hidden === 2 ? 'veryHidden' : hidden === 1 ? 'hidden' : 'visible'))
  }
  if (sheets.length === 0) throw new WorkbookError('no-worksheet')
  const date1904 = read.Workbook?.WBProps?.date1904 === true
  return { format, sheets, strings: strings.strings, numberFormats: formats.formats, date1904, remarks }
}

/**
 * Puts the cells of a sheet into its builder; returns how many texts were cut, and how many cells lie beyond any sheet.
 */
function fill(
  builder: SheetBuilder,
  sheet: WorkSheet,
  strings: StringTable,
  formats: FormatTable,
  from: LegacyFormat,
): { long: number; beyond: number } {
  let long = 0
  let beyond = 0
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  eachPresent(rows, (cells, row) => {
    eachPresent(cells ?? [], (cell, column) => {
      if (!cell) return
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) beyond++
      else if (put(builder, row, column, cell, strings, formats, from)) long++
    })
  })
  eachPresent(sheet['!rows'] ?? [], (row, index) => {
    if (row?.hidden && index < MAX_ROWS) builder.hide(index)
  })
  for (const { s, e } of sheet['!merges'] ?? []) builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c })
  const filter = sheet['!autofilter']?.ref
  if (filter) builder.filter = parseRange(filter)
  return { long, beyond }
}

/** longest list of which holes are walked too: longer ones with few entries are kept by key, and each look is dear */
const LONGEST_WALKED = 1024

/**
 * Visits the entries that are there; a file may state an index of a thousand million, and the holes before it are not
 * walked.
 */
function eachPresent<T>(list: T[], visit: (entry: T, index: number) => void): void {
  if (list.length <= LONGEST_WALKED) list.forEach(visit)
  else for (const key of Object.keys(list)) if (/^\d+$/.test(key)) visit(list[Number(key)], Number(key))
}

/** steps that the library may take to find its way among the spans of a page; registers need a few million */
const MAX_SPAN_STEPS = 5_000_000_000

/**
 * Throws `too-large` for a page whose spans overlap so often that the library would search them for minutes: it looks
 * through all of them for each cell, and again for each that covers it.
 */
function checkSpans(page: string): void {
  const ending = new Map<number, number>()
  let row = 0
  let spans = 0
  let active = 0
  let steps = 0
  for (const [, name, attributes] of page.matchAll(/<t([rdh])\b([^<>]*)/gi)) {
    if (name.toLowerCase() === 'r') {
      active -= ending.get(row) ?? 0
      row++
      continue
    }
    steps += spans * (1 + active)
    if (steps > MAX_SPAN_STEPS) throw new WorkbookError('too-large', { limit: spans })
    const rows = Number(/\browspan\s*=\s*["']?\s*(\d+)/i.exec(attributes)?.[1] ?? 1)
    if (rows <= 1 && !/\bcolspan/i.test(attributes)) continue
    spans++
    if (rows <= 1) continue
    active++
    ending.set(row + rows - 1, (ending.get(row + rows - 1) ?? 0) + 1)
  }
}

/** Puts one cell; returns whether its text was cut. */
function put(
  builder: SheetBuilder,
  row: number,
  column: number,
  cell: CellObject,
  strings: StringTable,
  formats: FormatTable,
  from: LegacyFormat,
): boolean {
  const formula = cell.f !== undefined && cell.f !== ''
  const flag = formula ? FORMULA : 0
  if (formula && builder.formulas) builder.formulas.set(row * MAX_COLUMNS + column, cell.f as string)
  const format = typeof cell.z === 'string' ? formats.intern(cell.z) : 0
  if (cell.t === 'n' && Number.isFinite(cell.v))
    builder.number(row, column, CellKind.number | flag, cell.v as number, format)
  else if (cell.t === 'b') builder.number(row, column, CellKind.boolean | flag, cell.v ? 1 : 0, format)
  else if (cell.t === 'e')
    builder.text(row, column, CellKind.error | flag, strings.intern(cell.w ?? ERRORS[Number(cell.v)] ?? '#N/A'), format)
  else if (cell.t === 's' && (formula || cell.v !== '')) {
    const text = String(cell.v ?? '')
    const code = strings.intern(from === 'html' ? text.replaceAll('\u00a0', ' ') : text)
    builder.text(row, column, CellKind.text | flag, code, format)
    return strings.isCut(code)
  } else if (formula) builder.blank(row, column, flag, format)
  return false
}
