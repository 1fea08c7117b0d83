import type { RegisterTable } from '../../register/index.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, saying } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** Whoever has obligors to support him is none of these; brothers or a couple may be two. */
const MOST = 2
/** Of those who are paid each counts for himself: so many others of a list do. */
const FEWEST_SINGLE = 3
const KINDS = ['familyType', 'category', 'specialGroup', 'payItem'] as const
const SIZES = ['householdSize', 'insuredPersons'] as const

/**
 * B21. A household of 五保 or 特困 has one person or two; this one has more, and most others of its list have not, or
 * it is the only one beside those of 低保; or one grant of a list is paid for several, where each of the others is for
 * one. A doubt: several of a family may be supported, and 特困户 be said of any in great need.
 */
export default rowCheck({
  catalogue: 'B21',
  severity: 'doubt',
  citation: [
    ['2006-03-01', '国务院令第456号 第六条'],
    ['2014-05-01', '国务院令第649号 第十四条'],
    ['2026-07-01', '社会救助法 第十六条'],
  ],
  needs: [],
  oneOf: [[...SIZES], [...KINDS]],
  overColumns: { measured: '43 → 1 ms', bind: (table, context) => saying(table, context, KINDS, isAlone) },
  judge(row) {
    const id = sizeOf(row.table)
    const { [id]: size = 0 } = row
    const kind = size > MOST_OF[id] && !hasRemark(row) ? kindOf(row) : undefined
    const oddness = kind && row.use(oddnessOf)
    return kind && oddness ? fail([id, kind], { variant: oddness, params: { kind: row[kind], size } }) : PASS
  },
})

type Size = (typeof SIZES)[number]

const MOST_OF: Readonly<Record<Size, number>> = { householdSize: MOST, insuredPersons: 1 }

/** The column that says how many they are: of a payment, for how many it is. */
const sizeOf = (table: RegisterTable): Size => (table.has('householdSize') ? 'householdSize' : 'insuredPersons')

const isAlone = (text: string): boolean => /^(农村|城市|分散|集中)?(五保|特困)(供养)?(对象|人员|户|家庭)*$/.test(text)

/** From when on 特困 is the name of a programme (国务院令第649号); before, 特困户 are the very poor. */
const NAMED = 20140501

/** The column that says so. */
const kindOf = (row: RowView) =>
  KINDS.find((id) => {
    const { [id]: kind } = row
    return kind !== undefined && row.meaning(kind, isAlone) && (row.today >= NAMED || !kind.includes('特困'))
  })

/**
 * Whether the others of its kind are fewer, each is paid for one, or it is the only one, in a list that tells kinds of
 * grants apart.
 */
const oddnessOf = ofRegister(({ rows, table }) => {
  let [few, many, isBesideDibao] = [0, 0, false]
  const id = sizeOf(table)
  for (const row of rows) {
    const { [id]: size = 0 } = row
    if (size === 0) continue
    if (!kindOf(row)) isBesideDibao ||= KINDS.some((kind) => row[kind]?.includes('低保'))
    else if (size <= MOST_OF[id]) few++
    else many++
  }
  if (id === 'insuredPersons') return few >= FEWEST_SINGLE && many === 1 ? 'paid' : undefined
  if (few + many === 1) return isBesideDibao ? 'only' : undefined
  return few >= 2 * many ? 'others' : undefined
})
