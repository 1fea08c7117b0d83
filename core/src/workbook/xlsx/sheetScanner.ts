import { MAX_COLUMNS, MAX_ROWS, parseRange, statedColumn } from '../address.ts'
import type { SheetBuilder } from '../columns.ts'
import { isoToSerial } from '../dates.ts'
import type { StringTable } from '../strings.ts'
import { CellKind, type CellRange, FORMULA, WorkbookError } from '../types.ts'
import { integer, isTrue } from '../xml.ts'
import { attributesOf, contentEnd, found, localName, nameEnd, nextAttribute, tagClose } from './markup.ts'
import { shiftFormula } from './sharedFormula.ts'
import { spanNumber, spanRange, spanText } from './spans.ts'
import type { Scanner } from './window.ts'

const LT = 60
const GT = 62
const SLASH = 47
const QUOTE = 34
const SPACE = 32
const NONE = -1

/** What the cells of a sheet refer to. */
export interface SheetContext {
  strings: StringTable
  /** shared-string index → code */
  sharedCodes: Int32Array
  sharedCount: number
  /** cell style → index of its number format */
  styleFormats: Uint16Array
  /** format for a date that a file spells out but shows as General */
  isoDateFormat: number
  date1904: boolean
  keepFormulas: boolean
}

/** What the scanner passed over, by remark code. */
export type Passed = Map<string, number>

/** `t` of a cell */
type Type = 'number' | 'shared' | 'string' | 'inline' | 'boolean' | 'error' | 'date'

/**
 * Reads the bytes of one worksheet part into a builder. Throws `damaged` where cells stand outside rows, rows outside
 * the one `sheetData`, or where one of them is never closed: what is where would be a guess.
 */
export class SheetScanner implements Scanner {
  readonly passed: Passed = new Map()
  #hasData = false
  #inData = false
  #depth = 0
  #root: string | undefined
  /** row whose cells come now; none between rows */
  #row = NONE
  #lastRow = NONE
  #column = -1
  #sharedFormulas = new Map<number, { row: number; column: number; text: string }>()

  constructor(
    private readonly builder: SheetBuilder,
    private readonly context: SheetContext,
    /** inflated length that the file declares: bounds what a `dimension` may promise */
    private readonly declaredSize: number,
  ) {}

  scan(bytes: Uint8Array, end: number): number {
    let at = 0
    for (;;) {
      if (bytes[at] !== LT) {
        at = bytes.indexOf(LT, at)
        if (at < 0 || at >= end) return end
      }
      if (this.#row >= 0 && bytes[at + 1] === 99 && bytes[at + 2] === SPACE) {
        const next = this.#plainCell(bytes, at)
        if (next > 0) {
          at = next
          continue
        }
      }
      const next = this.#inData ? this.#dataTag(bytes, at, end) : this.#tag(bytes, at, end)
      if (next < 0) return at
      at = next
    }
  }

