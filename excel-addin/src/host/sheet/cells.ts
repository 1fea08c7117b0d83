import { dateText, formatKind, numberText } from '@nuandong/core'
import type { CellContent, CellValue } from '../port.ts'
import type { GridCell } from './grid.ts'

const TYPE_OF = { number: 'n', string: 'g', boolean: 'b' } as const

/** What the grid shows: dates as yyyy-mm-dd, numbers without exponent. */
function shownText(value: string | number | boolean, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  return formatKind(numberFormat) === 'date' ? dateText(value, false) : numberText(value)
}

/** The parts of a grid cell that hold its content; styles and merges are the caller's. */
export function gridContent({ value, numberFormat }: CellContent): Pick<GridCell, 'v' | 'm' | 'ct'> {
  if (value === null) return { ct: { fa: numberFormat, t: 'g' } }
  const type =
    numberFormat === '@'
      ? 's'
      : formatKind(numberFormat) === 'date' && typeof value === 'number'
        ? 'd'
        : TYPE_OF[typeof value as 'number']
  return { v: value, m: shownText(value, numberFormat), ct: { fa: numberFormat, t: type } }
}

export function contentOf(cell: GridCell | null | undefined): CellContent {
  return { value: cellValue(cell), numberFormat: cell?.ct?.fa ?? 'General' }
}

function cellValue(cell: GridCell | null | undefined): CellValue {
  if (!cell) return null
  // rich text comes as pieces
  if (cell.ct?.t === 'inlineStr') return (cell.ct.s as { v: string }[]).map((piece) => piece.v).join('') || null
  return cell.v === undefined || cell.v === '' ? null : cell.v
}
