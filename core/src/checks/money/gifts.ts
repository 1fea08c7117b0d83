import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Located, type Report, relatedCells } from '../engine/index.ts'
import { PERSON_CELLS, whomReader } from '../people/known-people.ts'

interface Received {
  fen: number
  rows: Located[]
}

/** What each person signed for in all lists together, in fen, by ID number, else by name and village. */
function receivedByPerson(
  tables: readonly RegisterTable[],
  context: CheckContext,
  readValue: (table: RegisterTable) => (row: number) => number,
): Iterable<Received> {
  const found = new Map<string, Received>()
  for (const table of tables) {
    const whomOf = whomReader(table, context)
    const value = readValue(table)
    for (let row = 0; row < table.rowCount; row++) {
      const fen = value(row)
      if (Number.isNaN(fen) || fen === 0) continue
      const { numbers, names, village } = whomOf([row])
      if (numbers.length === 0 && names.length === 0) continue
      const key = numbers[0] ?? `${village} ${names[0]}`
      const known = found.get(key) ?? { fen: 0, rows: [] }
      known.fen += fen
      known.rows.push({ table, row })
      found.set(key, known)
    }
  }
  return found.values()
}

/** Reports whoever received more than a sum in yuan, at the last of the rows. */
export function reportAbove(
  most: number,
  field: 'aidAmount' | 'goodsAmount',
  context: CheckContext,
  report: (table: RegisterTable) => Report,
  readValue: (table: RegisterTable) => (row: number) => number,
): void {
  for (const { fen, rows } of receivedByPerson(context.tables({ lists: 'goods', role: 'aid' }), context, readValue)) {
    if (fen <= most * 100) continue
    const last = rows[rows.length - 1]
    report(last.table).fail(last.row, [field, ...PERSON_CELLS], {
      params: { received: Math.round(fen) / 100, most, times: rows.length },
      related: relatedCells(rows, field, last),
    })
  }
}
