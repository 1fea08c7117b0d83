import { toEighteen } from '../../identity/id-number.ts'
import { fail, registerCheck, relatedCells, tallyOf } from '../engine/index.ts'
import { nameAt } from '../people/same-person.ts'

/** A11. The 15 digits of a number and its 18 digits both stand in the register, on any of its sheets: one person twice.
 * An error where both rows have the name too, as of a number that stands there twice (A08); else a doubt. */
export default registerCheck({
  catalogue: 'A11',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  for: { lists: 'people', person: 'once' },
  *judge(register) {
    const fifteen = numbersOfFifteen(register.table, register.context)
    if (fifteen.count(true) === 0) return
    const short = new Map<string, number>()
    for (const at of fifteen.unitsWith(true)) short.set(toEighteen(register.row(at).idNumber ?? ''), at)
    for (const other of register.alike({ anywhere: true }))
      for (const { idNumber = '', at } of other.rows) {
        const twin = short.get(idNumber)
        if (twin === undefined) continue
        const here = { table: register.table, row: twin }
        const there = { table: other.table, row: at }
        const details = {
          ...(nameAt(here) !== nameAt(there) && { severity: 'doubt' as const }),
          related: relatedCells([there], 'idNumber'),
        }
        yield fail(['idNumber', 'name'], details, { at: twin })
      }
  },
})

const numbersOfFifteen = tallyOf('row', (table, { ids }) => {
  const codes = table.text('idNumber')
  return (row) => ids.isFifteen(codes[row]) || undefined
})
