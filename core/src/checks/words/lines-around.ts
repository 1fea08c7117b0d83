import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'

/** A cell outside the rows of a table, with its text in NFKC. */
export interface Line {
  row: number
  column: number
  text: string
}

/** The cells above the header and those of the lines below the rows. */
export function linesAround({ layout, workbook, sheet }: RegisterTable): Line[] {
  const above = Array.from({ length: layout.headerTop }, (_, row) => row)
  const below = layout.dropped.filter(({ why }) => why !== 'total').map(({ row }) => row)
  return [...above, ...below].flatMap((row) => {
    const cells: Line[] = []
    for (let column = 0; column < sheet.columns.length; column++) {
      const text = cellText(workbook, sheet, row, column).normalize('NFKC')
      if (text.trim()) cells.push({ row, column, text })
    }
    return cells
  })
}
