import { type CellRange, parseRange } from '@nuandong/core'

/** Row and column (from 0) of an address that a finding or a host gave; `$` and the sheet's name are ignored. */
export function cellAt(address: string): { row: number; column: number } {
  const { top, left } = rangeAt(address)
  return { row: top, column: left }
}

export function rangeAt(address: string): CellRange {
  const local = address.slice(address.lastIndexOf('!') + 1)
  const range = parseRange(local)
  if (!range) throw new RangeError(`not a cell range: ${address}`)
  return range
}
