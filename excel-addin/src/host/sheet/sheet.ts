import { address, type CellRange } from '@nuandong/core'
import { flushSync } from 'react-dom'
import { cellAt } from '../a1.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type CellAccess, proveUnchanged, undoGuarded, writeGuarded } from '../guarded-write.ts'
import { gravestByCell, MARK_COLOURS } from '../marks.ts'
import { type CellPlace, type CellValue, HostError, type MarkLevel, type SheetRef, type WorkbookHost } from '../port.ts'
import { subscribe } from '../subscribe.ts'
import { contentOf, gridContent } from './cells.ts'
import type { GridHooks, GridInstance, GridOp, GridSheet } from './grid.ts'

/** Rows and columns left in view before the cell that is gone to. */
const CONTEXT_ROWS = 6
const CONTEXT_COLUMNS = 2
const ROWS_A_TURN = 2_000

const pause = (milliseconds = 0) => new Promise<void>((done) => setTimeout(done, milliseconds))

export interface StandIn {
  host: WorkbookHost
  /** properties for the grid component */
  grid: {
    ref: (instance: GridInstance | null) => void
    hooks: GridHooks
    onOp: (ops: GridOp[]) => void
  }
}

/** The port over the stand-in grid. Marks are painted over the cells and never stored in them. */
export function standIn(workbookName: string): StandIn {
  let instance: GridInstance | null = null
  const marks = new Map<string, Map<string, MarkLevel>>()
  const editListeners = new Set<(sheetId: string) => void>()
  const selectListeners = new Set<(place: CellPlace) => void>()
  let selection: CellPlace | undefined
  /** the cells that the grid drew last */
  let inView = { top: 0, left: 0, bottom: 0, right: 0 }

  function grid(): GridInstance {
    if (!instance) throw new HostError('no-workbook')
    return instance
  }
  function find(id: string): GridSheet {
    const sheet = grid()
      .getAllSheets()
      .find((candidate) => candidate.id === id)
    if (!sheet) throw new HostError('sheet-missing')
    return sheet
  }
  const refOf = ({ id = '', name }: GridSheet): SheetRef => ({ id, name })
  const activeId = () => grid().getSheet().id ?? ''

  /** The grid draws when its state changes; marks are not its state, so the selection is set anew. */
  function repaint(): void {
    const chosen = grid().getSelection()
    if (chosen) flushSync(() => grid().setSelection(chosen))
  }

  /** Scrolls only in the direction in which the cell is out of sight; the last drawn row and column are cut off. */
  function bringIntoView(row: number, column: number): void {
    const rowSeen = row >= inView.top && row < inView.bottom
    const columnSeen = column >= inView.left && column < inView.right
    grid().scroll({
      ...(rowSeen ? {} : { targetRow: Math.max(0, row - CONTEXT_ROWS) }),
      ...(columnSeen ? {} : { targetColumn: Math.max(0, column - CONTEXT_COLUMNS) }),
    })
  }

  const access: CellAccess = {
    sheet: async (id) => refOf(find(id)),
    usedSize: async (id) => usedSize(find(id)),
    readRows: async (id, top, bottom, columns) => rowsOf(find(id), top, bottom, columns),
    readCells: async (id, addresses) =>
      addresses.map((text) => {
        const { row, column } = cellAt(text)
        const cell = find(id).data?.[row]?.[column]
        return { ...contentOf(cell), hasFormula: cell?.f !== undefined }
      }),
    async putCells(id, cells) {
      const ops = cells.map(({ address: text, content }): GridOp => {
        const { row, column } = cellAt(text)
        const { v: _value, m: _shown, f: _formula, ...rest } = find(id).data?.[row]?.[column] ?? {}
        return { op: 'replace', id, path: ['data', row, column], value: { ...rest, ...gridContent(content) } }
      })
      flushSync(() => grid().applyOp(ops))
    },
  }

  const host: WorkbookHost = {
    kind: 'sheet',
    workbookName: async () => workbookName,
    sheets: async () =>
      grid()
        .getAllSheets()
        .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
        .map(refOf),
    activeSheet: async () => refOf(find(activeId())),
    async readSheet(id, { onProgress, signal } = {}) {
      const sheet = find(id)
      const { rows, columns } = usedSize(sheet)
      const values: CellValue[][] = []
      const numberFormats: string[][] = []
      for (let top = 0; top < rows; top += ROWS_A_TURN) {
        signal?.throwIfAborted()
        const bottom = Math.min(rows, top + ROWS_A_TURN) - 1
        values.push(...rowsOf(sheet, top, bottom, columns))
        for (let row = top; row <= bottom; row++) numberFormats.push(formatsOf(sheet, row, columns))
        onProgress?.(bottom + 1, rows)
        await pause()
      }
      return {
        sheet: refOf(sheet),
        values,
        numberFormats,
        merges: mergesOf(sheet),
        hiddenRows: Object.keys(sheet.config?.rowhidden ?? {})
          .map(Number)
          .filter((row) => row < rows),
        fingerprint: fingerprintOf(id, values, columns),
        limits: [],
      }
    },
    async select(place) {
      const { row, column } = cellAt(place.address)
      find(place.sheet)
      if (activeId() !== place.sheet) {
        flushSync(() => grid().activateSheet({ id: place.sheet }))
        // the grid measures the rows of a sheet only after it has shown it
        await pause(50)
      }
      flushSync(() => grid().setSelection([{ row: [row, row], column: [column, column] }]))
      bringIntoView(row, column)
    },
    async mark(fingerprint, cellMarks) {
      await proveUnchanged(
        access,
        fingerprint,
        cellMarks.map((mark) => cellAt(mark.address).row),
      )
      marks.set(fingerprint.sheet, gravestByCell(cellMarks))
      repaint()
    },
    async clearMarks() {
      const count = [...marks.values()].filter((cells) => cells.size > 0).length
      marks.clear()
      repaint()
      return count
    },
    write: (fingerprint, changes) => writeGuarded(access, fingerprint, changes),
    undo: (receipt) => undoGuarded(access, receipt),
    onEdit: async (listener) => subscribe(editListeners, listener),
    onSelect: async (listener) => subscribe(selectListeners, listener),
  }

  return {
    host,
    grid: {
      ref: (next) => {
        instance = next
      },
      hooks: {
        beforeRenderCellArea() {
          inView = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 }
          return true
        },
        afterRenderCell(_cell, { row, column, startX, startY, endX, endY }, canvas) {
          inView = {
            top: Math.min(inView.top, row),
            left: Math.min(inView.left, column),
            bottom: Math.max(inView.bottom, row),
            right: Math.max(inView.right, column),
          }
          const level = instance && marks.get(activeId())?.get(address(row, column))
          if (level) paintMark(canvas, level, { x: startX, y: startY, width: endX - startX, height: endY - startY })
        },
        afterSelectionChange(sheet, chosen) {
          const place = { sheet, address: address(chosen.row[0], chosen.column[0]) }
          if (place.sheet === selection?.sheet && place.address === selection.address) return
          selection = place
          for (const listener of selectListeners) listener(place)
        },
      },
      onOp(ops) {
        const sheets = new Set(ops.flatMap((op) => op.id ?? []))
        for (const sheet of sheets) for (const listener of editListeners) listener(sheet)
      },
    },
  }
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Multiplied over the cell, so that its text and its own fill stay visible. */
function paintMark(canvas: CanvasRenderingContext2D, level: MarkLevel, { x, y, width, height }: Box): void {
  canvas.save()
  canvas.globalCompositeOperation = 'multiply'
  canvas.fillStyle = MARK_COLOURS[level]
  canvas.fillRect(x - 1, y - 1, width, height - 1)
  canvas.restore()
}

function usedSize({ data = [] }: GridSheet): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  data.forEach((cells, row) => {
    const last = cells.findLastIndex((cell) => contentOf(cell).value !== null)
    if (last < 0) return
    rows = row + 1
    columns = Math.max(columns, last + 1)
  })
  return { rows, columns }
}

function rowsOf(sheet: GridSheet, top: number, bottom: number, columns: number): CellValue[][] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: columns }, (_, column) => contentOf(sheet.data?.[top + i]?.[column]).value),
  )
}

function formatsOf(sheet: GridSheet, row: number, columns: number): string[] {
  return Array.from({ length: columns }, (_, column) => contentOf(sheet.data?.[row]?.[column]).numberFormat)
}

function mergesOf(sheet: GridSheet): CellRange[] {
  return Object.values(sheet.config?.merge ?? {}).map(({ r, c, rs, cs }) => ({
    top: r,
    left: c,
    bottom: r + rs - 1,
    right: c + cs - 1,
  }))
}
