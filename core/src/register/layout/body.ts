import { fieldForLabel } from '../../facts/fields.ts'
import { normaliseLabel } from '../../facts/label.ts'
import { cellText } from '../../workbook/index.ts'
import { CellKind, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import { type HeaderBand, isTitleRow } from './find-header.ts'
import { type Filled, HeaderGrid } from './header-grid.ts'
import { knownLabels, labelKnower } from './known-labels.ts'
import type { Layout } from './layout.ts'
import { headingPlace, isLoneLine, isNumbering, isSectionHeading, isSignature, isUnits, totalKind } from './words.ts'

/** How many rows above a further header are looked at for its title. */
export const TITLE_ROWS = 8
/** Shares of known labels that make a row of texts the header of another table: by itself, and below a title of its own. */
const SURE_LABELS = 0.6
const TITLED_LABELS = 0.3

/** The next table of the sheet: the first row of its title, and the row where its header was noticed. */
export interface NextTable {
  from: number
  header: number
}

interface Body extends Pick<Layout, 'dataRows' | 'totalRows' | 'headings' | 'lines'> {
  next: NextTable | undefined
}

/** What a cell at the left of a row says of the row. `label`: a header, of this table or another. */
const WORDS = ['blank', 'figure', 'data', 'label', 'total', 'subtotal', 'signature', 'line'] as const
type Word = (typeof WORDS)[number]

/** How many of the first columns are looked at for 合计, 小计 or 填表人. */
const LEADING_COLUMNS = 5
/** A row's only text that is longer than this is a note. */
const LONG_TEXT = 24
/** Only a text with one of these can be a total, a signature, a date line or a heading. */
const TELLING_CHARACTER = /[计:：(（页年、.．]/

/** A number with letters, as of a household; never a title or a total. */
const CODE = /^[A-Z]+\d[A-Z\d]*$/
/** 12, 9600.00, 12户 */
const COUNT = /^[\d.,]{1,12}(户|人|元)?$/
const FIGURE = /^[\d.,]{1,12}$/

/** Sorts the rows below a header into data, totals, lines, and repetitions of the header. */
export class BodyReader {
  /** by code of the text: the word's place in `WORDS` and one more; 0 where it is not judged yet */
  private readonly words: Uint8Array
  private readonly labels = knownLabels()
  private readonly headerAt: (ReadonlySet<string> | undefined)[]
  private readonly ownLabels: Set<string>
  private readonly titles: ReadonlySet<string>
  private readonly wideRows: ReadonlySet<number>
  private readonly isNumbered: boolean

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly band: HeaderBand,
    private readonly first: number,
    private readonly last: number,
    titles: readonly string[],
  ) {
    this.words = new Uint8Array(workbook.strings.length)
    this.headerAt = band.paths.map((path) => (path.length > 0 ? new Set(path.map(normaliseLabel)) : undefined))
    this.ownLabels = new Set(band.paths.flat().map(normaliseLabel))
    this.titles = new Set(titles.map(withoutPage))
    this.isNumbered = fieldForLabel(band.paths[first].at(-1) ?? '') === 'sequence'
    this.wideRows = rowsWithWideMerge(sheet, band.bottom, Math.max(3, (last - first + 1) / 2))
  }

  read(end: number): Body {
    const { band } = this
    const rows = new Int32Array(Math.max(0, end - band.bottom - 1))
    const totalRows: Layout['totalRows'] = []
    const headings: Layout['headings'] = []
    const lines: { row: number; texts: string[] }[] = []
    let count = 0
    let next: NextTable | undefined
    for (let row = band.bottom + 1; row < end; row++) {
      const word = this.rowWord(row)
      if (word === 'blank') continue
      if (word === 'data') {
        const titled = this.cellWord(row, this.first) === 'label' && this.titledHeader(row)
        if (titled) {
          next = { from: titled.row, header: row }
          break
        }
        const heading = this.mayStandAlone(row) ? this.heading(row) : this.headingWithFigures(row)
        if (heading) {
          headings.push(heading)
          if (!this.mayStandAlone(row)) totalRows.push({ row, kind: 'leading' })
        } else if (this.mayStandAlone(row) && this.isLoneText(row)) lines.push({ row, texts: this.texts(row) })
        else if (!this.isPreparedRow(row)) rows[count++] = row
      } else if (word === 'total' || word === 'subtotal') totalRows.push({ row, kind: word })
      else if (word === 'signature' || word === 'line') lines.push({ row, texts: this.texts(row) })
      else {
        const repeats = this.repeatsHeader(row)
        const share = this.labelShare(row)
        const title = repeats || share >= TITLED_LABELS ? this.titleAbove(row) : undefined
        // with a title of its own, fewer of its headers need to be known
        if (title && (!title.isOwn || (!repeats && share >= SURE_LABELS))) {
          next = { from: title.row, header: row }
          break
        }
        if (repeats) row = this.afterNumbering(row)
        else rows[count++] = row
      }
    }
    const stop = next?.from ?? end
    while (count > 0 && rows[count - 1] >= stop) count--
    return {
      dataRows: rows.slice(0, count),
      totalRows: totalRows.filter(({ row }) => row < stop),
      headings: headings.filter(({ row }) => row < stop),
      lines: lines.flatMap(({ row, texts }) => (row < stop ? texts : [])),
      next,
    }
  }

  /** What a row is by its first cells: the first that is more than a figure or a label decides. */
  private rowWord(row: number): Word {
    let word: Word = 'blank'
    const leading = Math.min(this.first + LEADING_COLUMNS - 1, this.last)
    for (let column = this.first; column <= leading; column++) {
      const found = this.cellWord(row, column)
      if (found === 'blank') continue
      if (found === 'data') return 'data'
      if (found === 'figure') {
        // 1 | 合计 | … is a total with a number of its own; a header has no figures
        if (word === 'label') return 'data'
        word = 'figure'
      } else if (found === 'label') word = word === 'figure' ? 'data' : 'label'
      else if (word === 'figure') return found === 'total' || found === 'subtotal' ? found : 'data'
      else if (word !== 'label') return found
      if (word === 'data') return 'data'
    }
    if (word !== 'blank') return word === 'figure' ? 'data' : word
    for (let column = leading + 1; column <= this.last; column++) {
      const found = this.cellWord(row, column)
      if (found !== 'blank') return found === 'line' || found === 'figure' ? 'data' : found
    }
    return 'blank'
  }

  private cellWord(row: number, column: number): Word {
    const cells = this.sheet.columns[column]
    const kind = cells ? cells.kinds[row] & KIND_MASK : CellKind.empty
    if (!cells || kind === CellKind.empty) return 'blank'
    if (kind !== CellKind.text || !cells.codes) return 'figure'
    const code = cells.codes[row]
    const known = this.words[code]
    if (known > 0) return WORDS[known - 1]
    const word = this.judge(this.workbook.strings[code])
    this.words[code] = WORDS.indexOf(word) + 1
    return word
  }

  private judge(raw: string): Word {
    const text = /\s/.test(raw) ? raw.replace(/\s+/g, '') : raw
    if (text === '') return 'blank'
    if (FIGURE.test(text)) return 'figure'
    if (CODE.test(text)) return this.isLabel(text) ? 'label' : 'data'
    if (this.titles.has(text.includes('页') ? withoutPage(text) : text)) return 'line'
    if (TELLING_CHARACTER.test(text)) {
      const total = totalKind(text)
      if (total) return total
      if (isSignature(text)) return 'signature'
      return this.isLabel(normaliseLabel(text)) ? 'label' : 'data'
    }
    return this.isLabel(text) ? 'label' : 'data'
  }

  private isLabel(text: string): boolean {
    return this.labels.has(text) || this.ownLabels.has(text)
  }

  /** Whether a row could be a heading or a note: it has a wide cell, or nothing beside its first text. */
  private mayStandAlone(row: number): boolean {
    if (this.wideRows.has(row)) return true
    let filled = 0
    const leading = Math.min(this.first + LEADING_COLUMNS - 1, this.last)
    for (let column = this.first; column <= leading; column++)
      if (this.cellWord(row, column) !== 'blank' && ++filled > 1) return false
    return filled === 1
  }

  /** A row whose only text names a village or town: 一、双河村, 双河村(12户). */
  private heading(row: number): Layout['headings'][number] | undefined {
    const texts = this.texts(row, 2)
    const place = texts.length === 1 ? headingPlace(texts[0]) : undefined
    if (!place) return undefined
    let column = this.first
    while (column < this.last && !cellText(this.workbook, this.sheet, row, column).trim()) column++
    return { ...place, row, column }
  }

  /** In a numbered table, a village in the place of the number, with nothing but figures beside it: they sum the rows below. */
  private headingWithFigures(row: number): Layout['headings'][number] | undefined {
    if (!this.isNumbered || this.cellWord(row, this.first) !== 'data') return undefined
    const [name, ...figures] = this.texts(row)
    const place = headingPlace(name)
    return place && figures.every((text) => COUNT.test(text.replace(/\s+/g, '')))
      ? { ...place, row, column: this.first }
      : undefined
  }

  /** A row with a single text that heads or explains rows: 一、双河村, a note, a date. */
  private isLoneText(row: number): boolean {
    const texts = this.texts(row, 2)
    if (texts.length !== 1) return false
    const text = texts[0].replace(/\s+/g, '')
    if (/^[\d.,-]+$/.test(text)) return false
    return this.wideRows.has(row) || isSectionHeading(text) || isLoneLine(text) || text.length > LONG_TEXT
  }

  /** A row of a form that is numbered but not filled in. */
  private isPreparedRow(row: number): boolean {
    if (!this.isNumbered) return false
    for (let column = this.first + 1; column <= this.last; column++)
      if (this.cellWord(row, column) !== 'blank') return false
    return true
  }

  private texts(row: number, atMost = Number.POSITIVE_INFINITY): string[] {
    const texts: string[] = []
    for (let column = this.first; column <= this.last && texts.length < atMost; column++) {
      const text = cellText(this.workbook, this.sheet, row, column).trim()
      if (text) texts.push(text)
    }
    return texts
  }

  /** A header printed again at the top of each page; of a header of several rows, any one of them. */
  private repeatsHeader(row: number): boolean {
    let same = 0
    let filled = 0
    for (let column = this.first; column <= this.last; column++) {
      if (this.cellWord(row, column) === 'blank') continue
      filled++
      if (this.headerAt[column]?.has(normaliseLabel(cellText(this.workbook, this.sheet, row, column)))) same++
    }
    return same >= 2 && same >= filled * 0.6
  }

  /** The title of its own above a header of which not even the first columns are known. */
  private titledHeader(row: number): { row: number } | undefined {
    if (this.labelShare(row) < TITLED_LABELS) return undefined
    const title = this.titleAbove(row)
    return title.isOwn ? undefined : title
  }

  /** Share of labels that we know in what may be another table's header, a row of texts with three of them; else 0. */
  private labelShare(row: number): number {
    const labels = new Set<string>()
    let filled = 0
    for (let column = 0; column < this.headerAt.length; column++) {
      const word = this.cellWord(row, column)
      if (word === 'blank') continue
      filled++
      if (((this.sheet.columns[column]?.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return 0
      if (word === 'label') labels.add(cellText(this.workbook, this.sheet, row, column))
    }
    return labels.size >= 3 ? labels.size / filled : 0
  }

  /** First row of the title above a header; `isOwn` when there is none, or the one that stands above the first header. */
  private titleAbove(row: number): { row: number; isOwn: boolean } {
    const lowest = Math.max(this.band.bottom + 1, row - TITLE_ROWS)
    const grid = new HeaderGrid(this.workbook, this.sheet, lowest, row)
    const isKnown = labelKnower()
    let top = row
    let titled = false
    let isOwn = true
    for (let above = row - 1; above >= lowest; above--) {
      const filled = grid.filled(above)
      if (filled.length === 0) {
        if (titled) break
        continue
      }
      if (filled.some(({ text }) => totalKind(text)) || !(isTitleRow(grid, above, isKnown) || isGroups(filled))) break
      const signed = filled.some(({ text }) => isSignature(text))
      if (titled && signed) break
      top = above
      if (filled.length > 1 || signed || isLoneLine(filled[0].text)) continue
      titled = true
      if (!this.titles.has(withoutPage(filled[0].text))) isOwn = false
    }
    return { row: top, isOwn }
  }

  private afterNumbering(row: number): number {
    if (row + 1 >= this.sheet.rowCount) return row
    const below = this.texts(row + 1)
    return isNumbering(below) || isUnits(below) ? row + 1 : row
  }
}

/** Group headers above a further header: no figures, at least one over several columns. */
function isGroups(filled: readonly Filled[]): boolean {
  return filled.length >= 2 && filled.every(({ text }) => !/\d/.test(text)) && filled.some(({ from, to }) => to > from)
}

/** Titles as they are compared: page numbers do not count. */
function withoutPage(text: string): string {
  return text.replace(/\s+/g, '').replace(/[(（]?第?[\d一二三四五六七八九十]{1,6}页[)）]?/g, '')
}

function rowsWithWideMerge(sheet: Sheet, below: number, width: number): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const { top, left, right } of sheet.merges) if (top > below && right - left + 1 >= width) rows.add(top)
  return rows
}
