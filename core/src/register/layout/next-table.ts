import { normaliseLabel } from '../../facts/label.ts'
import type { CellWords } from './cell-words.ts'
import { type HeaderBand, isTitleRow } from './find-header.ts'
import { type Filled, HeaderGrid } from './header-grid.ts'
import { labelKnower } from './known-labels.ts'
import { isLoneLine, isNumbering, isSignature, isUnits, totalKind } from './words.ts'

/** How many rows above a further header are looked at for its title. */
export const TITLE_ROWS = 8
/**
 * Shares of known labels that make a row of texts the header of another table: by itself, and below a title of its own.
 */
const SURE_LABELS = 0.6
const TITLED_LABELS = 0.3

/** What no header of a table says: a figure, a date or a number, a tick, 男, a name of a place. */
const NO_LABEL = /^[\d.,%-]+$|\d{4}|^[男女是否有无√✓]$|[村镇乡组]$/
const LONGEST_LABEL = 12
const FEWEST_LABELS = 3

/** The next table of the sheet: the first row of its title, and the row where its header was noticed. */
export interface NextTable {
  from: number
  header: number
}

/** Tells rows of labels apart: the header printed again, and the header of the next table. */
export class NextHeader {
  private readonly headerAt: (ReadonlySet<string> | undefined)[]

  constructor(
    private readonly cells: CellWords,
    private readonly band: HeaderBand,
  ) {
    this.headerAt = band.paths.map((path) => (path.length > 0 ? new Set(path.map(normaliseLabel)) : undefined))
  }

  /** The table whose header a row of labels is; undefined where it is none. */
  begins(row: number): NextTable | undefined {
    const repeats = this.repeats(row)
    const share = this.labelShare(row)
    const title = repeats || share >= TITLED_LABELS ? this.titleAbove(row) : undefined
    // with a title of its own, fewer of its headers need to be known
    return title && (!title.isOwn || (!repeats && share >= SURE_LABELS)) ? { from: title.row, header: row } : undefined
  }

  /** The table with a title of its own whose header a row is of which not even the first columns are known. */
  beginsTitled(row: number): NextTable | undefined {
    if (this.labelShare(row) < TITLED_LABELS) return undefined
    const title = this.titleAbove(row)
    return title.isOwn ? undefined : { from: title.row, header: row }
  }

  /**
   * The table whose header a row is by its place and shape, whatever its labels: texts without figures under a line
   * that stands alone, itself below a blank row or a line of sums, and over rows that hold figures where it has texts.
   */
  beginsByShape(row: number, edge: (row: number) => boolean): NextTable | undefined {
    const title = row - 1
    if (title <= this.band.bottom + 1 || !this.holdsOneText(title) || !edge(title - 1)) return undefined
    const labels: string[] = []
    for (let column = this.cells.first; column <= this.cells.last; column++) {
      if (this.cells.isBlank(row, column)) continue
      const text = this.cells.text(row, column).replace(/\s+/g, '')
      if (!this.cells.isText(row, column) || text.length > LONGEST_LABEL) return undefined
      if (this.cells.word(row, column) !== 'label' && NO_LABEL.test(text)) return undefined
      labels.push(text)
    }
    if (labels.length < FEWEST_LABELS || new Set(labels).size < labels.length) return undefined
    const isCounted = [row + 1, row + 2, row + 3].filter((below) => this.holdsFigures(below)).length >= 2
    return isCounted ? { from: title, header: row } : undefined
  }

  /** Whether one text and no more stands in a row. */
  private holdsOneText(row: number): boolean {
    let at: number | undefined
    for (let column = this.cells.first; column <= this.cells.last; column++) {
      if (this.cells.isBlank(row, column)) continue
      if (at !== undefined) return false
      at = column
    }
    return at !== undefined && this.cells.isText(row, at)
  }

  /** Whether a row begins with a text and holds a figure behind it. */
  private holdsFigures(row: number): boolean {
    if (row >= this.cells.sheet.rowCount) return false
    const words = Array.from({ length: this.cells.last - this.cells.first + 1 }, (_, at) =>
      this.cells.word(row, this.cells.first + at),
    ).filter((word) => word !== 'blank')
    return words.length > 1 && words.slice(1).includes('figure')
  }

  /** A header printed again at the top of each page; of a header of several rows, any one of them. */
  repeats(row: number): boolean {
    let same = 0
    let filled = 0
    for (let column = this.cells.first; column <= this.cells.last; column++) {
      if (this.cells.word(row, column) === 'blank') continue
      filled++
      if (this.headerAt[column]?.has(normaliseLabel(this.cells.text(row, column)))) same++
    }
    return same >= 2 && same >= filled * 0.6
  }

  /** Whether a row is the line of column numbers or units below a header. */
  isNumberingOrUnits(row: number): boolean {
    if (row >= this.cells.sheet.rowCount) return false
    const texts = this.cells.texts(row)
    return isNumbering(texts) || isUnits(texts)
  }

  /** Share of labels that we know in what may be another table's header, a row of texts with three of them; else 0. */
  private labelShare(row: number): number {
    const labels = new Set<string>()
    let filled = 0
    for (let column = 0; column < this.headerAt.length; column++) {
      const word = this.cells.word(row, column)
      if (word === 'blank') continue
      filled++
      if (!this.cells.isText(row, column)) return 0
      if (word === 'label') labels.add(this.cells.text(row, column))
    }
    return labels.size >= 3 ? labels.size / filled : 0
  }

  /**
   * First row of the title above a header; `isOwn` when there is none, or the one that stands above the first header.
   */
  private titleAbove(row: number): { row: number; isOwn: boolean } {
    const lowest = Math.max(this.band.bottom + 1, row - TITLE_ROWS)
    const grid = new HeaderGrid(this.cells.workbook, this.cells.sheet, lowest, row)
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
      if (filled.some(({ text }) => totalKind(text)) || this.cells.hasIdNumber(above)) break
      if (isDated(filled) || !(isTitleRow(grid, above, isKnown) || isGroups(filled))) break
      const signed = filled.some(({ text }) => isSignature(text))
      if (titled && signed) break
      top = above
      if (filled.length > 1 || signed || isLoneLine(filled[0].text)) continue
      titled = true
      if (!this.cells.isTitle(filled[0].text)) isOwn = false
    }
    return { row: top, isOwn }
  }
}

/** Group headers above a further header: no figures, at least one over several columns. */
function isGroups(filled: readonly Filled[]): boolean {
  return filled.length >= 2 && filled.every(({ text }) => !/\d/.test(text)) && filled.some(({ from, to }) => to > from)
}

/** A line of data with a date among its cells; above a table a date stands alone or beside little else. */
function isDated(filled: readonly Filled[]): boolean {
  const dates = filled.filter(({ text }) => isLoneLine(text)).length
  return dates > 0 && dates * 2 < filled.length && !filled.some(({ text }) => isSignature(text))
}
