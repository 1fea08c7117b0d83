import type { CellRange, Sheet } from '../../workbook/types.ts'
import type { Layout } from '../layout/layout.ts'
import { cached } from './cached.ts'

interface Merged {
  sheet: Sheet
  layout: Layout
  rowCount: number
  /** table row of a sheet row; -1 where it is no data row */
  rowAt(sheetRow: number): number
}

/** The cells of a table that are merged downwards, below its header. */
export class ColumnMerges {
  private byColumn: Map<number, CellRange[]> | undefined
  private readonly tops = new Map<number, Int32Array>()

  constructor(private readonly table: Merged) {}

  private in(column: number): readonly CellRange[] {
    if (!this.byColumn) {
      this.byColumn = new Map()
      const { sheet, layout } = this.table
      for (const merge of sheet.merges) {
        if (merge.bottom === merge.top || merge.top <= layout.headerBottom) continue
        for (let at = merge.left; at <= Math.min(merge.right, layout.lastColumn); at++)
          cached<number, CellRange[]>(this.byColumn, at, () => []).push(merge)
      }
    }
    return this.byColumn.get(column) ?? []
  }

  /** For a column with merges: sheet row of the corner above each table row; -1 where no merge covers it. */
  topsOf(column: number): Int32Array | undefined {
    const merges = this.in(column)
    if (merges.length === 0) return undefined
    return cached(this.tops, column, () => {
      const { sheet, rowCount } = this.table
      const tops = new Int32Array(rowCount).fill(-1)
      for (const { top, bottom } of merges)
        for (let row = top + 1; row <= Math.min(bottom, sheet.rowCount - 1); row++) {
          const at = this.table.rowAt(row)
          if (at >= 0) tops[at] = top
        }
      return tops
    })
  }

  /** Gives each row that a merge covers the value of the merge's first row. */
  fill<T extends Int32Array | Float64Array>(column: number, values: T): T {
    const tops = this.topsOf(column)
    if (!tops) return values
    for (let row = 0; row < tops.length; row++) {
      if (tops[row] < 0) continue
      const from = this.table.rowAt(tops[row])
      if (from >= 0) values[row] = values[from]
    }
    return values
  }
}
