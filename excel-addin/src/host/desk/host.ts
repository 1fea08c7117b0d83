import { address, type CellEdit } from '@nuandong/core'
import { cellAt } from '../a1.ts'
import { hashTexts } from '../fingerprint.ts'
import { type CellAccess, undoGuarded, writeChecked } from '../guarded-write.ts'
import { gravestByCell } from '../marks.ts'
import {
  type CellContent,
  type CellPlace,
  type EditListener,
  type Fingerprint,
  HostError,
  type SheetRef,
  type WorkbookHost,
  type WriteReceipt,
} from '../port.ts'
import { subscribe } from '../subscribe.ts'
import { type Book, type BookSheet, keyOf } from './book.ts'
import { typed } from './typing.ts'
import type { CellSpot, DeskView } from './view.ts'

/**
 * Where every change of cells is told, for instance to the worker that checks them; the answer is what formulas now
 * give.
 */
export type ChangeSink = (sheet: string, edits: readonly CellEdit[]) => void

export interface Desk {
  host: WorkbookHost
  /** What the person at the grid does. */
  hands: DeskHands
}

export interface DeskHands {
  select(sheet: string, cell: CellSpot, end?: CellSpot): void
  /**
   * Types texts into cells from a first one on, row by row; false where one of them is a formula, which cannot be typed
   * here.
   */
  type(sheet: string, first: CellSpot, rows: readonly (readonly string[])[]): boolean
}

