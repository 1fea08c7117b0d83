import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'

/**
 * A27. The members of a household stand under one village. A doubt: who lives with them may have his hukou elsewhere.
 */
export default rowCheck({
  catalogue: 'A27',
  severity: 'doubt',
  citation: '登记规范（同户同村）',
  needs: [],
  oneOf: [['village']],
  for: { lists: 'people', rows: 'member' },
  judge(row) {
    const head = row.use(rowOfOtherVillage)
    if (head < 0) return PASS
    const { village: other } = row.household.row(head)
    return fail(['village', 'name'], { params: { own: row.village, other } })
  },
})

/** The first row of a member's household where that is of another village, told once a household; else -1. */
const rowOfOtherVillage: Reader<number> = (table) => {
  if (table.rowIs !== 'member') return () => -1
  const codes = table.text('village')
  const { of, rows, start } = table.households
  return (row) => {
    const first = rows[start[of[row]]]
    if (row === first || codes[row] === codes[first] || codes[row] < 0 || codes[first] < 0) return -1
    return codes[row] === codes[row - 1] && of[row] === of[row - 1] ? -1 : first
  }
}
