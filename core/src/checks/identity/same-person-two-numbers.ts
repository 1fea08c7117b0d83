import { fail, groupCheck, type RowView, relatedCells, type Verdict } from '../engine/index.ts'
import { birthByNumber } from '../people/person.ts'

/**
 * A10. Same name and day of birth, two ID numbers, in one kind of register: one person under two numbers, or two
 * people. The 15 and the 18 digits of one number are A11.
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
  judge(rows) {
    const seen = new Map<string, { first: RowView; other?: RowView }>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      const birth = birthByNumber(one)
      if (!birth || !one.idNumber) continue
      const key = `${birth} ${one.table.kindId} ${one.idNumber.length}`
      const earlier = seen.get(key)
      if (!earlier) {
        seen.set(key, { first: one })
        continue
      }
      const isOther = earlier.first.idNumber !== one.idNumber
      if (isOther) earlier.other ??= one
      const twin = isOther ? earlier.first : earlier.other
      if (!twin) continue
      const related = relatedCells([twin], 'idNumber')
      const masked = { variant: 'masked', params: {} }
      verdicts.push(fail(['idNumber', 'name'], { params: { birth: String(birth) }, masked, related }, one))
    }
    return verdicts
  },
})
