import { cellText } from '../../workbook/index.ts'
import type { CellRange, Sheet, Workbook } from '../../workbook/types.ts'

/** Columns beyond this one are not looked at: a stray cell at the far right must not cost time. */
const MAX_COLUMNS = 400

/** A template's mark of what must be filled in: *姓名 */
const STAR = /^[*＊★☆]+(?=\p{Script=Han})/u

export interface Filled {
  text: string
  from: number
  to: number
}

/** The texts of a few rows, each merged cell with the text of its corner. Rows are those of the sheet. */
export class HeaderGrid {
  readonly width: number
  private readonly covered = new Map<number, CellRange>()
  private readonly texts = new Map<number, string[]>()

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    readonly top: number,
    readonly bottom: number,
  ) {
    this.width = Math.min(sheet.columnCount, MAX_COLUMNS)
    for (const merge of sheet.merges) {
      if (merge.top > bottom || merge.bottom < top || merge.left >= this.width) continue
      const right = Math.min(merge.right, this.width - 1)
      for (let row = Math.max(merge.top, top); row <= Math.min(merge.bottom, bottom); row++)
        for (let column = merge.left; column <= right; column++) this.covered.set(row * MAX_COLUMNS + column, merge)
    }
  }

  /** Texts of a row, without white space and a template's stars. */
  row(row: number): string[] {
    let texts = this.texts.get(row)
    if (!texts) {
      texts = Array.from({ length: this.width }, (_, column) => {
        const merge = this.covered.get(row * MAX_COLUMNS + column)
        const text = cellText(this.workbook, this.sheet, merge?.top ?? row, merge?.left ?? column)
        return text.replace(/\s+/g, '').replace(STAR, '')
      })
      this.texts.set(row, texts)
    }
    return texts
  }

  /** How many cells are merged with those to their right, and hold nothing: places to fill in. */
  blankMerges(): number {
    const merges = new Set(this.covered.values())
    return [...merges].filter(
      ({ top, left, right }) => right > left && cellText(this.workbook, this.sheet, top, left).trim() === '',
    ).length
  }

  /** True for a cell of a merge that begins in a row above. */
  reachesUp(row: number, column: number): boolean {
    const merge = this.covered.get(row * MAX_COLUMNS + column)
    return merge !== undefined && merge.top < row
  }

  /** The filled cells of a row, a merged one once. */
  filled(row: number): Filled[] {
    const texts = this.row(row)
    const found: Filled[] = []
    for (let column = 0; column < this.width; column++) {
      const merge = this.covered.get(row * MAX_COLUMNS + column)
      const to = merge ? Math.min(merge.right, this.width - 1) : column
      if (texts[column]) found.push({ text: texts[column], from: column, to })
      column = to
    }
    return found
  }
}
