import { address, type Finding } from '@nuandong/core'
import { cellAt } from '../host/a1.ts'
import type { WriteReceipt } from '../host/port.ts'

/**
 * Positions of the findings about the first cell of the selected range. Looking through all is quicker than an index
 * that every edit makes anew.
 */
export function findingsAt(findings: readonly Finding[], sheet: string, selected: string): readonly number[] {
  const { row, column } = cellAt(selected)
  const cell = address(row, column)
  const found: number[] = []
  for (let at = 0; at < findings.length; at++)
    if (findings[at].file === 0 && findings[at].cells.includes(cell) && findings[at].sheet === sheet) found.push(at)
  return found
}

/** `花名册 G33、H33` */
export function cellsOf({ sheet, cells }: WriteReceipt): string {
  return `${sheet.name} ${cells.map((cell) => cell.address).join('、')}`
}
