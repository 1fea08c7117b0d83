import { toEighteen } from '../../identity/id-number.ts'
import { relatedCells, tableCheck } from '../engine/index.ts'
import { nameAt } from '../people/same-person.ts'

/** A11. The 15 digits of a number and its 18 digits both stand in the register, on any of its sheets: one person twice.
 * An error where both rows have the name too, as of a number that stands there twice (A08); else a doubt. */
export default tableCheck({
  catalogue: 'A11',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  for: { lists: 'people', person: 'once' },
  run(table, context, report) {
    const ids = table.text('idNumber')
    const short = new Map<string, number>()
    for (let row = 0; row < ids.length; row++)
      if (ids[row] >= 0 && context.ids.isFifteen(ids[row])) short.set(toEighteen(context.textOf(ids[row])), row)
    if (short.size === 0) return
    for (const other of context.tablesLike(table)) {
      const codes = other.has('idNumber') ? other.text('idNumber') : []
      codes.forEach((code, row) => {
        const twin = code < 0 ? undefined : short.get(context.textOf(code))
        if (twin === undefined) return
        const isNamed = nameAt({ table, row: twin }) === nameAt({ table: other, row })
        report.fail(twin, ['idNumber', 'name'], {
          ...(!isNamed && { severity: 'doubt' }),
          related: relatedCells([{ table: other, row }], 'idNumber'),
        })
      })
    }
  },
})
