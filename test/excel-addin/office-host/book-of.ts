import type { SheetSpec } from '../host/contract.ts'
import { addressOf, areaOf } from './address.ts'
import { BookModel, MAX_COLUMNS } from './book.ts'

/** The host's workbook with these sheets in it. */
export function bookOf(specs: SheetSpec[]): BookModel {
  const book = new BookModel('低保台账.xlsx')
  for (const { name, values, formats = {}, formulas = {}, fills = {}, merges = [], hiddenRows = [] } of specs) {
    const sheet = book.add(name)
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null) return
        const address = addressOf({ top: r, left: c, bottom: r, right: c })
        sheet.store(r, c, { value, format: formats[address] ?? 'General', formula: formulas[address] })
      })
    })
    for (const [address, fill] of Object.entries(fills)) sheet.fills.set(keyOf(address), fill)
    sheet.merges = merges
    for (const row of hiddenRows) sheet.hiddenRows.add(row)
  }
  return book
}

export function keyOf(address: string): number {
  const { top, left } = areaOf(address)
  return top * MAX_COLUMNS + left
}
