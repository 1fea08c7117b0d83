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
  // what begins in a column that stays and reaches beyond: the rest of it scrolls with the columns that it lies over
  const across = (props.merges ?? []).filter((merge) => isAcross(merge, frozen) && merge.top === row)
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
      {across.map((merge) => (
        <Cell key={`rest ${merge.left}`} {...props} column={merge.left} isRest />
      ))}
      {others.map((column) => (
        <Cell key={column} {...props} column={column} />
      ))}
    </div>
  )
})

const isAcross = ({ left, right }: CellRange, frozen: number): boolean => left < frozen && right >= frozen

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** left and right of the text, in pixels */
const CELL_PADDING = 13

/** the middle of a wider title may be out of view */
const WIDEST_CENTRED = 700

const MARKS: Record<MarkLevel, string> = { error: 'wb-error', doubt: 'wb-doubt', notice: 'wb-notice' }

interface CellProps extends RowProps {
  column: number
  /** the part of a merged cell that scrolls, while its beginning stays in view */
  isRest?: boolean
}

function Cell({ sheet, geometry, row, column, frozen, marks, selection, merges, isRest = false }: CellProps) {
  const merge = merges?.find((one) => column >= one.left && column <= one.right)
  if (merge && (merge.top !== row || merge.left !== column)) return null
  const { lefts } = geometry
  const text = sheet.text(row, column)
  const level = marks?.get(keyOf(row, column))
  const isIn = selection && column >= selection.left && column <= selection.right
  const width = lefts[Math.min((merge?.right ?? column) + 1, geometry.columns)] - lefts[column]
  const isCut = !isRest && merge !== undefined && isAcross(merge, frozen)
  const names = [
    'wb-cell',
    sheet.isNumber(row, column) && 'wb-figure',
    sheet.changed.has(keyOf(row, column)) && 'wb-changed',
    merge && merge.right > merge.left && width < WIDEST_CENTRED && 'wb-wide',
    !isCut && runsOver(sheet, row, column, text) && 'wb-over',
    level && MARKS[level],
    isIn && 'wb-chosen',
  ]
  return (
    <div
      className={names.filter(Boolean).join(' ')}
      {...(isRest
        ? { 'aria-hidden': true, 'data-rest': address(row, column) }
        : {
            role: 'gridcell',
            'data-cell': address(row, column),
            'aria-colindex': column + 1,
            'aria-selected': isIn ? true : undefined,
          })}
      title={text.length > 8 ? text : undefined}
      style={{
        left: HEAD_WIDTH + lefts[column],
        width: isCut ? lefts[frozen] - lefts[column] : width,
        height: merge ? (merge.bottom - merge.top + 1) * ROW_HEIGHT : ROW_HEIGHT,
      }}
    >
      {isCut ? <span style={{ width: width - CELL_PADDING }}>{text}</span> : text}
    </div>
  )
}

/** A line such as 填报单位 runs over the empty cells beside it. */
function runsOver(sheet: BookSheet, row: number, column: number, text: string): boolean {
  return text.length > 6 && !sheet.isNumber(row, column) && sheet.text(row, column + 1) === ''
}
