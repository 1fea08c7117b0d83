import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, relatedCells, setCheck } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { personReader } from '../people/same-person.ts'

/**
 * B01. Where the households stand on one sheet and their members on another, 家庭人口 is how many members the other
 * sheet has for the household; where it has those alone who are covered, 保障人口 is. An error where nearly all other
 * households agree.
 */
export default setCheck({
  catalogue: 'B01',
  severity: 'error',
  citation: MEMBERS,
  needs: [],
  compares: [{ lists: 'people', role: 'register' }],
  run(context, report) {
    const tables = context.tables({ lists: 'people', role: 'register' })
    for (const table of tables.filter(isOfHouseholds)) {
      const sheet = tables.find((one) => isMembersOf(one, table))
      if (!sheet) continue
      if (!table.has('householdSize')) {
        report(table).unknown(-1, ['householdSize'])
        continue
      }
      const members = membersByPerson(sheet, context)
      const person = personReader(table, context)
      const sizes = table.number('householdSize')
      const known = Array.from({ length: table.rowCount }, (_, row) => {
        const rows = members.get(person?.(row) ?? '')
        return rows && !Number.isNaN(sizes[row]) ? [{ row, rows, stated: sizes[row] }] : []
      }).flat()
      const covered = table.has('insuredPersons') ? table.number('insuredPersons') : undefined
      const odd = known.filter(
        ({ row, rows, stated }) => rows.length !== stated && !(covered?.[row] === rows.length && stated > rows.length),
      )
      const isProved = isProvedByOthers(known.length - odd.length, odd.length)
      if (!isProved) continue
      for (const { row, rows, stated } of odd)
        report(table).fail(row, ['householdSize'], {
          expected: rows.length,
          params: { stated, rows: rows.length, sheet: sheet.sheet.name },
          related: relatedCells(
            rows.map((one) => ({ table: sheet, row: one })),
            'name',
          ),
        })
    }
  },
})

/** A row for each household. */
const isOfHouseholds = (table: RegisterTable): boolean =>
  !table.members && table.households.count >= table.rowCount && table.has('name')

/** Another sheet with several rows for a household. */
const isMembersOf = (one: RegisterTable, table: RegisterTable): boolean =>
  one !== table &&
  one.kindId === table.kindId &&
  one.has('relation') &&
  one.has('idNumber') &&
  one.households.count < one.rowCount

/** All rows of the household in which a person stands. */
function membersByPerson(sheet: RegisterTable, context: CheckContext): Map<string, number[]> {
  const person = personReader(sheet, context)
  const { rows, start, of } = sheet.households
  const found = new Map<string, number[]>()
  for (let row = 0; row < sheet.rowCount; row++) {
    const who = person?.(row)
    if (who) found.set(who, [...rows.subarray(start[of[row]], start[of[row] + 1])])
  }
  return found
}
