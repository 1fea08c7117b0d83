import { fail, type OverColumns, PASS, rowCheck } from '../engine/index.ts'

const OF_OTHER_VILLAGE: OverColumns = {
  measured: '13 → 8 ms',
  bind(table) {
    const villages = table.text('village')
    const { of, rows, start } = table.households
    const others: number[] = []
    for (let row = 0; row < of.length; row++) if (villages[row] !== villages[rows[start[of[row]]]]) others.push(row)
    return others
  },
}

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
  overColumns: OF_OTHER_VILLAGE,
  judge(row) {
    const { table, village: own, household } = row
    const { at: first, village: other } = household.first
    if (table.rowIs !== 'member' || own === undefined || other === undefined || own === other) return PASS
    // told once a household
    return row.at === first || row.repeatsAbove('village')
      ? PASS
      : fail(['village', 'name'], { params: { own, other } })
  },
})
