import type { FieldId } from '../../facts/fields.ts'
import { noteReads, Reads, type RegisterTable, recorded } from '../../register/index.ts'

/**
 * The columns of a set of registers whose header may as well name another field: nothing that rests on one of them is
 * an error.
 */
export class GuessedColumns {
  private readonly columns: readonly (readonly [table: RegisterTable, id: FieldId])[]

  constructor(tables: readonly RegisterTable[]) {
    this.columns = tables.flatMap((table) =>
      table.columns.filter(({ ambiguous }) => ambiguous !== undefined).map(({ field }) => [table, field] as const),
    )
  }

  areIn(table: RegisterTable): boolean {
    return this.columns.some(([one]) => one === table)
  }

  has(table: RegisterTable, id: FieldId): boolean {
    return this.columns.some(([one, field]) => one === table && field === id)
  }

  /** Runs a step; what it gives tells, also while the step runs, whether one of the columns was read. */
  reading(step: (isRead: () => boolean) => void): void {
    if (this.columns.length === 0) {
      step(() => false)
      return
    }
    const reads = new Reads()
    noteReads(reads)
    recorded(reads, () => step(() => this.columns.some(([table, id]) => reads.hasField(table, id))))
  }
}
