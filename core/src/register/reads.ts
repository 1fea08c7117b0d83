import type { FieldId } from '../facts/fields.ts'

/** Rows of one column so many at most are kept one by one; of more, the whole column counts as read. */
const MOST_ROWS = 10_000

/** Which cells were read while something was worked out: of a table's column all, or some rows. What follows from them is stale once one is edited. */
export class Reads {
  private readonly whole = new Map<object, Set<FieldId>>()
  private readonly rows = new Map<object, Map<FieldId, Set<number>>>()
  private readonly parts = new Set<Reads>()

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
    if (this.parts.has(other)) return true
    for (const part of this.parts) if (part.includes(other)) return true
    return false
  }

  /** Whether a column was read, as a whole or in some rows. */
  hasField(table: object, id: FieldId): boolean {
    if (this.whole.get(table)?.has(id) || this.rows.get(table)?.has(id)) return true
    for (const part of this.parts) if (part.hasField(table, id)) return true
    return false
  }

  /** Whether a cell was read. */
  has(table: object, id: FieldId, row: number): boolean {
    if (this.whole.get(table)?.has(id) || this.rows.get(table)?.get(id)?.has(row)) return true
    for (const part of this.parts) if (part.has(table, id, row)) return true
    return false
  }
}

let current: Reads | undefined
let changes = 0

/** Grows whenever some `Reads` takes up a column that it did not have. */
export const readChanges = (): number => changes

/** What `work` reads is added to `reads`, and not to those of an outer `recorded`. */
export function recorded<T>(reads: Reads, work: () => T): T {
  const outer = current
  current = reads
  try {
    return work()
  } finally {
    current = outer
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

/** Of what was worked out without a look at a cell: it rests on whatever is read around it, which it may have been handed. */
export function restOnAround(reads: Reads): void {
  if (current && reads.isEmpty) reads.addAll(current)
}
