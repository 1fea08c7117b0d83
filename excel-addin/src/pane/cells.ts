import type { Finding } from '@nuandong/core'
import { cellAt } from '../host/a1.ts'
import type { WriteReceipt } from '../host/port.ts'

/** The finding of a cell that the user selected: the current one if it is about the cell, else the first shown. */
export function indexAtCell(
  findings: readonly Finding[],
  shown: readonly number[],
  sheet: string,
  address: string,
  current: number | undefined,
): number | undefined {
  const { row, column } = cellAt(address)
  const isAt = (index: number) =>
    findings[index].sheet === sheet &&
    findings[index].cells.some((cell) => {
      const place = cellAt(cell)
      return place.row === row && place.column === column
    })
  if (current !== undefined && isAt(current)) return current
  return shown.find(isAt)
}

/** `花名册 G33、H33` */
export function cellsOf({ sheet, cells }: WriteReceipt): string {
  return `${sheet.name} ${cells.map((cell) => cell.address).join('、')}`
}
