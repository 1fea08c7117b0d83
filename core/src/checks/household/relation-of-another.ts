import type { FieldId } from '../../facts/fields.ts'
import type { Sex } from '../../identity/id-number.ts'
import { sexOfRelation } from '../../programmes/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { BESIDE } from '../people/pairs.ts'
import { readSex, textReader } from '../people/people.ts'

/** Somebody beside the person of the row, by the columns of both. */
interface Pair {
  relation: FieldId
  other: FieldId
  otherSex?: FieldId
  /** whom he is something to */
  own: FieldId
  /** the elder of the two, where that is sure: 祖父 is said of him, 儿子 of the other one */
  elder?: 'other' | 'own' | 'by-birth'
}

const PAIRS: readonly Pair[] = [
  { relation: BESIDE.guardian.relation, other: BESIDE.guardian.idNumber, own: 'idNumber', elder: 'other' },
  { relation: BESIDE.carer.relation, other: BESIDE.carer.idNumber, own: 'idNumber', elder: 'by-birth' },
  { relation: BESIDE.supporter.relation, other: BESIDE.supporter.idNumber, own: 'idNumber', elder: 'own' },
  { relation: BESIDE.kin.relation, other: BESIDE.kin.idNumber, otherSex: 'kinSex', own: 'handlerIdNumber' },
]

const ELDER = /祖|父|爷|奶|外公|外婆|姥|伯|叔|姑|舅|姨|婶|母/
const YOUNGER = /子|女|孙|侄|甥/
/**
 * Generations of a clan: a nephew may be older than his aunt, so that age does not take the relation from whom the
 * column speaks of.
 */
const OF_THE_CLAN = /伯|叔|姑|舅|姨|婶|侄|甥/

const columnsOf = (key: 'relation' | 'other' | 'own'): FieldId[] => [...new Set(PAIRS.map((one) => one[key]))]

/**
 * B07. A relation that only men or only women have (祖母, 父亲, 女儿) is of another sex than the one that it is said
 * of, by a sound number. Forms ask for it in both directions: of kin it is wrong only where neither of the two has that
 * sex; a guardian is the elder and a supporter the younger of two, so that 祖父 and 儿子 say of whom they speak.
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
      elderIn: elderReader(table, context, pair),
    }),
  )
  return (row) => {
    for (const { pair, relation, other, own, elderIn } of pairs) {
      const said = relation(row).replace(/\s/g, '')
      const sex = said && sexOfRelation(said)
      if (!sex) continue
      const sexes = { other: other(row), own: own(row) }
      const of = saidOf(said, pair.elder === 'by-birth' ? elderIn(row) : pair.elder)
      if (pair.elder === 'by-birth' && OF_THE_CLAN.test(said) && sexes.other === sex) continue
      const wrong = of.every((side) => sexes[side] !== undefined && sexes[side] !== sex)
      if (!wrong) continue
      return fail([pair.relation, pair.other], { params: { relation: said, expected: sex === 'male' ? '男' : '女' } })
    }
    return PASS
  }
}

/** Of which of the two a relation may be said. */
function saidOf(relation: string, elder: 'other' | 'own' | undefined): readonly ('other' | 'own')[] {
  const younger = elder === 'own' ? 'other' : 'own'
  if (elder && ELDER.test(relation)) return [elder]
  return elder && YOUNGER.test(relation) ? [younger] : ['other', 'own']
}

/** Years that make one of two surely the elder. */
const GENERATION = 15

/** Which of the two is a generation older, by numbers in order. */
function elderReader(
  table: RegisterTable,
  context: CheckContext,
  pair: Pair,
): (row: number) => 'other' | 'own' | undefined {
  const [others, owns] = [table.text(pair.other), table.text(pair.own)]
  const yearOf = (code: number) => (context.ids.isOk(code) ? Math.floor(context.ids.birth(code) / 10_000) : Number.NaN)
  return (row) => {
    const years = yearOf(owns[row]) - yearOf(others[row])
    if (!(Math.abs(years) >= GENERATION)) return undefined
    return years > 0 ? 'other' : 'own'
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
