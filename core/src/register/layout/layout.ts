import type { HeadingPlace, TotalKind } from './words.ts'

/** Where on a sheet the title, the header, the data, the totals and the signatures of one table stand. Rows count from 0. */
export interface Layout {
  titles: string[]
  /** first and last header row, with the line of column numbers or codes below it */
  headerTop: number
  headerBottom: number
  /** header path of each column, outermost first; [] for a column without header or of another table */
  headers: string[][]
  /** first and last column with a header */
  firstColumn: number
  lastColumn: number
  /** rows of data, in order */
  dataRows: Int32Array
  /** rows that sum others */
  totalRows: { row: number; kind: TotalKind }[]
  /** rows of their own, above the header too, that name the village or town of the rows below them, until the next */
  headings: (HeadingPlace & { row: number; column: number })[]
  /** texts of the lines below the data and of the lines between title and header: 填报单位, 填表人 … */
  lines: string[]
}
