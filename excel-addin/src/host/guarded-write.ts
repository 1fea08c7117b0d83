import { cellAt } from './a1.ts'
import { contentFor } from './content.ts'
import { hashTexts, type RowSpan, rowsToProve, sameRows } from './fingerprint.ts'
import {
  type CellChange,
  type CellContent,
  type CellValue,
  type Fingerprint,
  HostError,
  type SheetRef,
  type WriteReceipt,
  type WrittenCell,
  type WrittenRow,
} from './port.ts'

/** The few raw steps a host must offer, so that proving, writing and undoing are written once. */
export interface CellAccess {
  /** throws `HostError('sheet-missing')` */
  sheet(id: string): Promise<SheetRef>
  /** used rows and columns, counted from A1 */
  usedSize(id: string): Promise<{ rows: number; columns: number }>
  /** values of the rows of these spans, in their order, `columns` wide from column A */
  readRows(id: string, spans: readonly RowSpan[], columns: number): Promise<CellValue[][]>
  readCells(id: string, addresses: readonly string[]): Promise<StoredCell[]>
  /** tells how many cells stand for certain, where it takes several steps */
  putCells(
    id: string,
    cells: readonly { address: string; content: CellContent }[],
    stands?: (count: number) => void,
  ): Promise<void>
}
export interface StoredCell extends CellContent {
  hasFormula: boolean
}

/** Refuses with `sheet-changed` when the sheet no longer is the one that was read. */
export async function proveUnchanged(
  access: CellAccess,
  fingerprint: Fingerprint,
  rows: Iterable<number>,
): Promise<void> {
  const sheet = await access.sheet(fingerprint.sheet)
  const size = await access.usedSize(fingerprint.sheet)
  const refuse = () => new HostError('sheet-changed', { sheet: sheet.name })
  if (size.rows !== fingerprint.rows || size.columns !== fingerprint.columns) throw refuse()
  const spans = rowsToProve(fingerprint, rows)
  const values = await access.readRows(fingerprint.sheet, spans, fingerprint.columns)
  if (!sameRows(fingerprint, spans, values)) throw refuse()
}

export async function writeGuarded(
  access: CellAccess,
  fingerprint: Fingerprint,
  changes: readonly CellChange[],
): Promise<WriteReceipt> {
  await proveUnchanged(
    access,
    fingerprint,
    changes.map((change) => cellAt(change.address).row),
  )
  return writeChecked(access, fingerprint, changes)
}

/** Writes to a sheet that is known to be the one that was read; never over a formula. */
export async function writeChecked(
  access: Accessible,
  { sheet: id, columns }: Pick<Fingerprint, 'sheet' | 'columns'>,
  changes: readonly CellChange[],
): Promise<WriteReceipt> {
  const sheet = await access.sheet(id)
  const stored = await access.readCells(
    sheet.id,
    changes.map((change) => change.address),
  )
  const cells = changes.map(({ address, text }, i) => {
    const { hasFormula, ...before } = stored[i]
    if (hasFormula) throw new HostError('formula', { address })
    return { address, before, after: contentFor(text, before) }
  })
  await putAll(access, { sheet, cells })
  // what is written is written, whether or not its rows can be read again
  return { sheet, cells, rows: await rowsOf(access, sheet.id, cells, columns).catch(() => undefined) }
}

type Accessible = Omit<CellAccess, 'usedSize'>

/** The rows of these cells as they stand. */
async function rowsOf(
  access: Accessible,
  id: string,
  cells: readonly WrittenCell[],
  columns: number,
): Promise<WrittenRow[]> {
  const rows = [...new Set(cells.map(({ address }) => cellAt(address).row))].sort((a, b) => a - b)
  const spans = rows.map((row) => ({ top: row, bottom: row }))
  const values = await access.readRows(id, spans, columns)
  return rows.map((row, i) => ({ row, texts: hashTexts(values[i]), columns }))
}

/**
 * Writes all cells or none: a host stops at the first that it refuses and keeps what came before. Where it no longer
 * lets us put these back, `half-written` names how many stand.
 */
async function putAll(access: Pick<CellAccess, 'putCells'>, { sheet, cells }: WriteReceipt): Promise<void> {
  let standing = 0
  try {
    await access.putCells(sheet.id, contentsOf(cells, 'after'), (count) => {
      standing = count
    })
  } catch (cause) {
    try {
      // in the same order, so that this ends where the writing did
      await access.putCells(sheet.id, contentsOf(cells, 'before'))
    } catch {
      if (standing > 0) {
        const receipt = { sheet, cells: cells.slice(0, standing) }
        throw new HostError('half-written', { count: standing }, { cause, receipt })
      }
    }
    throw cause
  }
}

const contentsOf = (cells: readonly WrittenCell[], side: 'before' | 'after') =>
  cells.map((cell) => ({ address: cell.address, content: cell[side] }))

/** A receipt that was kept in the file may come from another program, which knew the sheet by another id. */
async function sheetOf(access: Pick<CellAccess, 'sheet'>, { id, name }: SheetRef): Promise<SheetRef> {
  try {
    return await access.sheet(id)
  } catch (error) {
    return access.sheet(name).catch(() => {
      throw error
    })
  }
}

/** Whether a cell holds what was left in it; what a formula gives may be another value by now. */
const isAsLeft = ({ after }: WrittenCell, { hasFormula, value }: StoredCell): boolean =>
  after.formula === undefined ? !hasFormula && value === after.value : hasFormula

export async function undoGuarded(access: Accessible, receipt: WriteReceipt): Promise<WriteReceipt> {
  const { id } = await sheetOf(access, receipt.sheet)
  const stored = await access.readCells(
    id,
    receipt.cells.map((cell) => cell.address),
  )
  const changed = receipt.cells.find((cell, i) => !isAsLeft(cell, stored[i]))
  const other = changed ?? (await cellOfOtherRow(access, id, receipt))
  if (other) throw new HostError('cell-changed', { address: other.address })
  const back = {
    sheet: { ...receipt.sheet, id },
    cells: receipt.cells.map(({ address, before, after }) => ({ address, before: after, after: before })),
  }
  try {
    await putAll(access, back)
  } catch (error) {
    if (!(error instanceof HostError) || !error.receipt) throw error
    const { sheet, cells } = receipt
    const rest = { sheet, cells: cells.slice(error.receipt.cells.length) }
    throw new HostError(error.fault, error.params, { cause: error, receipt: rest })
  }
  const columns = receipt.rows?.[0]?.columns
  if (columns === undefined) return back
  return { ...back, rows: await rowsOf(access, id, back.cells, columns).catch(() => undefined) }
}

/** A cell in whose row somebody else stands by now, though it holds the same: rows were inserted, or sorted. */
async function cellOfOtherRow(
  access: Accessible,
  id: string,
  { rows = [], cells }: WriteReceipt,
): Promise<WrittenCell | undefined> {
  if (rows.length === 0) return undefined
  const now = new Map((await rowsOf(access, id, cells, rows[0].columns)).map(({ row, texts }) => [row, texts]))
  const moved = rows.find(({ row, texts }) => now.get(row) !== texts)
  return moved && cells.find(({ address }) => cellAt(address).row === moved.row)
}
