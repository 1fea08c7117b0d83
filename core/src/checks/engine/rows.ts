import type { FieldId } from '../../facts/fields.ts'
import { type Partners, relatedCells } from './related.ts'
import type { Reliance, Relied } from './reliance.ts'
import type { RowView } from './view.ts'

/**
 * Rows that belong together, in their order: those of one person in other registers, those that share a text. They
 * stay, where a view that is given alone moves on.
 */
export interface Rows extends Iterable<RowView> {
  readonly count: number
  readonly first: RowView | undefined
  /** The rows of which something holds; found once for each function, however many units ask. */
  where(holds: (row: RowView) => boolean): Rows
  find(holds: (row: RowView) => boolean): RowView | undefined
  some(holds: (row: RowView) => boolean): boolean
  /** As `find`, looked for anew: for a function made for one unit. */
  seek(holds: (row: RowView) => boolean): RowView | undefined
  /** What the rows tell together; worked out once for each function. */
  use<T>(read: (rows: Rows) => T): T
  /** The cells of a field as partners of a finding. */
  cells(id: FieldId, except?: RowView): Partners
  /** The rows that have something in common, such as the kind of their register, in the order of the first of each. */
  by(read: (row: RowView) => unknown): readonly Rows[]
}

/** What so few rows tell is as soon worked out as looked up. */
const FEW = 8

export class RowList implements Rows {
  private kept: Map<unknown, { value: unknown; reliance: Relied }> | undefined

  constructor(
    private readonly rows: readonly RowView[],
    private readonly reliance: Reliance,
  ) {}

  get count(): number {
    return this.rows.length
  }

  get first(): RowView | undefined {
    return this.rows[0]
  }

  [Symbol.iterator](): Iterator<RowView> {
    return this.rows[Symbol.iterator]()
  }

  where(holds: (row: RowView) => boolean): Rows {
    return this.once(holds, () => new RowList(this.rows.filter(holds), this.reliance))
  }

  find(holds: (row: RowView) => boolean): RowView | undefined {
    return this.where(holds).first
  }

  some(holds: (row: RowView) => boolean): boolean {
    return this.where(holds).count > 0
  }

  seek(holds: (row: RowView) => boolean): RowView | undefined {
    return this.rows.find(holds)
  }

  use<T>(read: (rows: Rows) => T): T {
    return this.once(read, () => read(this))
  }

  cells(id: FieldId, except?: RowView): Partners {
    return relatedCells(this.rows, id, except)
  }

  by(read: (row: RowView) => unknown): readonly Rows[] {
    const groups = new Map<unknown, RowView[]>()
    for (const row of this.rows) {
      const key = read(row)
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
    return [...groups.values()].map((rows) => new RowList(rows, this.reliance))
  }

  /** What it rests on is told again to each unit that asks. */
  private once<T>(key: unknown, work: () => T): T {
    if (this.rows.length <= FEW) return work()
    this.kept ??= new Map()
    let known = this.kept.get(key)
    if (!known) {
      let value: T | undefined
      const reliance = this.reliance.during(() => {
        value = work()
      })
      known = { value, reliance }
      this.kept.set(key, known)
    }
    this.reliance.add(known.reliance)
    return known.value as T
  }
}