  /** Throws `damaged` when the part broke off among its cells or was no worksheet at all. */
  finish(part: string): void {
    if (this.#inData || this.#root !== 'worksheet') throw new WorkbookError('damaged', { part })
  }

  /**
   * The usual cell, `<c r="B2" s="1" t="s"><v>12</v></c>` or a self-closing one, at `at`; returns its end, or 0 for
   * anything else, which `#cell` reads. The NUL behind the window stops every loop.
   */
  #plainCell(bytes: Uint8Array, at: number): number {
    let i = at + 3
    let column = NONE
    let style = 0
    let shared = false
    for (;;) {
      const name = bytes[i]
      if (name === GT) break
      if (name === SLASH) {
        if (bytes[i + 1] !== GT) return 0
        this.#column = column === NONE ? this.#column + 1 : column
        return i + 2
      }
      if (name === SPACE) {
        i++
        continue
      }
      if (bytes[i + 1] !== 61 || bytes[i + 2] !== QUOTE) return 0
      i += 3
      let ch = bytes[i]
      if (name === 114) {
        let letters = 0
        for (; ch >= 65 && ch <= 90; ch = bytes[++i]) letters = letters * 26 + ch - 64
        const digits = i
        for (; ch >= 48 && ch <= 57; ch = bytes[++i]);
        if (ch !== QUOTE || letters === 0 || letters > MAX_COLUMNS || i === digits || i > digits + 9) return 0
        column = letters - 1
      } else if (name === 115) {
        style = 0
        for (; ch >= 48 && ch <= 57; ch = bytes[++i]) style = style * 10 + ch - 48
        if (ch !== QUOTE) return 0
      } else if (name === 116) {
        if (bytes[i + 1] !== QUOTE) return 0
        if (ch === 115) shared = true
        else if (ch !== 110) return 0
        i++
      } else return 0
      i++
    }
    i++
    let flag = 0
    if (bytes[i + 1] === 102 && bytes[i + 2] === GT && !this.context.keepFormulas) {
      flag = FORMULA
      i = bytes.indexOf(LT, i + 3)
      if (i < 0 || bytes[i + 1] !== SLASH || bytes[i + 2] !== 102 || bytes[i + 3] !== GT) return 0
      i += 4
    }
    if (bytes[i] !== LT || bytes[i + 1] !== 118 || bytes[i + 2] !== GT) return 0
    const start = i + 3
    i = start
    while (bytes[i] !== LT && bytes[i] !== 0) i++
    if (bytes[i] !== LT || bytes[i + 1] !== SLASH || bytes[i + 2] !== 118 || bytes[i + 3] !== GT) return 0
    if (bytes[i + 4] !== LT || bytes[i + 5] !== SLASH || bytes[i + 6] !== 99 || bytes[i + 7] !== GT) return 0
    const value = spanNumber(bytes, start, i)
    if (this.#row >= MAX_ROWS || !Number.isFinite(value)) return 0
    const place = column === NONE ? this.#column + 1 : column
    if (place >= MAX_COLUMNS) return 0
    this.#column = place
    if (shared) this.#shared(value, style, flag)
    else this.builder.number(this.#row, place, CellKind.number | flag, value, this.#format(style))
    return i + 8
  }

  /** A tag inside `sheetData`: row, cell or the end; -1 when it is not complete. */
  #dataTag(bytes: Uint8Array, at: number, end: number): number {
    const close = tagClose(bytes, at, end)
    if (close < 0) return NONE
    const name = localName(bytes, at)
    const inRow = this.#row >= 0
    if (inRow ? name === 'row' || name === '/sheetData' : name === 'c') throw misplaced(name)
    if (name === 'row') this.#startRow(bytes, at, close)
    else if (name === 'c') return this.#cell(bytes, at, close, end)
    else if (name === '/row') this.#row = NONE
    else if (name === '/sheetData') this.#inData = false
    return close + 1
  }

  #startRow(bytes: Uint8Array, at: number, close: number): void {
    let row = this.#lastRow + 1
    let hidden = false
    for (let i = nextAttribute(bytes, nameEnd(bytes, at, close), close); i >= 0; i = nextAttribute(bytes, i, close)) {
      const length = found.nameEnd - found.nameStart
      const first = bytes[found.nameStart]
      if (length === 1 && first === 114) {
        const number = spanNumber(bytes, found.valueStart, found.valueEnd)
        if (Number.isInteger(number) && number >= 1) row = number - 1
      } else if (length === 6 && first === 104 && bytes[found.nameStart + 1] === 105) {
        hidden = bytes[found.valueStart] === 49 || bytes[found.valueStart] === 116
      }
    }
    this.#lastRow = row
    this.#row = bytes[close - 1] === SLASH ? NONE : row
    this.#column = NONE
    if (hidden && row < MAX_ROWS) this.builder.hide(row)
  }

  /** A cell of any shape, its start tag ending at `close`; returns its end, -1 when it is not complete. */
  #cell(bytes: Uint8Array, at: number, close: number, end: number): number {
    const head = attributesOf(bytes, at, close)
    const content = new CellContent()
    const next = bytes[close - 1] === SLASH ? close + 1 : readContent(bytes, close + 1, end, content)
    if (next < 0) return NONE
    if (!this.#place(head.get('r'))) return next
    const style = integer(head.get('s')) ?? 0
    this.#store(bytes, content, typeOf(head.get('t')), style)
    return next
  }

  /** Sets the column from a cell's address, or to the next one; false when the cell is outside any sheet. */
  #place(reference: string | undefined): boolean {
    this.#column = statedColumn(reference) ?? this.#column + 1
    if (this.#column < MAX_COLUMNS && this.#row < MAX_ROWS) return true
    this.#pass('cell-outside-sheet')
    return false
  }

