import { bookUser } from '../host/book-user.ts'
import type { SheetSpec } from '../host/contract.ts'
import { areaOf } from '../office-host/address.ts'
import { bookOf } from '../office-host/book-of.ts'
import { WpsModel } from './application.ts'

/**
 * What a browser test sees and does of the workbook behind the pane; runs in the page, where WPS puts its
 * `Application`. That WPS loads such a page from our files [assumed: W1], over http too and with workers [assumed:
 * W14], that the page may download and open files [assumed: W17], and how old the browser in it may be [assumed: W13],
 * nobody has seen.
 */
function begin(sheets: SheetSpec[]) {
  const model = new WpsModel([bookOf(sheets)])
  const pane = model.app.CreateTaskPane('')
  pane.Visible = true
  model.app.PluginStorage.setItem('nuandong.et.pane', pane.ID)
  const user = bookUser(model.book, {
    changed: (sheet, address) => model.raise('SheetChange', sheet, areaOf(address)),
    selected: (sheet, address) => model.raise('SheetSelectionChange', sheet, areaOf(address)),
  })
  Object.assign(globalThis, { Application: model.app })
  return { model, user, isPaneVisible: () => model.panes[0].Visible }
}

export type WpsPageBench = ReturnType<typeof begin>
Object.assign(globalThis, { beginWps: begin })
