import { type FieldId, field } from '../../facts/fields.ts'
import { fail, type RegisterView, registerCheck, type Verdict } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** What is the same wherever the first is: a village is of one town, a cadre has one telephone. */
const LIKE: readonly (readonly [of: FieldId, same: FieldId])[] = [
  ['village', 'town'],
  ['cadre', 'cadrePhone'],
  ['cadre', 'cadreUnit'],
  ['handler', 'handlerIdNumber'],
  ['carer', 'carerIdNumber'],
  ['secretary', 'village'],
  ['careHome', 'livelihood'],
]
/**
 * So many rows agree with others of their like, and so small a share does not, where the one follows from the other.
 */
const FEWEST = 8
const MOST_ODD = 0.05

/** A cell that differs: what others of its like have, and how many. */
interface Odd {
  at: number
  same: FieldId
  of: FieldId
  usual: string
  rows: number
}

/**
 * I26. Of rows of one village, cadre or carer all have the same town, telephone or ID number, and one row has another.
 * A doubt: two villages or persons may bear one name. Not judged where several rows differ.
 */
export default registerCheck({
  catalogue: 'I26',
  severity: 'doubt',
  citation: '登记规范（同一对象前后一致）',
  needs: [],
  oneOf: [LIKE.map(([of]) => of), LIKE.map(([, same]) => same)],
  *judge(register) {
    for (const [of, same] of LIKE)
      if (register.has(of) && register.has(same))
        for (const odd of oddIn(register, of, same)) yield* told(register, odd)
  },
})

function* told(register: RegisterView, { at, same, of, usual, rows }: Odd): Iterable<Verdict> {
  const row = register.row(at)
  if (hasRemark(row)) return
  yield fail(
    [same, of],
    {
      variant: isSecret(same) ? 'number' : undefined,
      params: { like: row.shown(of).trim(), otherField: of, usual: isSecret(same) ? '' : usual, rows },
    },
    { at },
  )
}

/** What no message may show. */
const isSecret = (id: FieldId): boolean => ['id-number', 'phone'].includes(field(id).type)

function oddIn({ table }: RegisterView, of: FieldId, same: FieldId): Odd[] {
  const [likes, values] = [table.text(of), table.text(same)]
  /** of each that rows are of the values, with how many rows have them and the first of these */
  const groups = new Map<number, Map<number, { rows: number; at: number }>>()
  for (let at = 0; at < likes.length; at++) {
    if (likes[at] < 0 || values[at] < 0) continue
    const group = groups.get(likes[at]) ?? new Map<number, { rows: number; at: number }>()
    groups.set(likes[at], group)
    const value = group.get(values[at])
    if (value) value.rows++
    else group.set(values[at], { rows: 1, at })
  }
  const odd: Odd[] = []
  let agreeing = 0
  let differing = 0
  for (const group of groups.values()) {
    const [[usual, { rows }], ...others] = [...group].sort(([, a], [, b]) => b.rows - a.rows)
    if (rows < 2) continue
    agreeing += rows
    for (const [, other] of others) differing += other.rows
    const [, other] = others[0] ?? []
    if (others.length === 1 && other?.rows === 1)
      odd.push({ at: other.at, same, of, usual: table.dictionary.texts[usual], rows })
  }
  return agreeing >= FEWEST && differing <= Math.max(1, agreeing * MOST_ODD) ? odd : []
}
