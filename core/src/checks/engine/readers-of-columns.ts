import type { FieldId } from '../../facts/fields.ts'
import type { Reads, RegisterTable } from '../../register/index.ts'

/** Those of a list that have ever read a column, in the order of the list. */
export class ReadersOfColumns<Reader extends { readonly reads: Reads }> {
  private readonly places = new Map<Reader, number>()
  private readonly known = new Map<object, Map<FieldId, Set<Reader>>>()
  private readonly inOrder = new Map<Set<Reader>, readonly Reader[]>()

  /** Adds one at the end of the list. */
  add(reader: Reader): void {
    this.places.set(reader, this.places.size)
    reader.reads.tellColumns((table, id) => {
      const ofTable = this.known.get(table) ?? new Map<FieldId, Set<Reader>>()
      this.known.set(table, ofTable)
      const readers = ofTable.get(id) ?? new Set<Reader>()
      ofTable.set(id, readers)
      if (!readers.has(reader)) this.inOrder.delete(readers.add(reader))
    })
  }

  of(table: RegisterTable, id: FieldId): readonly Reader[] {
    const readers = this.known.get(table)?.get(id)
    if (!readers) return []
    const place = (one: Reader) => this.places.get(one) ?? 0
    const found = this.inOrder.get(readers) ?? [...readers].sort((a, b) => place(a) - place(b))
    this.inOrder.set(readers, found)
    return found
  }
}
