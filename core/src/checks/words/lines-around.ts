import type { RegisterView, SheetCell } from '../engine/index.ts'

/** A cell outside the rows of a table, with its text in NFKC. */
export interface Line extends SheetCell {
  text: string
}

/** The cells above the header and those of the lines below the rows. */
export function linesAround(register: RegisterView): Line[] {
  const { layout, sheet, dropped } = register.table
  const above = Array.from({ length: layout.headerTop }, (_, row) => row)
  const below = dropped.filter(({ why }) => why !== 'total' && why !== 'average').map(({ row }) => row)
  return [...above, ...below].flatMap((sheetRow) =>
    Array.from(sheet.columns, (_, column) => ({ sheetRow, column }))
      .map((cell) => ({ ...cell, text: register.shownAt(cell).normalize('NFKC') }))
      .filter(({ text }) => text.trim()),
  )
}
