import { groupCheck, type Located } from '../check.ts'
import { relatedCells } from '../related.ts'
import { PEOPLE_REGISTERS } from '../register-groups.ts'

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
  judge(rows, context, report) {
    const earlier: Located[] = []
    for (const one of rows) {
      const code = codeOf(one)
      const birth = code < 0 ? 0 : context.id(code).birth
      if (birth === 0) continue
      const other = earlier.find(
        (each) =>
          each.table.kindId === one.table.kindId &&
          codeOf(each) !== code &&
          context.id(codeOf(each)).birth === birth &&
          context.id(codeOf(each)).length === context.id(code).length,
      )
      earlier.push(one)
      if (!other) continue
      report(one.table).fail(one.row, ['idNumber', 'name'], {
        params: { birth: String(birth) },
        related: relatedCells([other], 'idNumber'),
      })
    }
  },
})

const codeOf = ({ table, row }: Located): number => table.text('idNumber')[row]
