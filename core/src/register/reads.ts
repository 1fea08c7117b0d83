import type { FieldId } from '../facts/fields.ts'

/** Rows of one column so many at most are kept one by one; of more, the whole column counts as read. */
const MOST_ROWS = 10_000

/**
 * Which cells were read while something was worked out: of a table's column all, or some rows. What follows from them
 * is stale once one is edited.
 */
export class Reads {
  private readonly whole = new Map<object, Set<FieldId>>()
  private readonly rows = new Map<object, Map<FieldId, Set<number>>>()
  private readonly parts = new Set<Reads>()
  /** the last walk that came by */
  private walked = 0

  /** The whole of a column. */
  add(table: object, id: FieldId): void {
    const fields = this.whole.get(table)
    if (fields?.has(id)) return
    if (fields) fields.add(id)
    else this.whole.set(table, new Set([id]))
    changes++
  }

  /** One row of a column. */
  addRow(table: object, id: FieldId, row: number): void {
    if (this.whole.get(table)?.has(id)) return
    const fields = this.rows.get(table) ?? new Map<FieldId, Set<number>>()
    this.rows.set(table, fields)
    const rows = fields.get(id)
    if (!rows) {
      fields.set(id, new Set([row]))
      changes++
    } else if (rows.size < MOST_ROWS) rows.add(row)
    else {
      this.add(table, id)
      fields.delete(id)
    }
  }

  /** Whatever another reads, now and later. */
  addAll(other: Reads): void {
    if (other === this || this.parts.has(other)) return
    this.parts.add(other)
    changes++
  }

  get isEmpty(): boolean {
    return this.whole.size === 0 && this.rows.size === 0 && this.parts.size === 0
  }

  /** Whether another's reads are among them. */
  includes(other: Reads): boolean {
    return this.some((one) => one.parts.has(other))
  }

  /** Whether a column was read, as a whole or in some rows. */
  hasField(table: object, id: FieldId): boolean {
    return this.some(({ whole, rows }) => whole.get(table)?.has(id) || rows.get(table)?.has(id) || false)
  }

  /** Whether a cell was read. */
  has(table: object, id: FieldId, row: number): boolean {
    return this.some(({ whole, rows }) => whole.get(table)?.has(id) || rows.get(table)?.get(id)?.has(row) || false)
  }

  /**
   * Whether a test holds of these or of any that are part of them; each is tried once, for some are parts of one
   * another.
   */
  private some(test: (reads: Reads) => boolean, walk = ++walks): boolean {
    this.walked = walk
    if (test(this)) return true
    for (const part of this.parts) if (part.walked !== walk && part.some(test, walk)) return true
    return false
  }
}

/** how often reads were walked through */
let walks = 0
let current: Reads | undefined
/** those of what is being made now: what is made within may be handed what was read for it */
let handedOn: Reads | undefined
let changes = 0

/** Grows whenever some `Reads` takes up a column that it did not have. */
export const readChanges = (): number => changes

/** What `work` reads is added to `reads`, and not to those of an outer `recorded`. */
export function recorded<T>(reads: Reads, work: () => T): T {
  return within(reads, undefined, work)
}

/**
 * As `recorded`, of something that is made and kept: what is made within it, and looks at no cell, rests on its reads.
 */
export function recordedMaking<T>(reads: Reads, work: () => T): T {
  return within(reads, reads, work)
}

function within<T>(reads: Reads, handing: Reads | undefined, work: () => T): T {
  const outer = { current, handedOn }
  current = reads
  handedOn = handing
  try {
    return work()
  } finally {
    current = outer.current
    handedOn = outer.handedOn
  }
}

/** Says that a column is read, or one row of it. */
export function noteRead(table: object, id: FieldId, row?: number): void {
  if (!current) return
  if (row === undefined) current.add(table, id)
  else current.addRow(table, id, row)
}

/** Says that something is used that was worked out before from these reads. */
export function noteReads(reads: Reads): void {
  current?.addAll(reads)
}

/**
 * Of what was made without a look at a cell: it rests on the reads of what it is made for, which may have handed it
 * what it looks at.
 */
export function restOnAround(reads: Reads): void {
  if (handedOn && reads.isEmpty) reads.addAll(handedOn)
}
