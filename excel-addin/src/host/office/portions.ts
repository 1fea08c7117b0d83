import type { RowSpan } from '../fingerprint.ts'
import { isPayloadTooLarge } from './errors.ts'

/** Bytes of one answer that we aim at: Excel on the web refuses 5 MB. */
const TARGET_BYTES = 1_000_000
/** far below the 5,000,000 cells over which `values` may come back null without an error */
const MAX_CELLS = 400_000
/** a range in a request costs 700 bytes to be read and 2,000 to be written, however small it is */
const MAX_RANGES = 500
const FIRST_ROWS = 200

export interface Portion {
  top: number
  range: Excel.Range
}

interface PortionSteps {
  /** asks for what is needed of the range */
  load: (range: Excel.Range) => void
  /** takes what came; the answer is its size in bytes */
  take: (portion: Portion) => number | Promise<number>
  signal?: AbortSignal
}

/**
 * Walks over spans of rows, several in one round trip, in portions whose size follows the bytes of the last one: a
 * thousand scattered rows take a handful of requests, and a hundred thousand connected ones none that is too large.
 */
export async function forPortions(
  sheet: Excel.Worksheet,
  spans: readonly RowSpan[],
  columns: number,
  { load, take, signal }: PortionSteps,
): Promise<void> {
  const mostRows = Math.max(1, Math.floor(MAX_CELLS / Math.max(1, columns)))
  let rows = FIRST_ROWS
  for (let waiting = spans; waiting.length > 0; ) {
    signal?.throwIfAborted()
    const { now, later, count } = cut(waiting, Math.max(1, Math.min(rows, mostRows)))
    const portions = now.map(({ top, bottom }) => ({
      top,
      range: sheet.getRangeByIndexes(top, 0, bottom - top + 1, columns),
    }))
    for (const { range } of portions) load(range)
    try {
      await sheet.context.sync()
    } catch (error) {
      if (!isPayloadTooLarge(error) || count === 1) throw error
      rows = Math.max(1, count >> 2)
      continue
    }
    let bytes = 0
    for (const portion of portions) {
      bytes += await take(portion)
      portion.range.untrack()
    }
    rows = Math.max(1, Math.min(count * 4, Math.floor((count * TARGET_BYTES) / Math.max(1, bytes))))
    waiting = later
  }
}

/** The first so many rows of the spans, and what is left. */
function cut(spans: readonly RowSpan[], rows: number): { now: RowSpan[]; later: RowSpan[]; count: number } {
  const now: RowSpan[] = []
  let count = 0
  let at = 0
  for (; at < spans.length && count < rows && now.length < MAX_RANGES; at++) {
    const { top, bottom } = spans[at]
    const last = Math.min(bottom, top + rows - count - 1)
    now.push({ top, bottom: last })
    count += last - top + 1
    if (last < bottom) return { now, later: [{ top: last + 1, bottom }, ...spans.slice(at + 1)], count }
  }
  return { now, later: spans.slice(at), count }
}

/** Single cells, as many as one request may name. */
export function portionsOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / MAX_RANGES)
  return Array.from({ length: count }, (_, i) => items.slice(i * MAX_RANGES, (i + 1) * MAX_RANGES))
}

const encoder = new TextEncoder()
/** Size of values as they travel: a Chinese character counts three bytes. */
export function bytesOf(values: unknown): number {
  return encoder.encode(JSON.stringify(values)).byteLength
}
