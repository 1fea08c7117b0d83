import type { FieldId } from '../../facts/fields.ts'
import { ageOn } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, rowCheck, type Verdict } from '../engine/index.ts'
import { BESIDE } from '../people/pairs.ts'
import { readRelation, textReader } from '../people/people.ts'

const YOUNGEST_PARENT = 14
const YOUNGEST_GRANDPARENT = 2 * YOUNGEST_PARENT

/** Two people of a row, and by the relation which of them is the elder. */
interface Pair {
  relation: FieldId
  other: FieldId
  own: FieldId
}

const PAIRS: readonly Pair[] = [
  { relation: BESIDE.guardian.relation, other: BESIDE.guardian.idNumber, own: 'idNumber' },
  { relation: BESIDE.supporter.relation, other: BESIDE.supporter.idNumber, own: 'idNumber' },
  { relation: BESIDE.kin.relation, other: BESIDE.kin.idNumber, own: 'handlerIdNumber' },
]

const columnsOf = (key: keyof Pair): FieldId[] => [...new Set(PAIRS.map((one) => one[key]))]
const GENERATIONS: ReadonlySet<string | undefined> = new Set(['child', 'parent', 'grandchild', 'grandparent'])

/**
 * B08. Of a child and a parent who stand beside each other in a row (赡养人, 监护人, 近亲属) the parent is older, by 14
 * years or more whichever of the two the relation is said of, a grandparent by 28. A doubt: step- and adopted children
 * explain it.
 */
export default rowCheck({
  catalogue: 'B08',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  oneOf: [columnsOf('relation'), columnsOf('other'), columnsOf('own')],
  judge: (row) => row.use(oddPair),
})

const oddPair: Reader<Verdict | undefined> = (table, context) => {
  const pairs = PAIRS.filter((pair) => Object.values(pair).every((id) => table.has(id))).map((pair) => ({
    pair,
    said: textReader(table, context, pair.relation),
    ids: ([pair.other, pair.own] as const).map((id) => table.text(id)),
    // a header that says 是…的 leaves no other reading
    isOfOther: /是.+的$/.test(table.column(pair.relation)?.header ?? ''),
  }))
  return (row) => {
    for (const { pair, said, ids, isOfOther } of pairs) {
      const relation = readRelation(said(row))
      if (!GENERATIONS.has(relation) || /养|继/.test(said(row))) continue
      const births = ids.map((codes) => (context.ids.isOk(codes[row]) ? context.ids.birth(codes[row]) : 0))
      if (births.includes(0)) continue
      const [elder, younger] = births[0] < births[1] ? births : [births[1], births[0]]
      const years = ageOn(elder, younger)
      const isOlder = births[0] < births[1]
      const isTurned =
        pair.relation === BESIDE.supporter.relation ? isOlder : isOfOther && isOlder !== isTheElder(relation)
      const least = /^grand/.test(relation ?? '') ? YOUNGEST_GRANDPARENT : YOUNGEST_PARENT
      if (years >= least && !isTurned) continue
      return fail([pair.relation, pair.other], {
        variant: years < least ? 'near' : 'reversed',
        params: { relation: said(row), years },
      })
    }
    return PASS
  }
}

const isTheElder = (relation: string | undefined): boolean => relation === 'parent' || relation === 'grandparent'
