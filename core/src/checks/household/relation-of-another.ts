import type { FieldId } from '../../facts/fields.ts'
import type { Sex } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { BESIDE } from '../people/pairs.ts'
import { readSex, sexOfRelation, textReader } from '../people/people.ts'

/** Somebody beside the person of the row, by the columns of both. */
interface Pair {
  relation: FieldId
  other: FieldId
  otherSex?: FieldId
  /** whom he is something to */
  own: FieldId
}

const PAIRS: readonly Pair[] = [
  { relation: BESIDE.guardian.relation, other: BESIDE.guardian.idNumber, own: 'idNumber' },
  { relation: BESIDE.supporter.relation, other: BESIDE.supporter.idNumber, own: 'idNumber' },
  { relation: BESIDE.kin.relation, other: BESIDE.kin.idNumber, otherSex: 'kinSex', own: 'handlerIdNumber' },
]

const columnsOf = (key: 'relation' | 'other' | 'own'): FieldId[] => [...new Set(PAIRS.map((one) => one[key]))]

/**
 * B07. A relation that only men or only women have (祖母, 父亲, 女儿), beside two people of whom neither has that sex by a sound number: whichever of the two it is said
 * of, it is wrong. Where the sex of one of them is not known, or one has it, nothing is said: forms ask for it in both directions.
 */
export default rowCheck({
  catalogue: 'B07',
  severity: 'error',
  citation: 'GB/T 4761-2008',
  needs: [],
  oneOf: [columnsOf('relation'), columnsOf('other'), columnsOf('own')],
  judge: (row) => row.use(wrongPair),
})

const wrongPair: Reader<ReturnType<typeof fail> | undefined> = (table, context) => {
  const pairs = PAIRS.filter(({ relation, other, own }) => [relation, other, own].every((id) => table.has(id))).map(
    (pair) => ({
      pair,
      relation: textReader(table, context, pair.relation),
      other: sexReader(table, context, pair.other, pair.otherSex),
      own: sexReader(table, context, pair.own),
    }),
  )
  return (row) => {
    for (const { pair, relation, other, own } of pairs) {
      const said = relation(row).replace(/\s/g, '')
      const sex = said && sexOfRelation(said)
      if (!sex) continue
      const [one, two] = [other(row), own(row)]
      if (!one || !two || one === sex || two === sex) continue
      return fail([pair.relation, pair.other], { params: { relation: said, expected: sex === 'male' ? '男' : '女' } })
    }
    return PASS
  }
}

/** Sex by a number in order, unless the column beside it says another. */
function sexReader(
  table: RegisterTable,
  context: CheckContext,
  id: FieldId,
  stated?: FieldId,
): (row: number) => Sex | undefined {
  const ids = table.text(id)
  const column = stated && textReader(table, context, stated)
  return (row) => {
    const own = context.ids.isOk(ids[row]) ? context.ids.sex(ids[row]) : undefined
    const said = column && readSex(column(row))
    return said && said !== own ? undefined : own
  }
}
