import { address, MAX_COLUMNS, parseRange, rangeAddress, statedColumn } from '../address.ts'
import { WorkbookError } from '../types.ts'
import { attribute, integer, isTrue, sourceOf, type Tag, tags } from '../xml.ts'
import { type CellContent, contentXml, formulaIn, OrphanedFormulas } from './cellContent.ts'
import { attributesOf, elementEnd, found, localName, nameEnd, nextAttribute, tagClose } from './markup.ts'
import { spanNumber } from './spans.ts'
import { withAttribute, withoutAttribute } from './tagSource.ts'
import { declareUtf8, type Scanner } from './window.ts'

const LT = 60
const SLASH = 47

/** New style of a cell; a new cell (one that the file does not have) takes that of its row or column. */
export type Restyle = (cell: { style: number; isStated: boolean; isNew: boolean }) => number

/** Changes to the bytes of one worksheet part; everything that they do not name passes as it was. */
export interface SheetChanges {
  /** new styles by row and column */
  styles: Map<number, Map<number, Restyle>>
  /** new contents by row and column */
  contents?: Map<number, Map<number, CellContent>>
  /**
   * styles to replace wherever they stand, undefined to state none; an empty cell whose style is in `dropped` goes
   * altogether
   */
  replaced: Map<number, number | undefined>
  dropped: Set<number>
  /** what follows `</sheetData>`, up to the end of the part */
  tail: (xml: string, prefix: string) => string | Promise<string>
}

type State = 'head' | 'data' | 'tail'

/**
 * Applies changes to a worksheet part while it streams by. Take what is ready with `take`, and the end with `finish`.
 */
export class SheetPatcher implements Scanner {
  #state: State = 'head'
  #prefix = ''
  #row = -1
  /** style of each column, by its number from 0 */
  readonly #columnStyles = new Int32Array(MAX_COLUMNS)
  /** rows with changes in ascending order, and the first of them that has not come yet */
  #pending: number[]
  #next = 0
  #out: Uint8Array[] = []
  #tail: Uint8Array[] = []
  readonly #encoder = new TextEncoder()
  readonly #contents: Map<number, Map<number, CellContent>>
  readonly #orphans = new OrphanedFormulas()

  constructor(private readonly changes: SheetChanges) {
    this.#contents = changes.contents ?? new Map()
    this.#pending = [...new Set([...changes.styles.keys(), ...this.#contents.keys()])].sort((a, b) => a - b)
  }

  /** A formula was overwritten. */
  get droppedFormula(): boolean {
    return this.#orphans.dropped
  }

  take(): Uint8Array[] {
    return this.#out.splice(0)
  }

