import type { RegisterTable } from '../../register/index.ts'
import { setCheck } from '../engine/index.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'
import { placeOfRow } from '../words/places.ts'

/**
 * I07. The ledger of people in need takes up every household of the registers of dibao, tekun and the rest. Judged only for the villages that the
 * ledger has rows of; a household is in it when one of its members is.
 */
export default setCheck({
  catalogue: 'I07',
  severity: 'doubt',
  citation: '国办发〔2023〕39号（低收入人口应纳尽纳）',
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'people', role: 'ledger' }],
  run(context, report) {
    const ledgers = context.tables({ lists: 'people', role: 'ledger' })
    const inLedger = rowsByPerson(ledgers, context, report)
    if (inLedger.size === 0) return
    const places = new Set(
      ledgers.flatMap((table) => Array.from({ length: table.rowCount }, (_, row) => placeOfRow(table, row))),
    )
    for (const table of context.tables({ class: 'low-income' })) {
      const person = personReader(table, context)
      if (!person) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const { count, rows, start } = table.households
      for (let household = 0; household < count; household++) {
        const members = rows.subarray(start[household], start[household + 1])
        if (!coversPlace(table, members[0], places) || members.some((row) => inLedger.has(person(row)))) continue
        if (members.every((row) => person(row) === '')) report(table).unknown(members[0], ['idNumber'])
        else report(table).fail(members[0], ['name', 'idNumber'])
      }
    }
  },
})

/** A ledger that names no places is one of the whole area. */
function coversPlace(table: RegisterTable, row: number, places: ReadonlySet<string>): boolean {
  const place = placeOfRow(table, row)
  return place === '' || places.has(place) || (places.size === 1 && places.has(''))
}
