import { address, type Finding } from '@nuandong/core'
import { cellAt } from '../host/a1.ts'
import type { WriteReceipt } from '../host/port.ts'

/** Positions of findings by the cells that they are about. */
export type CellIndex = ReadonlyMap<string, readonly number[]>

/** Built once a report: a selection must be answered at once, with a hundred thousand findings too. */
export function indexByCell(findings: readonly Finding[]): CellIndex {
  const index = new Map<string, number[]>()
  for (const [position, finding] of findings.entries())
    for (const cell of finding.cells) {
      const key = `${finding.sheet}!${cell}`
      const known = index.get(key)
      if (known) known.push(position)
      else index.set(key, [position])
    }
  return index
}

/** Findings about the first cell of the selected range. */
export function findingsAt(index: CellIndex, sheet: string, selected: string): readonly number[] {
  const { row, column } = cellAt(selected)
  return index.get(`${sheet}!${address(row, column)}`) ?? []
}

/** `花名册 G33、H33` */
export function cellsOf({ sheet, cells }: WriteReceipt): string {
  return `${sheet.name} ${cells.map((cell) => cell.address).join('、')}`
}
