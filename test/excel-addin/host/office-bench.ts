import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { JSDOM, VirtualConsole } from 'jsdom'
import { MARK_COLOURS, MARK_LEVELS } from '../../../excel-addin/src/host/marks.ts'
import { officeHost } from '../../../excel-addin/src/host/office/office.ts'
import { addressOf, areaOf, intersection } from '../office-host/address.ts'
import type { BookModel } from '../office-host/book.ts'
import { bookOf, keyOf } from '../office-host/book-of.ts'
import { type HostOptions, OfficeHost } from '../office-host/host.ts'
import { installWin32 } from '../office-host/win32.ts'
import type { Bench, SheetSpec } from './contract.ts'

const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist/office.js',
)

export interface OfficeBench extends Bench {
  office: OfficeHost
  book: BookModel
}

/** The real, unmodified office.js in jsdom over the in-memory workbook; its globals become this process's. */
export async function officeBench(
  specs: SheetSpec[],
  options: HostOptions & { excelApi?: string } = {},
): Promise<OfficeBench> {
  const book = bookOf(specs)
  const office = new OfficeHost(book, options)
  const virtualConsole = new VirtualConsole()
  const dom = new JSDOM(`<!doctype html><script src="${pathToFileURL(OFFICE_JS)}"></script>`, {
    url: 'file:///taskpane.html',
    runScripts: 'dangerously',
    resources: 'usable',
    virtualConsole,
    beforeParse(window) {
      installWin32(window as unknown as Window, office, {
        requirements: { ExcelApi: options.excelApi ?? '1.14', SharedRuntime: '1.1' },
      })
    },
  })
  await new Promise((loaded) => dom.window.addEventListener('load', loaded))
  const { Office, Excel, OfficeExtension } = dom.window as unknown as typeof globalThis
  await Office.onReady()
  Object.assign(globalThis, { Office, Excel, OfficeExtension })
  return { office, book, host: officeHost(), user: userOf(office, book) }
}

function userOf(office: OfficeHost, book: BookModel): Bench['user'] {
  const sheetOf = (name: string) => {
    const sheet = book.sheet(name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
  return {
    async edit(name, address, value) {
      const { top, left } = areaOf(address)
      sheetOf(name).type(top, left, value ?? '')
      office.raiseChanged(sheetOf(name), address, 'Unknown')
      office.flush()
    },
    async insertRow(name, row) {
      sheetOf(name).insertRow(row)
      office.raiseChanged(sheetOf(name), `${row + 1}:${row + 1}`, 'Unknown')
      office.flush()
    },
    async select(name, address) {
      office.raiseSelection(sheetOf(name), address)
      office.flush()
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
