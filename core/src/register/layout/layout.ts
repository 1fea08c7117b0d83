import type { HeadingClass, HeadingPlace, TotalKind } from './words.ts'

/**
 * Why a row below the header that holds text is no data. `average`: averages, shares or extremes of the rows;
 * `heading`: names the village of the rows below; `instruction`:
 * what the columns of an import template must hold; `unfilled`: a number and nothing else.
 */
export const DROP_REASONS = [
  'title',
  'header',
  'total',
  'average',
  'heading',
  'signature',
  'note',
  'instruction',
  'example',
  'unfilled',
] as const
export type DropReason = (typeof DROP_REASONS)[number]

export interface DroppedRow {
  /** row of the sheet, from 0 */
  row: number
  why: DropReason
}

export interface TotalRow {
  /** row of the sheet, from 0 */
  row: number
  kind: TotalKind
  /** what the row calls itself, without place and page: 小计, 合计; '' for one that has no word for it */
  label: string
}

/**
 * Where on a sheet the title, the header, the data, the totals and the signatures of one table stand. Rows count from
 * 0.
 */
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
  totalRows: TotalRow[]
  /**
   * rows of their own, above the header too, that name the village, town or class of the rows below them, until the
   * next
   */
  headings: (HeadingPlace & HeadingClass & { row: number; column: number })[]
  /** texts of the lines below the data and of the lines between title and header: 填报单位, 填表人 … */
  lines: string[]
  /** every row below the header that holds text and is no data, in order */
  dropped: DroppedRow[]
  /** columns under a header that stands twice: their cells decide whether one is a copy of the other */
  repeated?: ReadonlySet<number>
  /** the table stands on a form for one household: labels with their values around it */
  onForm?: true
}
