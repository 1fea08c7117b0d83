import { isPayloadTooLarge } from './errors.ts'

/** Bytes of one answer that we aim at: Excel on the web refuses 5 MB. */
const TARGET_BYTES = 1_000_000
/** far below the 5,000,000 cells over which `values` may come back null without an error */
const MAX_CELLS = 400_000
const FIRST_ROWS = 200

export interface Portion {
  top: number
  range: Excel.Range
}

interface Span {
  top: number
  /** inclusive */
  bottom: number
  columns: number
}

interface PortionSteps {
  /** asks for what is needed of the range */
  load: (range: Excel.Range) => void
  /** takes what came; the answer is its size in bytes */
  take: (portion: Portion) => number | Promise<number>
  signal?: AbortSignal
}

/** Walks over rows in portions whose size follows the bytes of the last one. */
export async function forPortions(
  sheet: Excel.Worksheet,
  { top, bottom, columns }: Span,
  { load, take, signal }: PortionSteps,
): Promise<void> {
  let rows = FIRST_ROWS
  for (let next = top; next <= bottom; ) {
    signal?.throwIfAborted()
    const count = Math.max(1, Math.min(rows, bottom - next + 1, Math.floor(MAX_CELLS / columns)))
    const range = sheet.getRangeByIndexes(next, 0, count, columns)
    load(range)
    try {
      await sheet.context.sync()
    } catch (error) {
      if (!isPayloadTooLarge(error) || count === 1) throw error
      rows = Math.max(1, count >> 2)
      continue
    }
    const bytes = await take({ top: next, range })
    range.untrack()
    rows = Math.max(1, Math.min(count * 4, Math.floor((count * TARGET_BYTES) / Math.max(1, bytes))))
    next += count
  }
}

const encoder = new TextEncoder()
/** Size of values as they travel: a Chinese character counts three bytes. */
export function bytesOf(values: unknown): number {
  return encoder.encode(JSON.stringify(values)).byteLength
}
