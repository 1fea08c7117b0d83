import { cellAt } from '../a1.ts'
import { typedValue } from '../content.ts'
import { type CellAccess, proveUnchanged, undoGuarded, writeGuarded } from '../guarded-write.ts'
import { type CellPlace, HostError, type SheetRef, type WorkbookHost } from '../port.ts'
import { addSheet } from './add-sheet.ts'
import { itemsOf, WPS, type WpsApplication, type WpsListener, type WpsSheet, type WpsWorkbook } from './application.ts'
import { wpsKeeper } from './keeper.ts'
import { addMarks, removeMarks } from './marking.ts'
import { cellValueOf, readRows, readSheet, usedSize } from './read.ts'

/** between the workbook and the sheet in an id; no file name has it */
const JOINT = '|'

/** The port over WPS Spreadsheets. It answers at once; what it takes long for, it does in portions. */
export function wpsHost(app: WpsApplication, hidePane?: () => void): WorkbookHost {
  /** our own writes are no edits of the person, even where `EnableEvents` is not heeded */
  let isWriting = false
  const keeper = wpsKeeper(app)

  /** WPS says what went wrong in words only, so whatever it refuses is one fault. */
  async function calling<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof HostError || (error instanceof Error && error.name === 'AbortError')) throw error
      throw new HostError('failed', {}, { cause: error })
    }
  }

  /** Changes the sheet without redrawing and without telling ourselves of it. */
  function quietly<Result>(work: () => Result): Result {
    const { ScreenUpdating, EnableEvents } = app
    app.ScreenUpdating = false
    app.EnableEvents = false
    isWriting = true
    try {
      return work()
    } finally {
      isWriting = false
      app.EnableEvents = EnableEvents ?? true
      app.ScreenUpdating = ScreenUpdating ?? true
    }
  }

  function activeWorkbook(): WpsWorkbook {
    const workbook = app.ActiveWorkbook
    if (!workbook) throw new HostError('no-workbook')
    return workbook
  }

  function find(id: string): WpsSheet {
    for (const workbook of itemsOf(app.Workbooks))
      if (id.startsWith(workbook.FullName + JOINT))
        for (const sheet of itemsOf(workbook.Worksheets)) if (idOf(sheet, workbook) === id) return sheet
    // what was kept in the file knows its sheets by their names too
    const kept = keeper.workbook()
    const named = kept && itemsOf(kept.Worksheets).find((sheet) => sheet.Name === id)
    if (!named) throw new HostError('sheet-missing')
    return named
  }

  /** The sheets in tab order, without the very hidden. */
  const listed = (): WpsSheet[] =>
    itemsOf(activeWorkbook().Worksheets).filter((sheet) => sheet.Visible !== WPS.veryHidden)

  function writable(id: string, addresses: readonly string[]): WpsSheet {
    const sheet = find(id)
    if (sheet.ProtectContents && addresses.some((address) => sheet.Range(address).Locked !== false))
      throw new HostError('protected', { sheet: sheet.Name })
    return sheet
  }

  const access: CellAccess = {
    sheet: async (key) => {
      const sheet = find(key)
      return refOf(sheet, sheet.Parent)
    },
    usedSize: async (id) => usedSize(find(id)),
    readRows: (id, spans, columns) => readRows(find(id), spans, columns),
    readCells: async (id, addresses) => {
      const sheet = find(id)
      return addresses.map((address) => {
        const cell = sheet.Range(address)
        return {
          value: cellValueOf(cell.Value2),
          numberFormat: cell.NumberFormat ?? 'General',
          hasFormula: cell.HasFormula === true,
        }
      })
    },
    async putCells(id, cells) {
      const sheet = writable(
        id,
        cells.map(({ address }) => address),
      )
      quietly(() => {
        for (const { address, content } of cells) {
          const cell = sheet.Range(address)
          cell.NumberFormat = content.numberFormat
          cell.Value2 = typedValue(content)
        }
      })
    },
  }

  const listen = (name: 'SheetChange' | 'SheetSelectionChange', listener: WpsListener) => {
    app.ApiEvent.AddApiEventListener(name, listener)
    return () => app.ApiEvent.RemoveApiEventListener(name, listener)
  }

  return {
    kind: 'wps',
    workbookName: () => calling(() => activeWorkbook().Name),
    sheets: () => calling(() => listed().map((sheet) => refOf(sheet, sheet.Parent))),
    filledSheets: () =>
      calling(() =>
        listed()
          .filter((sheet) => usedSize(sheet).rows > 0)
          .map((sheet) => refOf(sheet, sheet.Parent)),
      ),
    activeSheet: () =>
      calling(() => {
        const workbook = activeWorkbook()
        return refOf(workbook.ActiveSheet, workbook)
      }),
    readSheet: (id, options = {}) => calling(() => readSheet(find(id), { id, name: find(id).Name }, options)),
    select: ({ sheet, address }: CellPlace) =>
      calling(() => {
        const found = find(sheet)
        if (found.Visible !== WPS.visible) throw new HostError('sheet-hidden', { sheet: found.Name })
        // another workbook may have come to the front since
        found.Parent.Activate()
        found.Activate()
        found.Range(address).Select()
      }),
    mark: (fingerprint, marks) =>
      calling(async () => {
        await proveUnchanged(
          access,
          fingerprint,
          marks.map((mark) => cellAt(mark.address).row),
        )
        const sheet = find(fingerprint.sheet)
        quietly(() => {
          removeMarks(sheet)
          addMarks(sheet, marks)
        })
      }),
    clearMarks: () =>
      calling(() =>
        quietly(() => itemsOf(activeWorkbook().Worksheets).reduce((sum, sheet) => sum + Number(removeMarks(sheet)), 0)),
      ),
    write: (fingerprint, changes) => calling(() => writeGuarded(access, fingerprint, changes)),
    addSheet: (sheet) =>
      calling(() => {
        // what was found is about that workbook, whichever is in front now
        const workbook = keeper.workbook()
        if (!workbook) throw new HostError('sheet-missing')
        return refOf(
          quietly(() => addSheet(workbook, sheet)),
          workbook,
        )
      }),
    keeper,
    undo: (receipt) => calling(() => undoGuarded(access, receipt)),
    onEdit: (listener) =>
      calling(() => listen('SheetChange', (sheet) => !isWriting && listener(idOf(sheet, sheet.Parent)))),
    onSelect: (listener) =>
      calling(() =>
        listen('SheetSelectionChange', (sheet, target) =>
          listener({ sheet: idOf(sheet, sheet.Parent), address: target.Address(false, false).split(',')[0] }),
        ),
      ),
    hidePane,
  }
}

/** The pane outlives the workbook in front, so that a sheet is known by both. */
function idOf(sheet: WpsSheet, workbook: WpsWorkbook): string {
  return workbook.FullName + JOINT + (sheet.CodeName || sheet.Name)
}

function refOf(sheet: WpsSheet, workbook: WpsWorkbook): SheetRef {
  return { id: idOf(sheet, workbook), name: sheet.Name }
}