  async finish(part: string): Promise<Uint8Array> {
    if (this.#state !== 'tail') throw new WorkbookError('damaged', { part })
    const decoder = new TextDecoder()
    const tail = this.#tail.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode()
    return this.#encoder.encode(await this.changes.tail(tail, this.#prefix))
  }

  scan(bytes: Uint8Array, end: number): number {
    let at = 0
    if (this.#state === 'head') at = this.#head(bytes, end)
    if (this.#state === 'data') at = this.#data(bytes, at, end)
    if (this.#state !== 'tail') return at
    this.#tail.push(bytes.slice(at, end))
    return end
  }

  /** Passes everything up to `<sheetData>`; 0 while that has not come yet. */
  #head(bytes: Uint8Array, end: number): number {
    for (let at = bytes.indexOf(LT); at >= 0 && at < end; at = bytes.indexOf(LT, at)) {
      const close = tagClose(bytes, at, end)
      if (close < 0) return 0
      if (localName(bytes, at) === 'sheetData') return this.#startData(bytes, at, close)
      at = close + 1
    }
    return 0
  }

  #startData(bytes: Uint8Array, at: number, close: number): number {
    const head = new TextDecoder().decode(bytes.subarray(0, close + 1))
    let last: Tag | undefined
    const columns: { min: number; max: number; style: number }[] = []
    for (const tag of tags(head)) {
      last = tag
      if (tag.name !== 'col' || tag.kind === 'close') continue
      const min = integer(attribute(tag, 'min')) ?? 1
      columns.push({ min, max: integer(attribute(tag, 'max')) ?? min, style: integer(attribute(tag, 'style')) ?? 0 })
    }
    // of two that name the same column the first counts
    for (const { min, max, style } of columns.reverse()) this.#columnStyles.fill(style, Math.max(0, min - 1), max)
    this.#prefix = last?.prefix ?? ''
    const restyled = restyleTags(this.#withDimension(declareUtf8(head)), this.changes.replaced, 'style', 'col')
    if (bytes[close - 1] !== SLASH) {
      this.#push(restyled)
      this.#state = 'data'
      return close + 1
    }
    const rows = this.#insertRows(Number.POSITIVE_INFINITY)
    this.#push(rows === '' ? restyled : `${restyled.replace(/\s*\/>$/, '>')}${rows}</${this.#prefix}sheetData>`)
    this.#state = 'tail'
    return Math.max(close + 1, at)
  }

  /** The head of the part, its `dimension` large enough for contents beyond it: some readers look no further. */
  #withDimension(head: string): string {
    if (this.#contents.size === 0) return head
    return head.replace(/(<(?:\w+:)?dimension\s[^>]*?ref=")([A-Z]+\d+(?::[A-Z]+\d+)?)"/, (whole, start, ref) => {
      const range = parseRange(ref)
      if (!range) return whole
      for (const [row, cells] of this.#contents)
        for (const column of cells.keys()) {
          range.top = Math.min(range.top, row)
          range.left = Math.min(range.left, column)
          range.bottom = Math.max(range.bottom, row)
          range.right = Math.max(range.right, column)
        }
      return `${start}${rangeAddress(range)}"`
    })
  }

  #data(bytes: Uint8Array, start: number, end: number): number {
    const offset = 1 + this.#prefix.length
    const restyles = this.changes.replaced.size > 0
    let from = start
    let at = start
    const flush = (to: number): number => {
      if (to > from) this.#out.push(bytes.slice(from, to))
      return to
    }
    for (;;) {
      while (at < end && bytes[at] !== LT) at++
      if (at >= end) return flush(end)
      // cells, values and end tags, nearly all tags, pass without a further look
      if (bytes[at + 1] === SLASH) {
        if (bytes[at + 1 + offset] !== 115) {
          at += 2
          continue
        }
      } else {
        const first = bytes[at + offset]
        if (first === 118 || first === 102 || first === 116 || (first === 99 && !restyles)) {
          at += 2
          continue
        }
      }
      const close = tagClose(bytes, at, end)
      if (close < 0) return flush(at)
      const name = localName(bytes, at)
      if (name === '/sheetData') {
        from = flush(at)
        this.#push(this.#insertRows(Number.POSITIVE_INFINITY))
        this.#state = 'tail'
        return at
      }
      if (name === 'c' && restyles) {
        const replaced = this.#restyledCell(bytes, at, close)
        if (replaced !== undefined) {
          flush(at)
          this.#push(replaced)
          from = close + 1
        }
      } else if (name === 'row') {
        const row = rowNumber(bytes, at, close) ?? this.#row + 1
        const isChanged = this.changes.styles.has(row) || this.#contents.has(row) || this.#orphans.size > 0
        const stop = isChanged ? rowEnd(bytes, close, end) : close + 1
        if (stop < 0) return flush(at)
        const inserted = this.#insertRows(row)
        this.#row = row
        const xml = isChanged || restyles ? text(bytes, at, stop) : ''
        const patched = isChanged
          ? this.#patchRow(bytes, at, stop, row)
          : restyleTags(xml, this.changes.replaced, 's', 'row')
        if (inserted !== '' || patched !== xml) {
          flush(at)
          this.#push(inserted + (xml === '' ? text(bytes, at, stop) : patched))
          from = stop
        }
        at = stop
        continue
      }
      at = close + 1
    }
  }

  /** New text of a cell's start tag, '' to drop it; undefined when it stays as it is. */
  #restyledCell(bytes: Uint8Array, at: number, close: number): string | undefined {
    for (let i = nextAttribute(bytes, nameEnd(bytes, at, close), close); i >= 0; i = nextAttribute(bytes, i, close)) {
      if (found.nameEnd - found.nameStart !== 1 || bytes[found.nameStart] !== 115) continue
      const style = spanNumber(bytes, found.valueStart, found.valueEnd)
      if (!this.changes.replaced.has(style)) return undefined
      if (this.changes.dropped.has(style) && bytes[close - 1] === SLASH) return ''
      return restyleTags(text(bytes, at, close + 1), this.changes.replaced, 's', 'c')
    }
    return undefined
  }

  /** Rows that must have a cell but do not stand in the file, up to `before`. */
  #insertRows(before: number): string {
    let xml = ''
    while (this.#next < this.#pending.length && this.#pending[this.#next] <= before) {
      const row = this.#pending[this.#next++]
      if (row === before) break
      const inner = this.#columnsOf(row)
        .map((column) => this.#newCell(row, column, this.#columnStyle(column)))
        .join('')
      if (inner !== '') xml += `<${this.#prefix}row r="${row + 1}">${inner}</${this.#prefix}row>`
    }
    return xml
  }

  /** Columns of a row with changes, in order. */
  #columnsOf(row: number): number[] {
    const columns = new Set([
      ...(this.changes.styles.get(row)?.keys() ?? []),
      ...(this.#contents.get(row)?.keys() ?? []),
    ])
    return [...columns].sort((a, b) => a - b)
  }

  /** A cell that the file does not have; `style` is that of its row or column. */
  #newCell(row: number, column: number, style: number): string {
    const restyle = this.changes.styles.get(row)?.get(column)
    const content = this.#contents.get(row)?.get(column)
    if (!restyle && (!content || content.value === null)) return ''
    const own = restyle ? restyle({ style, isStated: false, isNew: true }) : style
    const start = `<${this.#prefix}c r="${address(row, column)}" s="${own}"/>`
    return content ? contentXml(start, content.value, this.#prefix) : start
  }

  #columnStyle(column: number): number {
    return this.#columnStyles[column]
  }

  /**
   * New text of the row in `bytes[at, stop)`, its tags read as `SheetScanner` reads them: a cell may stand where the
   * last one ended.
   */
  #patchRow(bytes: Uint8Array, at: number, stop: number, row: number): string {
    const missing = this.#columnsOf(row)
    let out = ''
    let copied = at
    let column = -1
    let rowStyle: number | undefined
    const copy = (end: number): void => {
      out += text(bytes, copied, end)
      copied = end
    }
    const insertBefore = (limit: number): void => {
      while (missing.length > 0 && missing[0] < limit) {
        const c = missing.shift() as number
        out += this.#newCell(row, c, rowStyle ?? this.#columnStyle(c))
      }
    }
    for (let tag = at; tag >= 0 && tag < stop; tag = bytes.indexOf(LT, tag)) {
      const close = tagClose(bytes, tag, stop)
      const name = localName(bytes, tag)
      if (name === 'row') {
        const own = attributesOf(bytes, tag, close)
        if (isTrue(own.get('customFormat'))) rowStyle = integer(own.get('s'))
        if (bytes[close - 1] === SLASH) {
          out = text(bytes, tag, close + 1).replace(/\s*\/>$/, '>')
          insertBefore(Number.POSITIVE_INFINITY)
          return `${out}</${this.#prefix}row>`
        }
      } else if (name === '/row') {
        copy(tag)
        insertBefore(Number.POSITIVE_INFINITY)
      } else if (name === 'c') {
        column = statedColumn(attributesOf(bytes, tag, close).get('r')) ?? column + 1
        if (missing[0] <= column) {
          copy(tag)
          insertBefore(column)
        }
        if (missing[0] === column) {
          missing.shift()
          const end = elementEnd(bytes, close, stop, '/c')
          out += this.#changedCell(bytes, { tag, close, end }, row, column)
          copied = end
          tag = end
          continue
        }
      } else if (name === 'f' && this.#orphans.size > 0) {
        const end = elementEnd(bytes, close, stop, '/f')
        const own = this.#orphans.adopt(text(bytes, tag, end), row, column)
        if (own !== undefined) {
          copy(tag)
          out += own
          copied = end
        }
        tag = end
        continue
      }
      tag = close + 1
    }
    copy(stop)
    return out
  }

  /** A cell that stands in the file, with its new style and content. */
  #changedCell(bytes: Uint8Array, { tag, close, end }: Span, row: number, column: number): string {
    const restyle = this.changes.styles.get(row)?.get(column)
    const content = this.#contents.get(row)?.get(column)
    let start = text(bytes, tag, close + 1)
    if (restyle) {
      const stated = integer(attributesOf(bytes, tag, close).get('s'))
      start = withAttribute(
        start,
        's',
        String(restyle({ style: stated ?? 0, isStated: stated !== undefined, isNew: false })),
      )
    }
    const inner = text(bytes, close + 1, end)
    if (!content) return start + inner
    const formula = formulaIn(inner)
    if (content.computed) return contentXml(start, content.value, this.#prefix, formula)
    if (formula !== '') this.#orphans.drop(formula, row, column)
    return contentXml(start, content.value, this.#prefix)
  }

  #push(xml: string): void {
    if (xml !== '') this.#out.push(this.#encoder.encode(xml))
  }
}

/** A cell of the file: offsets of its tag, of the tag's `>`, and behind the whole element. */
interface Span {
  tag: number
  close: number
  end: number
}

/** Number of the row whose tag is at `at`, from 0; undefined when it states none. */
function rowNumber(bytes: Uint8Array, at: number, close: number): number | undefined {
  for (let i = nextAttribute(bytes, nameEnd(bytes, at, close), close); i >= 0; i = nextAttribute(bytes, i, close)) {
    if (found.nameEnd - found.nameStart !== 1 || bytes[found.nameStart] !== 114) continue
    const number = spanNumber(bytes, found.valueStart, found.valueEnd)
    return Number.isInteger(number) && number >= 1 ? number - 1 : undefined
  }
  return undefined
}

/** Offset behind the row whose start tag ends at `close`; -1 when it is not complete. */
function rowEnd(bytes: Uint8Array, close: number, end: number): number {
  if (bytes[close - 1] === SLASH) return close + 1
  for (let at = bytes.indexOf(LT, close); at >= 0 && at < end; at = bytes.indexOf(LT, at)) {
    const next = tagClose(bytes, at, end)
    if (next < 0) return -1
    if (localName(bytes, at) === '/row') return next + 1
    at = next + 1
  }
  return -1
}

/** a mark of byte order between two tags is a character like any other */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function text(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}

/** Replaces a style attribute on all tags of one name. */
function restyleTags(xml: string, replaced: SheetChanges['replaced'], name: string, element: string): string {
  if (replaced.size === 0 || xml === '') return xml
  let out = ''
  let copied = 0
  for (const tag of tags(xml)) {
    if (tag.name !== element || tag.kind === 'close') continue
    const style = integer(attribute(tag, name))
    if (style === undefined || !replaced.has(style)) continue
    const next = replaced.get(style)
    const source = sourceOf(tag)
    out +=
      xml.slice(copied, tag.start) +
      (next === undefined ? withoutAttribute(source, name) : withAttribute(source, name, String(next)))
    copied = tag.end
  }
  return out + xml.slice(copied)
}
