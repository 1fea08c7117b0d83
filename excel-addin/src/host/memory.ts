import { address as addressOf, type CellRange } from '@nuandong/core'
import { cellAt } from './a1.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type CellAccess, proveUnchanged, undoGuarded, writeGuarded } from './guarded-write.ts'
import { gravestByCell } from './marks.ts'
import {
  type CellContent,
  type CellPlace,
  type CellValue,
  HostError,
  type MarkLevel,
  type SheetRef,
  type SheetSnapshot,
  type WorkbookHost,
} from './port.ts'
import { subscribe } from './subscribe.ts'

/** A worksheet held in memory. Rows may be of different lengths; what is missing is empty. */
export interface MemorySheet extends SheetRef {
  values: CellValue[][]
  /** address → format code; left out = General */
  formats?: Record<string, string>
  merges?: CellRange[]
  hiddenRows?: number[]
  /** addresses of cells whose value a formula computes */
  formulas?: string[]
  protected?: 'protected'
  hidden?: 'hidden'
}

/** The port over plain arrays: for tests, and as the shortest reading of what a host must do. */
export function memoryHost(name: string, sheets: MemorySheet[]) {
  const marks = new Map<string, Map<string, MarkLevel>>()
  const editListeners = new Set<(sheetId: string) => void>()
  const selectListeners = new Set<(place: CellPlace) => void>()
  let active = sheets[0]
  let selection: CellPlace | undefined
  let kept: unknown

  function find(id: string): MemorySheet {
    const sheet = sheets.find((candidate) => candidate.id === id || candidate.name === id)
    if (!sheet) throw new HostError('sheet-missing')
    return sheet
  }
  const widthOf = (sheet: MemorySheet) => Math.max(0, ...sheet.values.map((row) => row.length))
  const valueAt = (sheet: MemorySheet, row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null
  const formatAt = (sheet: MemorySheet, row: number, column: number) =>
    sheet.formats?.[addressOf(row, column)] ?? 'General'
  const refOf = ({ id, name: sheetName }: MemorySheet): SheetRef => ({ id, name: sheetName })

  function put(sheet: MemorySheet, address: string, content: CellContent): void {
    const { row, column } = cellAt(address)
    while (sheet.values.length <= row) sheet.values.push([])
    sheet.values[row][column] = content.value
    sheet.formats = { ...sheet.formats, [address]: content.numberFormat }
  }

  const access: CellAccess = {
    sheet: async (id) => refOf(find(id)),
    usedSize: async (id) => ({ rows: find(id).values.length, columns: widthOf(find(id)) }),
    readRows: async (id, spans, columns) => {
      const sheet = find(id)
      return spans.flatMap(({ top, bottom }) =>
        Array.from({ length: bottom - top + 1 }, (_, i) =>
          Array.from({ length: columns }, (_, column) => valueAt(sheet, top + i, column)),
        ),
      )
    },
    readCells: async (id, addresses) => {
      const sheet = find(id)
      return addresses.map((address) => {
        const { row, column } = cellAt(address)
        const hasFormula = sheet.formulas?.includes(address) ?? false
        return { value: valueAt(sheet, row, column), numberFormat: formatAt(sheet, row, column), hasFormula }
      })
    },
    putCells: async (id, cells) => {
      const sheet = find(id)
      if (sheet.protected) throw new HostError('protected', { sheet: sheet.name })
      for (const { address, content } of cells) put(sheet, address, content)
    },
  }

  const host: WorkbookHost = {
    kind: 'memory',
    workbookName: async () => name,
    sheets: async () => sheets.map(refOf),
    filledSheets: async () => sheets.filter(({ values }) => values.length > 0).map(refOf),
    activeSheet: async () => {
      if (!active) throw new HostError('no-workbook')
      return refOf(active)
    },
    async readSheet(id, { onProgress, signal } = {}): Promise<SheetSnapshot> {
      const sheet = find(id)
      signal?.throwIfAborted()
      const columns = widthOf(sheet)
      const values = await access.readRows(id, [{ top: 0, bottom: sheet.values.length - 1 }], columns)
      onProgress?.(values.length, values.length)
      return {
        sheet: refOf(sheet),
        values,
        numberFormats: values.map((row, r) => row.map((_, c) => formatAt(sheet, r, c))),
        merges: [...(sheet.merges ?? [])],
        hiddenRows: [...(sheet.hiddenRows ?? [])],
        fingerprint: fingerprintOf(id, values, columns),
        limits: [],
      }
    },
    async select(place) {
      const sheet = find(place.sheet)
      if (sheet.hidden) throw new HostError('sheet-hidden', { sheet: sheet.name })
      active = sheet
      selection = place
      for (const listener of selectListeners) listener(place)
    },
    async mark(fingerprint, cellMarks) {
      await proveUnchanged(
        access,
        fingerprint,
        cellMarks.map((mark) => cellAt(mark.address).row),
      )
      marks.set(fingerprint.sheet, gravestByCell(cellMarks))
    },
    async clearMarks() {
      const count = [...marks.values()].filter((cells) => cells.size > 0).length
      marks.clear()
      return count
    },
    write: (fingerprint, changes) => writeGuarded(access, fingerprint, changes),
    undo: (receipt) => undoGuarded(access, receipt),
    keeper: {
      read: async () => kept,
      write: async (work) => {
        kept = structuredClone(work)
      },
    },
    onEdit: async (listener) => subscribe(editListeners, listener),
    onSelect: async (listener) => subscribe(selectListeners, listener),
  }

  /** What the user would do and see; not part of the port. */
  const user = {
    edit(sheetId: string, address: string, value: CellValue) {
      const { row, column } = cellAt(address)
      put(find(sheetId), address, { value, numberFormat: formatAt(find(sheetId), row, column) })
      for (const listener of editListeners) listener(sheetId)
    },
    activate(sheetId: string) {
      active = find(sheetId)
    },
    selection: () => selection,
    markAt: (sheetId: string, address: string) => marks.get(sheetId)?.get(address),
    contentAt(sheetId: string, address: string): CellContent {
      const { row, column } = cellAt(address)
      return { value: valueAt(find(sheetId), row, column), numberFormat: formatAt(find(sheetId), row, column) }
    },
    insertRow(sheetId: string, row: number) {
      find(sheetId).values.splice(row, 0, [])
      for (const listener of editListeners) listener(sheetId)
    },
    rename(sheetId: string, to: string) {
      find(sheetId).name = to
    },
    remove(sheetId: string) {
      sheets.splice(sheets.indexOf(find(sheetId)), 1)
    },
    hide(sheetId: string) {
      find(sheetId).hidden = 'hidden'
    },
    select(sheetId: string, address: string) {
      for (const listener of selectListeners) listener({ sheet: sheetId, address })
    },
  }
  return { host, user }
}
