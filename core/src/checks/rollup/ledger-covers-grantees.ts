import type { RegisterTable } from '../../register/index.ts'
import { fail, membersCheck, PASS, type Reader, type Subject } from '../engine/index.ts'
import { placeOfRow } from '../words/places.ts'

const LEDGER = { lists: 'people', role: 'ledger' } as const satisfies Subject

/**
 * I07. The ledger of people in need takes up every household of the registers of dibao, tekun and the rest. Judged only
 * for the villages that the ledger has rows of; a household is in it when one of its members is.
 */
export default membersCheck({
  catalogue: 'I07',
  severity: 'doubt',
  citation: '国办发〔2023〕39号（低收入人口应纳尽纳）',
  needs: [],
  compares: [{ class: 'low-income' }, LEDGER],
  finds: 'absent',
  judge: (household) => (household.use(coveredReader) ? fail(['name', 'idNumber']) : PASS),
})

/** Whether the ledgers have rows of a household's village; ledgers that name none are of the whole area. */
const coveredReader: Reader<boolean> = (table, context) => {
  const ledgers = context
    .tables(LEDGER)
    .map((ledger) => context.derived.whole(ledger, 'places', () => placesIn(ledger)))
  const { rows, start } = table.households
  return (household) => {
    const place = placeOfRow(table, rows[start[household]])
    return (
      place === '' ||
      ledgers.some((places) => places().includes(place)) ||
      ledgers.every((places) => places().join() === '')
    )
  }
}

function placesIn(table: RegisterTable): string[] {
  return [...new Set(Array.from({ length: table.rowCount }, (_, row) => placeOfRow(table, row)))]
}
