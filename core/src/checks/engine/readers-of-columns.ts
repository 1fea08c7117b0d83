import type { FieldId } from '../../facts/fields.ts'
import { type Reads, type RegisterTable, readChanges } from '../../register/index.ts'

/** Those of a list that have read a column: found once, and again whenever anything has read a further one. */
export class ReadersOfColumns<Reader extends { readonly reads: Reads }> {
  private readonly known = new Map<RegisterTable, Map<FieldId, readonly Reader[]>>()
  private knownAt = -1

  of(all: readonly Reader[], table: RegisterTable, id: FieldId): readonly Reader[] {
    if (this.knownAt !== readChanges()) {
      this.known.clear()
      this.knownAt = readChanges()
    }
    const ofTable = this.known.get(table) ?? new Map<FieldId, readonly Reader[]>()
    this.known.set(table, ofTable)
    const found = ofTable.get(id) ?? all.filter(({ reads }) => reads.hasField(table, id))
    ofTable.set(id, found)
    return found
  }
}
