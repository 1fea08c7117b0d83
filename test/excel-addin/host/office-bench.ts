import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { JSDOM, VirtualConsole } from 'jsdom'
import { officeHost } from '../../../excel-addin/src/host/office/office.ts'
import type { BookModel } from '../office-host/book.ts'
import { bookOf } from '../office-host/book-of.ts'
import { type HostOptions, OfficeHost } from '../office-host/host.ts'
import { installWin32 } from '../office-host/win32.ts'
import { bookUser } from './book-user.ts'
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
  refuseNewerApi(OfficeExtension)
  Object.assign(globalThis, { Office, Excel, OfficeExtension })
  return { office, book, host: officeHost(), later: officeHost, user: userOf(office, book) }
}

/**
 * From here on the library refuses whatever is above the ExcelApi that the host declares. The shipped file sets this
 * flag on another class than the one that is asked, so that it never would.
 */
function refuseNewerApi(extension: typeof OfficeExtension): void {
  const { CommonUtility } = extension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }
  CommonUtility._doApiNotSupportedCheck = true
}

function userOf(office: OfficeHost, book: BookModel): Bench['user'] {
  return bookUser(book, {
    changed(sheet, address) {
      office.raiseChanged(sheet, address, 'Unknown')
      office.flush()
    },
    selected(sheet, address) {
      office.raiseSelection(sheet, address)
      office.flush()
    },
  })
}
