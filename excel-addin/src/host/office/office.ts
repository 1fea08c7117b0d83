import { cellAt } from '../a1.ts'
import { typedValue } from '../content.ts'
import { type CellAccess, proveUnchanged, type StoredCell, undoGuarded, writeGuarded } from '../guarded-write.ts'
import { HostError, type SheetRef, type Unsubscribe, type WorkbookHost } from '../port.ts'
import { addSheet } from './add-sheet.ts'
import { officeCopy } from './copy.ts'
import { officeKeeper } from './keeper.ts'
import { addMarks, removeMarks } from './marking.ts'
import { portionsOf } from './portions.ts'
import { plainValue, readRows, readSheet, usedSize } from './read.ts'
import { runExcel, withoutEvents } from './run.ts'

/**
 * The port over Excel through Office.js. Floor ExcelApi 1.9; nothing above 1.15, and what is above 1.9 is asked for
 * first.
 */
export function officeHost(): WorkbookHost {
  return {
    kind: 'office',
    workbookName: () =>
      runExcel(async ({ workbook }) => {
        workbook.load('name')
        await workbook.context.sync()
        return workbook.name
      }),
    sheets: () => runExcel(async (context) => (await listed(context)).map(({ id, name }) => ({ id, name }))),
    filledSheets: () =>
      runExcel(async (context) => {
        const all = (await listed(context)).map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }))
        await context.sync()
        return all.filter(({ used }) => !used.isNullObject).map(({ sheet: { id, name } }) => ({ id, name }))
      }),
    activeSheet: () => runExcel((context) => refOf(context.workbook.worksheets.getActiveWorksheet())),
    readSheet: (id, options = {}) => runExcel((context) => readSheet(context.workbook.worksheets.getItem(id), options)),
    select: ({ sheet, address }) =>
      runExcel(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet)
        worksheet.load('name,visibility')
        await context.sync()
        if (worksheet.visibility !== Excel.SheetVisibility.visible)
          throw new HostError('sheet-hidden', { sheet: worksheet.name })
        worksheet.activate()
        worksheet.getRange(address).select()
        await context.sync()
      }),
    async mark(fingerprint, marks) {
      const { id, name } = await access.sheet(fingerprint.sheet)
      await proveUnchanged(
        access,
        fingerprint,
        marks.map((mark) => cellAt(mark.address).row),
      )
      await runExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id)
        await removeMarks(context, [sheet])
        addMarks(sheet, marks)
        await context.sync()
      }, name)
    },
    clearMarks: () =>
      runExcel(async (context) => {
        const { worksheets } = context.workbook
        worksheets.load('items/id')
        await context.sync()
        const count = await removeMarks(context, worksheets.items)
        await context.sync()
        return count
      }),
    write: (fingerprint, changes) => writeGuarded(access, fingerprint, changes),
    addSheet,
    copy: officeCopy(),
    keeper: officeKeeper,
    undo: (receipt) => undoGuarded(access, receipt),
    onEdit: (listener) =>
      listen((context) =>
        context.workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
          if (triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener(worksheetId)
        }),
      ),
    onSelect: (listener) =>
      listen((context) =>
        context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
          if (address) listener({ sheet: worksheetId, address: address.split(',')[0] })
        }),
      ),
  }
}

/** The sheets in tab order, without the very hidden. */
async function listed(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/id,items/name,items/visibility')
  await context.sync()
  return worksheets.items.filter(({ visibility }) => visibility !== Excel.SheetVisibility.veryHidden)
}

async function refOf(sheet: Excel.Worksheet): Promise<SheetRef> {
  sheet.load('id,name')
  await sheet.context.sync()
  return { id: sheet.id, name: sheet.name }
}

async function listen<Args>(
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Args>,
): Promise<Unsubscribe> {
  const handler = await runExcel(async (context) => {
    const added = add(context)
    await context.sync()
    return added
  })
  return () => {
    // the workbook may be closing; there is nobody left to tell
    Excel.run(handler.context, async (context) => {
      handler.remove()
      await context.sync()
    }).catch(() => undefined)
  }
}

const access: CellAccess = {
  sheet: (id) =>
    runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id)
      sheet.load('id,name')
      await context.sync()
      if (sheet.isNullObject) throw new HostError('sheet-missing')
      return { id: sheet.id, name: sheet.name }
    }),
  usedSize: (id) => runExcel((context) => usedSize(context.workbook.worksheets.getItem(id))),
  readRows: (id, spans, columns) =>
    runExcel((context) => readRows(context.workbook.worksheets.getItem(id), spans, columns)),
  readCells: (id, addresses) =>
    runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id)
      const stored: StoredCell[] = []
      for (const some of portionsOf(addresses)) {
        const ranges = some.map((address) => sheet.getRange(address).load('values,numberFormat,formulas'))
        await context.sync()
        for (const range of ranges) {
          stored.push(storedCell(range))
          range.untrack()
        }
      }
      return stored
    }),
  async putCells(id, cells, stands) {
    const { name } = await access.sheet(id)
    await runExcel(
      (context) =>
        withoutEvents(context, async () => {
          const sheet = context.workbook.worksheets.getItem(id)
          let count = 0
          for (const some of portionsOf(cells)) {
            context.application.suspendApiCalculationUntilNextSync()
            for (const { address, content } of some) {
              const range = sheet.getRange(address)
              range.numberFormat = [[content.numberFormat]]
              range.values = [[typedValue(content)]]
            }
            await context.sync()
            count += some.length
            stands?.(count)
          }
        }),
      name,
    )
  },
}

function storedCell({ values, numberFormat, formulas }: Excel.Range): StoredCell {
  const formula: unknown = formulas[0][0]
  return {
    value: plainValue(values[0][0]),
    numberFormat: numberFormat[0][0] as string,
    hasFormula: typeof formula === 'string' && formula.startsWith('='),
  }
}
