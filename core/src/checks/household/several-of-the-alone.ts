import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** Whoever has obligors to support him is none of these; brothers or a couple may be two. */
const MOST = 2
const KINDS = ['familyType', 'category'] as const

/**
 * B21. A household of 五保 or 特困 has one person or two; this one has more, and most others of its list have not. A
 * doubt: several of a family may be supported, and 特困户 be said of any in great need.
 */
export default rowCheck({
  catalogue: 'B21',
  severity: 'doubt',
  citation: [
    ['2006-03-01', '国务院令第456号 第六条'],
    ['2014-05-01', '国务院令第649号 第十四条'],
    ['2026-07-01', '社会救助法 第十六条'],
  ],
  needs: ['householdSize'],
  when: ['householdSize'],
  oneOf: [[...KINDS]],
  judge(row) {
    const { householdSize: size } = row
    const id = kindOf(row)
    if (size <= MOST || !id || hasRemark(row)) return PASS
    return row.use(areFew) ? fail(['householdSize', id], { params: { kind: row[id], size } }) : PASS
  },
})

const isAlone = (text: string): boolean => /^(农村|城市|分散|集中)?(五保|特困)(供养)?(对象|人员|户|家庭)*$/.test(text)

/** From when on 特困 is the name of a programme (国务院令第649号); before, 特困户 are the very poor. */
const NAMED = 20140501

/** The column that says so. */
const kindOf = (row: RowView) =>
  KINDS.find((id) => {
    const { [id]: kind } = row
    return kind !== undefined && row.meaning(kind, isAlone) && (row.today >= NAMED || !kind.includes('特困'))
  })

/** Whether most of them are few. */
const areFew = ofRegister(({ rows }) => {
  let [few, many] = [0, 0]
  for (const row of rows) {
    const { householdSize = 0 } = row
    if (householdSize === 0 || !kindOf(row)) continue
    if (householdSize <= MOST) few++
    else many++
  }
  return few >= 2 * many
})
