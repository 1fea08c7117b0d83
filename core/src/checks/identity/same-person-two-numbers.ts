import { groupCheck, type Located, relatedCells } from '../engine/index.ts'

/**
 * A10. Same name and day of birth, two ID numbers, in one kind of register: one person under two numbers, or two people. The 15 and
 * the 18 digits of one number are A11.
 */
export default groupCheck({
  catalogue: 'A10',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['name', 'idNumber'],
  for: { lists: 'people', person: 'once' },
  by: 'name',
  unit: 'row',
  sharing: (table, context) => {
    const ids = table.text('idNumber')
    return (row) => context.ids.birth(ids[row])
  },
  judge(rows, context, report) {
    const seen = new Map<string, { first: Numbered; other?: Numbered }>()
    for (const { table, row } of rows) {
      const code = table.text('idNumber')[row]
      const birth = context.ids.birth(code)
      if (birth === 0) continue
      const one = { table, row, code }
      const key = `${birth} ${table.kindId} ${context.textOf(code).length}`
      const earlier = seen.get(key)
      if (!earlier) {
        seen.set(key, { first: one })
        continue
      }
      if (earlier.first.code !== code) earlier.other ??= one
      const twin = earlier.first.code !== code ? earlier.first : earlier.other
      if (!twin) continue
      report(table).fail(row, ['idNumber', 'name'], {
        params: { birth: String(birth) },
        masked: { variant: 'masked', params: {} },
        related: relatedCells([twin], 'idNumber'),
      })
    }
  },
})

/** A row with the code of its number. */
interface Numbered extends Located {
  code: number
}