/** The port over a book on the page: what is there is known, so nothing need be read again before it is written to. */
export function deskHost(name: string, book: Book, view: DeskView, changed: ChangeSink = () => undefined): Desk {
  const editListeners = new Set<EditListener>()
  const selectListeners = new Set<(place: CellPlace) => void>()

  function find(id: string): BookSheet {
    const sheet = book.find(id)
    if (!sheet) throw new HostError('sheet-missing')
    return sheet
  }
  const refOf = ({ id }: BookSheet): SheetRef => ({ id, name: id })

  function put(sheet: BookSheet, cells: readonly { address: string; content: CellContent }[]): void {
    const edits = cells.map(({ address: text, content }) => {
      const { row, column } = cellAt(text)
      const isReformatted = sheet.content(row, column).numberFormat !== content.numberFormat
      sheet.put(row, column, content)
      return {
        row,
        column,
        value: sheet.stored(content),
        ...(isReformatted && { format: content.numberFormat }),
        ...(content.formula !== undefined && { computed: true }),
      }
    })
    changed(sheet.id, edits)
    view.refresh()
  }

  /** What a person wrote into a row; what formulas give is worked out a moment after an edit. */
  const valuesOf = (sheet: BookSheet, row: number, columns: number) =>
    Array.from({ length: columns }, (_, column) => {
      const { value, formula } = sheet.content(row, column)
      return formula === undefined ? value : null
    })

  const access: Omit<CellAccess, 'usedSize'> = {
    sheet: async (id) => refOf(find(id)),
    readRows: async (id, spans, columns) =>
      spans.flatMap(({ top, bottom }) =>
        Array.from({ length: bottom - top + 1 }, (_, i) => valuesOf(find(id), top + i, columns)),
      ),
    readCells: async (id, addresses) =>
      addresses.map((text) => {
        const { row, column } = cellAt(text)
        const content = find(id).content(row, column)
        return { ...content, hasFormula: content.formula !== undefined }
      }),
    putCells: async (id, cells) => put(find(id), cells),
  }

  function prove(fingerprint: Fingerprint, addresses: readonly string[]): void {
    const sheet = find(fingerprint.sheet)
    const isSame = addresses.every((text) => {
      const { row } = cellAt(text)
      return (sheet.revisions.get(row) ?? 0) === (fingerprint.rowHashes[row] ?? 0)
    })
    if (!isSame) throw new HostError('sheet-changed', { sheet: sheet.id })
  }

  const host: WorkbookHost = {
    kind: 'sheet',
    workbookName: async () => name,
    sheets: async () => book.sheets.map(refOf),
    filledSheets: async () => book.sheets.filter(({ rowCount }) => rowCount > 0).map(refOf),
    activeSheet: async () => refOf(find(view.getState().active)),
    async readSheet(id, { onProgress, signal } = {}) {
      signal?.throwIfAborted()
      const sheet = find(id)
      const { rowCount, columnCount } = sheet
      const contents = Array.from({ length: rowCount }, (_, row) =>
        Array.from({ length: columnCount }, (_, column) => sheet.content(row, column)),
      )
      onProgress?.(rowCount, rowCount)
      return {
        sheet: refOf(sheet),
        values: contents.map((row) => row.map(({ value }) => value)),
        numberFormats: contents.map((row) => row.map(({ numberFormat }) => numberFormat)),
        merges: sheet.sheet.merges,
        hiddenRows: [...(sheet.sheet.hiddenRows ?? [])].flatMap((hidden, row) => (hidden ? [row] : [])),
        fingerprint: deskFingerprint(sheet),
        limits: [],
      }
    },
    async select({ sheet, address: text }) {
      view.show(find(sheet).id, cellAt(text))
      for (const listener of selectListeners) listener({ sheet, address: text })
    },
    async mark(fingerprint, marks) {
      prove(
        fingerprint,
        marks.map((mark) => mark.address),
      )
      const cells = [...gravestByCell(marks)].map(([text, level]) => {
        const { row, column } = cellAt(text)
        return [keyOf(row, column), level] as const
      })
      view.marks.set(fingerprint.sheet, new Map(cells))
      view.refresh()
    },
    async clearMarks() {
      const count = [...view.marks.values()].filter(({ size }) => size > 0).length
      view.marks.clear()
      view.refresh()
      return count
    },
    async write(fingerprint, changes) {
      prove(
        fingerprint,
        changes.map((change) => change.address),
      )
      return writeChecked(access, fingerprint, changes)
    },
    undo: (receipt) => undoGuarded(access, receipt),
    onEdit: async (listener) => subscribe(editListeners, listener),
    onSelect: async (listener) => subscribe(selectListeners, listener),
  }

  const hands: DeskHands = {
    select(id, cell, end) {
      view.show(id, cell, end)
      for (const listener of selectListeners) listener({ sheet: id, address: address(cell.row, cell.column) })
    },
    type(id, first, rows) {
      if (rows.some((row) => row.some((text) => /^[=＝]/.test(text.trim())))) return false
      const sheet = find(id)
      const cells = rows.flatMap((row, r) =>
        row.map((text, c) => {
          const [at, column] = [first.row + r, first.column + c]
          const before = sheet.content(at, column)
          const like = before.value === null ? sheet.about(at, column) : undefined
          return { address: address(at, column), before, after: typed(text, before, like) }
        }),
      )
      const differing = cells.filter(
        ({ before, after }) => before.formula !== undefined || before.value !== after.value,
      )
      if (differing.length === 0) return true
      put(
        sheet,
        differing.map(({ address: text, after }) => ({ address: text, content: after })),
      )
      const written = [...new Set(differing.map(({ address: text }) => cellAt(text).row))]
      const columns = sheet.columnCount
      const rowsAfter = written.map((row) => ({ row, texts: hashTexts(valuesOf(sheet, row, columns)), columns }))
      const receipt: WriteReceipt = { sheet: refOf(sheet), cells: differing, rows: rowsAfter }
      for (const listener of editListeners) listener(id, receipt)
      return true
    },
  }
  return { host, hands }
}

/** Instead of hashes: how often each row was changed. */
export function deskFingerprint(sheet: BookSheet): Fingerprint {
  const rowHashes = new Int32Array(sheet.rowCount)
  for (const [row, revision] of sheet.revisions) if (row < sheet.rowCount) rowHashes[row] = revision
  return { sheet: sheet.id, rows: sheet.rowCount, columns: sheet.columnCount, rowHashes }
}
