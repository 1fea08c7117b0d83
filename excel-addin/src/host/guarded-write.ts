import { cellAt } from './a1.ts'
import { contentFor } from './content.ts'
import { type RowSpan, rowsToProve, sameRows } from './fingerprint.ts'
import {
  type CellChange,
  type CellContent,
  type CellValue,
  type Fingerprint,
  HostError,
  type SheetRef,
  type WriteReceipt,
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
  putCells(id: string, cells: readonly { address: string; content: CellContent }[]): Promise<void>
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
  return writeChecked(access, fingerprint.sheet, changes)
}

/** Writes to a sheet that is known to be the one that was read; never over a formula. */
export async function writeChecked(
  access: Pick<CellAccess, 'sheet' | 'readCells' | 'putCells'>,
  id: string,
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
  return { sheet, cells }
}

/** Writes all cells or none: a host stops at the first that it refuses and keeps what came before. */
async function putAll(access: Pick<CellAccess, 'putCells'>, { sheet, cells }: WriteReceipt): Promise<void> {
  try {
    await access.putCells(
      sheet.id,
      cells.map(({ address, after }) => ({ address, content: after })),
    )
  } catch (error) {
    // in the same order, so that this ends where the writing did
    await access
      .putCells(
        sheet.id,
        cells.map(({ address, before }) => ({ address, content: before })),
      )
      .catch(() => undefined)
    throw error
  }
}

export async function undoGuarded(
  access: Pick<CellAccess, 'sheet' | 'readCells' | 'putCells'>,
  receipt: WriteReceipt,
): Promise<void> {
  const { id } = await access.sheet(receipt.sheet.id)
  const stored = await access.readCells(
    id,
    receipt.cells.map((cell) => cell.address),
  )
  const changed = receipt.cells.find(({ after }, i) => stored[i].hasFormula || stored[i].value !== after.value)
  if (changed) throw new HostError('cell-changed', { address: changed.address })
  await putAll(access, {
    sheet: { ...receipt.sheet, id },
    cells: receipt.cells.map(({ address, before, after }) => ({ address, before: after, after: before })),
  })
}
