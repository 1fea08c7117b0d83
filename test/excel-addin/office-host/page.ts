import type { SheetSpec } from '../host/contract.ts'
import { addressOf, areaOf } from './address.ts'
import { bookOf } from './book-of.ts'
import { OfficeHost } from './host.ts'
import { installWin32 } from './win32.ts'

/**
 * What a browser test sees and does of the workbook behind the pane; runs in the page, before office.js. That the page
 * of an add-in may start workers and remember is [assumed: E10], that it may download and open files [assumed: E16].
 */
function begin(sheets: SheetSpec[]) {
  const book = bookOf(sheets)
  const office = new OfficeHost(book)
  const { commands, pressRibbon } = installWin32(window, office)
  return {
    office,
    commands,
    pressRibbon,
    selection: () => book.selection && `${book.selection.sheet.name}!${addressOf(book.selection.area)}`,
    rules: () =>
      book.sheets.flatMap((sheet) => sheet.rules.map(({ fill, areas }) => ({ fill, cells: areas.map(addressOf) }))),
    fills: () => book.sheets.map((sheet) => [...sheet.fills]),
    value(address: string) {
      const { top, left } = areaOf(address)
      return book.sheets[0].at(top, left)
    },
    edit(address: string, value: string) {
      const { top, left } = areaOf(address)
      book.sheets[0].type(top, left, value)
      office.raiseChanged(book.sheets[0], address, 'Unknown')
      office.flush()
    },
    select(address: string) {
      office.raiseSelection(book.sheets[0], address)
      office.flush()
    },
    protect() {
      book.sheets[0].isProtected = true
    },
  }
}

export type PageBench = ReturnType<typeof begin>
Object.assign(globalThis, { beginOfficeHost: begin })
