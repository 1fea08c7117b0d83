import { address, type CellRange } from '@nuandong/core'
import { memo } from 'react'
import { type BookSheet, keyOf } from '../../src/host/desk/book.ts'
import type { MarkLevel } from '../../src/host/port.ts'
import { type Geometry, HEAD_WIDTH, ROW_HEIGHT } from './geometry.ts'

export interface RowProps {
  sheet: BookSheet
  geometry: Geometry
  row: number
  /** columns in view */
  left: number
  right: number
  /** columns that stay in view */
  frozen: number
  marks: ReadonlyMap<number, MarkLevel> | undefined
  /** the selected range, only in rows that it touches */
  selection: CellRange | undefined
  /** merges that touch the row */
  merges: readonly CellRange[] | undefined
  /** drawn again when it rises */
  revision: number
}

/** One row of the grid: its number, the columns that stay, and those in view. */
export const Row = memo(function Row(props: RowProps) {
  const { sheet, geometry, row, left, right, frozen } = props
  const isHidden = sheet.sheet.hiddenRows?.[row] === 1
  const pinned = range(0, frozen - 1)
  const others = range(Math.max(left, frozen), right)
  return (
    <div className="wb-row" role="row" aria-rowindex={row + 1} style={{ top: row * ROW_HEIGHT }}>
      <div className="wb-pinned" style={{ width: HEAD_WIDTH + geometry.lefts[frozen] }}>
        <span className={isHidden ? 'wb-number wb-hidden' : 'wb-number'} role="rowheader">
          {row + 1}
        </span>
        {pinned.map((column) => (
          <Cell key={column} {...props} column={column} />
        ))}
      </div>
      {others.map((column) => (
        <Cell key={column} {...props} column={column} />
      ))}
    </div>
  )
})

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** the middle of a wider title may be out of view */
const WIDEST_CENTRED = 700

const MARKS: Record<MarkLevel, string> = { error: 'wb-error', doubt: 'wb-doubt', notice: 'wb-notice' }

function Cell({ sheet, geometry, row, column, marks, selection, merges }: RowProps & { column: number }) {
  const merge = merges?.find((one) => column >= one.left && column <= one.right)
  if (merge && (merge.top !== row || merge.left !== column)) return null
  const { lefts } = geometry
  const text = sheet.text(row, column)
  const level = marks?.get(keyOf(row, column))
  const isIn = selection && column >= selection.left && column <= selection.right
  const width = lefts[Math.min((merge?.right ?? column) + 1, geometry.columns)] - lefts[column]
  const names = [
    'wb-cell',
    sheet.isNumber(row, column) && 'wb-figure',
    sheet.changed.has(keyOf(row, column)) && 'wb-changed',
    merge && merge.right > merge.left && width < WIDEST_CENTRED && 'wb-wide',
    runsOver(sheet, row, column, text) && 'wb-over',
    level && MARKS[level],
    isIn && 'wb-chosen',
  ]
  return (
    <div
      className={names.filter(Boolean).join(' ')}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isIn ? true : undefined}
      data-cell={address(row, column)}
      title={text.length > 8 ? text : undefined}
      style={{
        left: HEAD_WIDTH + lefts[column],
        width,
        height: merge ? (merge.bottom - merge.top + 1) * ROW_HEIGHT : ROW_HEIGHT,
      }}
    >
      {text}
    </div>
  )
}

/** A line such as 填报单位 runs over the empty cells beside it. */
function runsOver(sheet: BookSheet, row: number, column: number, text: string): boolean {
  return text.length > 6 && !sheet.isNumber(row, column) && sheet.text(row, column + 1) === ''
}