  #store(bytes: Uint8Array, content: CellContent, type: Type, style: number): void {
    const flag = content.formula ? FORMULA : 0
    if (content.formula && this.context.keepFormulas) this.#keepFormula(content)
    if (content.valueStart < 0 && content.text === undefined) {
      this.#nothing(style, flag)
      return
    }
    const { valueStart, valueEnd } = content
    if (type === 'inline' || (content.text !== undefined && valueStart < 0)) {
      this.#text(content.text ?? spanText(bytes, valueStart, valueEnd), CellKind.text, style, flag)
    } else if (type === 'string') this.#text(spanText(bytes, valueStart, valueEnd), CellKind.text, style, flag)
    else if (type === 'error') this.#text(spanText(bytes, valueStart, valueEnd), CellKind.error, style, flag)
    else if (type === 'shared') this.#shared(spanNumber(bytes, valueStart, valueEnd), style, flag)
    else if (type === 'boolean') this.#boolean(spanText(bytes, valueStart, valueEnd), style, flag)
    else if (type === 'date') this.#isoDate(spanText(bytes, valueStart, valueEnd), style, flag)
    else this.#number(bytes, valueStart, valueEnd, style, flag)
  }

  #number(bytes: Uint8Array, start: number, end: number, style: number, flag: number): void {
    const value = spanNumber(bytes, start, end)
    if (Number.isFinite(value)) {
      this.builder.number(this.#row, this.#column, CellKind.number | flag, value, this.#format(style))
      return
    }
    const text = spanText(bytes, start, end)
    if (text.trim() === '') {
      this.#nothing(style, flag)
      return
    }
    this.#pass('number-as-text')
    this.#text(text, CellKind.text, style, flag)
  }

  /** A cell without a value: blank, or a formula whose result the file does not hold. */
  #nothing(style: number, flag: number): void {
    if (flag === 0) return
    this.#pass('formula-without-value')
    this.builder.blank(this.#row, this.#column, CellKind.empty | flag, this.#format(style))
  }

  #shared(index: number, style: number, flag: number): void {
    if (!(index >= 0 && index < this.context.sharedCount)) {
      this.#pass('missing-string')
      return
    }
    const code = this.context.sharedCodes[index]
    if (flag === 0 && this.context.strings.strings[code] === '') return
    this.#coded(code, CellKind.text | flag, style)
  }

  #text(text: string, kind: CellKind, style: number, flag: number): void {
    if (text !== '' || flag !== 0) this.#coded(this.context.strings.intern(text), kind | flag, style)
  }

  #coded(code: number, kind: number, style: number): void {
    if (this.context.strings.isCut(code)) this.#pass('long-text')
    this.builder.text(this.#row, this.#column, kind, code, this.#format(style))
  }

  #boolean(text: string, style: number, flag: number): void {
    const value = isTrue(text.trim().toLowerCase()) ? 1 : 0
    this.builder.number(this.#row, this.#column, CellKind.boolean | flag, value, this.#format(style))
  }

  #isoDate(text: string, style: number, flag: number): void {
    const serial = isoToSerial(text, this.context.date1904)
    if (Number.isNaN(serial)) {
      this.#text(text, CellKind.text, style, flag)
      return
    }
    const format = this.#format(style) || this.context.isoDateFormat
    this.builder.number(this.#row, this.#column, CellKind.number | flag, serial, format)
  }

  #format(style: number): number {
    return style < this.context.styleFormats.length ? this.context.styleFormats[style] : 0
  }

  #keepFormula(content: CellContent): void {
    const { row, column } = { row: this.#row, column: this.#column }
    let text = content.formulaText
    if (content.sharedIndex >= 0) {
      const first = this.#sharedFormulas.get(content.sharedIndex)
      if (text !== '') this.#sharedFormulas.set(content.sharedIndex, { row, column, text })
      else if (first) text = shiftFormula(first.text, row - first.row, column - first.column)
    }
    if (text === '') return
    this.context.strings.spend(text.length)
    this.builder.formulas ??= new Map()
    this.builder.formulas.set(row * MAX_COLUMNS + column, text)
  }

  /** A tag before or after `sheetData`; -1 when it is not complete. */
  #tag(bytes: Uint8Array, at: number, end: number): number {
    const close = tagClose(bytes, at, end)
    if (close < 0) return NONE
    const name = localName(bytes, at)
    const next = close + 1
    if (name[0] === '?' || name[0] === '!') return next
    if (name[0] === '/') {
      this.#depth--
      return next
    }
    this.#root ??= name
    const empty = bytes[close - 1] === SLASH
    if (name === 'sheetData') this.#startData(empty)
    else if (name === 'mergeCell') this.#merge(bytes, at, close)
    // custom views repeat filters deeper down
    else if (name === 'autoFilter' && this.#depth === 1) this.#filter(attributesOf(bytes, at, close).get('ref'))
    else if (name === 'dimension') this.#dimension(attributesOf(bytes, at, close).get('ref'))
    // the end tag of sheetData is read by `#dataTag`, which does not count
    if (!empty && name !== 'sheetData') this.#depth++
    return next
  }

  #startData(empty: boolean): void {
    if (this.#hasData) throw misplaced('sheetData')
    this.#hasData = true
    this.#inData = !empty
  }

  #merge(bytes: Uint8Array, at: number, close: number): void {
    let range: CellRange | undefined
    for (let i = nextAttribute(bytes, nameEnd(bytes, at, close), close); i >= 0; i = nextAttribute(bytes, i, close)) {
      if (bytes[found.nameStart] === 114 && found.nameEnd - found.nameStart === 3)
        range = spanRange(bytes, found.valueStart, found.valueEnd)
    }
    if (!range) this.#pass('bad-range')
    else if (range.top !== range.bottom || range.left !== range.right) this.builder.merge(range)
  }

  #filter(reference: string | undefined): void {
    const range = reference === undefined ? undefined : parseRange(reference)
    if (range) this.builder.filter = range
  }

  #dimension(reference: string | undefined): void {
    const range = reference === undefined ? undefined : parseRange(reference)
    if (!range) return
    // an empty cell takes no fewer than 4 bytes: what promises more cells than that is not believed
    const cells = (range.bottom + 1) * (range.right - range.left + 1)
    if (cells * 4 <= this.declaredSize) this.builder.expect(range.bottom + 1)
  }

  #pass(code: string): void {
    this.passed.set(code, (this.passed.get(code) ?? 0) + 1)
  }
}

