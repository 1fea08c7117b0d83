import { groupCheck } from '../check.ts'
import { PEOPLE_REGISTERS } from '../register-groups.ts'
import { relatedCells } from '../related.ts'

/**
 * A10. Same name and day of birth, two ID numbers, in one kind of register: one person under two numbers, or two people. The 15 and
 * the 18 digits of one number are A11.
 */
export default groupCheck({
  catalogue: 'A10',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['name', 'idNumber'],
  kinds: PEOPLE_REGISTERS,
  by: 'name',
  unit: 'row',
  sharing: (table, context) => {
    const ids = table.text('idNumber')
    return (row) => context.ids.birth(ids[row])
  },
  judge(rows, context, report) {
    const codes = new Int32Array(rows.length)
    const births = new Int32Array(rows.length)
    rows.forEach(({ table, row }, index) => {
      codes[index] = table.text('idNumber')[row]
      births[index] = context.ids.birth(codes[index])
    })
    for (let later = 1; later < rows.length; later++) {
      if (births[later] === 0) continue
      for (let earlier = 0; earlier < later; earlier++) {
        if (births[earlier] !== births[later] || codes[earlier] === codes[later]) continue
        if (rows[earlier].table.kindId !== rows[later].table.kindId) continue
        if (context.textOf(codes[earlier]).length !== context.textOf(codes[later]).length) continue
        report(rows[later].table).fail(rows[later].row, ['idNumber', 'name'], {
          params: { birth: String(births[later]) },
          related: relatedCells([rows[earlier]], 'idNumber'),
        })
        break
      }
    }
  },
})
