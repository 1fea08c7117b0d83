import type { FieldId } from '../facts/fields.ts'

/** Rows of one column, or units that ask, so many at most are kept one by one; of more, the whole counts as read. */
const MOST_KEPT = 10_000

type OnColumn = (table: object, id: FieldId) => void

/**
 * Which cells were read while something was worked out: of a table's column all, or some rows. What follows from them
 * is stale once one is edited.
 */
export class Reads {
  private readonly whole = new Map<object, Set<FieldId>>()
  private readonly rows = new Map<object, Map<FieldId, Set<number>>>()
  private readonly parts = new Set<Reads>()
  /** those that they are part of */
  private readonly wholes = new Set<Reads>()
  /** the columns of all these, and of all their parts */
  private readonly columns = new Map<object, Set<FieldId>>()
  private onColumn: OnColumn | undefined
  /** those that have asked for what was worked out from these, unit by unit */
  readonly askers = new Map<Reads, Set<number>>()
  private readonly asked = new Set<Reads>()
  /** the unit that is judged: it alone is judged again when what it asks for says something else */
  unit: number | undefined

  /** The whole of a column. */
  add(table: object, id: FieldId): void {
    const fields = this.whole.get(table)
    if (fields?.has(id)) return
    if (fields) fields.add(id)
    else this.whole.set(table, new Set([id]))
    this.takeUp(table, id)
  }

  /** One row of a column. */
  addRow(table: object, id: FieldId, row: number): void {
    if (this.whole.get(table)?.has(id)) return
    const fields = this.rows.get(table) ?? new Map<FieldId, Set<number>>()
    this.rows.set(table, fields)
    const rows = fields.get(id)
    if (!rows) {
      fields.set(id, new Set([row]))
      this.takeUp(table, id)
    } else if (rows.size < MOST_KEPT) rows.add(row)
    else {
      this.add(table, id)
      fields.delete(id)
    }
  }

  /** Whatever another reads, now and later. */
  addAll(other: Reads): void {
    if (other === this || this.parts.has(other)) return
    this.parts.add(other)
    other.wholes.add(this)
    for (const [table, ids] of other.columns) for (const id of ids) this.takeUp(table, id)
  }

  /** What was worked out from another's is asked for, by the unit that is judged or for all. */
  ask(other: Reads): void {
    const units = other.askers.get(this) ?? new Set<number>()
    if (this.unit === undefined || units.size >= MOST_KEPT) this.addAll(other)
    else if (!this.parts.has(other)) {
      other.askers.set(this, units.add(this.unit))
      this.asked.add(other)
    }
  }

  /** As if nothing had been read yet. What nobody else uses is forgotten too. */
  forget(): void {
    this.whole.clear()
    this.rows.clear()
    this.columns.clear()
    for (const one of this.asked) one.askers.delete(this)
    this.asked.clear()
    const parts = [...this.parts]
    this.parts.clear()
    for (const part of parts) {
      part.wholes.delete(this)
      if (part.wholes.size === 0) part.forget()
    }
  }

  /** Tells of each column that these or their parts have read, or will read. */
  tellColumns(onColumn: OnColumn): void {
    this.onColumn = onColumn
    for (const [table, ids] of this.columns) for (const id of ids) onColumn(table, id)
  }

  private takeUp(table: object, id: FieldId): void {
    const ids = this.columns.get(table) ?? new Set<FieldId>()
    if (ids.has(id)) return
    this.columns.set(table, ids.add(id))
    this.onColumn?.(table, id)
    for (const one of this.wholes) one.takeUp(table, id)
  }

  get isEmpty(): boolean {
    return this.whole.size === 0 && this.rows.size === 0 && this.parts.size === 0
  }

  /** All of which they are part, or part of a part. */
  get users(): ReadonlySet<Reads> {
    const found = new Set<Reads>(this.wholes)
    // what is added to the set meanwhile is walked over too
    for (const one of found) for (const user of one.wholes) found.add(user)
    return found
  }

  /** Whether a column was read, as a whole or in some rows. */
  hasField(table: object, id: FieldId): boolean {
    return this.columns.get(table)?.has(id) ?? false
  }

  /** Whether a cell was read. Each part is looked at once, for some are parts of one another. */
  has(table: object, id: FieldId, row: number, walk = ++walks): boolean {
    this.walked = walk
    if (!this.hasField(table, id)) return false
    if (this.whole.get(table)?.has(id) || this.rows.get(table)?.get(id)?.has(row)) return true
    for (const part of this.parts) if (part.walked !== walk && part.has(table, id, row, walk)) return true
    return false
  }

  /** the last walk that came by */
  private walked = 0
}

/** how often reads were walked through */
let walks = 0
let current: Reads | undefined
/** those of what is being made now: what is made within may be handed what was read for it */
let handedOn: Reads | undefined

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

/** As `noteReads`, of something that each unit asks for when it needs it. */
export function noteAsked(reads: Reads): void {
  current?.ask(reads)
}

/**
 * Of what was made without a look at a cell: it rests on the reads of what it is made for, which may have handed it
 * what it looks at.
 */
export function restOnAround(reads: Reads): void {
  if (handedOn && reads.isEmpty) reads.addAll(handedOn)
}