function typeOf(text: string | undefined): Type {
  switch (text) {
    case 's':
      return 'shared'
    case 'str':
      return 'string'
    case 'inlineStr':
      return 'inline'
    case 'b':
      return 'boolean'
    case 'e':
      return 'error'
    case 'd':
      return 'date'
    default:
      return 'number'
  }
}

function misplaced(element: string): WorkbookError {
  return new WorkbookError('damaged', { part: element })
}

/** What stands between `<c>` and `</c>`. */
class CellContent {
  valueStart = NONE
  valueEnd = NONE
  text: string | undefined
  formula = false
  formulaText = ''
  sharedIndex = NONE
}

/** Reads up to `</c>`; returns the offset behind it, -1 when it is not complete. */
function readContent(bytes: Uint8Array, from: number, end: number, content: CellContent): number {
  let phonetic = 0
  let at = from
  for (;;) {
    at = bytes.indexOf(LT, at)
    if (at < 0 || at >= end) return NONE
    const close = tagClose(bytes, at, end)
    if (close < 0) return NONE
    const name = localName(bytes, at)
    if (name === '/c') return close + 1
    if (name === 'c' || name === 'row' || name === '/row' || name === '/sheetData') throw misplaced(name)
    const empty = bytes[close - 1] === SLASH
    if (name === 'rPh' && !empty) phonetic++
    if (name === '/rPh') phonetic--
    if (name === 'f') {
      content.formula = true
      const shared = attributesOf(bytes, at, close)
      if (shared.get('t') === 'shared') content.sharedIndex = integer(shared.get('si')) ?? NONE
    }
    at = close + 1
    if (empty || (name !== 'v' && name !== 't' && name !== 'f')) continue
    const stop = contentEnd(bytes, at, end)
    if (stop < 0) return NONE
    if (name === 'f') content.formulaText = spanText(bytes, at, stop)
    else if (name === 'v') {
      content.valueStart = at
      content.valueEnd = stop
    } else if (phonetic <= 0) content.text = (content.text ?? '') + spanText(bytes, at, stop)
    at = stop
  }
}
