import { MARK_COLOURS, MARK_LEVELS } from '../../../excel-addin/src/host/marks.ts'
import { addressOf, areaOf, intersection } from '../office-host/address.ts'
import type { BookModel, SheetModel } from '../office-host/book.ts'
import { keyOf } from '../office-host/book-of.ts'
import type { Bench } from './contract.ts'

/** How the program around the workbook tells what its user did. */
export interface Told {
  changed(sheet: SheetModel, address: string): void
  selected(sheet: SheetModel, address: string): void
}

/** The hands and eyes of a user at a workbook in memory. */
export function bookUser(book: BookModel, told: Told): Bench['user'] {
  const sheetOf = (name: string) => {
    const sheet = book.sheet(name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
  return {
    async edit(name, address, value) {
      const { top, left } = areaOf(address)
      sheetOf(name).type(top, left, value ?? '')
      told.changed(sheetOf(name), address)
    },
    async insertRow(name, row) {
      sheetOf(name).insertRow(row)
      told.changed(sheetOf(name), `${row + 1}:${row + 1}`)
    },
    async rename(name, to) {
      sheetOf(name).name = to
    },
    async remove(name) {
      book.remove(sheetOf(name))
    },
    async hide(name) {
      book.hide(sheetOf(name))
    },
    async select(name, address) {
      told.selected(sheetOf(name), address)
    },
    async content(name, address) {
      const { top, left } = areaOf(address)
      const cell = sheetOf(name).at(top, left)
      return {
        value: cell === undefined || cell.value === '' ? null : cell.value,
        numberFormat: cell?.format ?? 'General',
      }
    },
    fill: async (name, address) => sheetOf(name).fills.get(keyOf(address)),
    async mark(name, address) {
      const rule = sheetOf(name).rules.find((candidate) =>
        candidate.areas.some((area) => intersection(area, areaOf(address))),
      )
      return MARK_LEVELS.find((level) => MARK_COLOURS[level] === rule?.fill)
    },
    async selection() {
      const selected = book.selection
      return selected && { sheet: selected.sheet.name, address: addressOf(selected.area) }
    },
  }
}
