import type { Sex } from '../../identity/id-number.ts'
import { relationOf, sexOfRelation } from '../../programmes/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  eachMember,
  fail,
  householdCheck,
  householdsOf,
  PASS,
  type Reader,
  unitsWhere,
} from '../engine/index.ts'
import { headsOf, SEXES, sexesOf } from '../people/people.ts'
import { headOf, sexOf } from '../people/person.ts'

/**
 * B07. 儿子 is male, 儿媳 female; husband and wife have different sexes (Civil Code art. 1046: 男女双方). Of the latter
 * an error where the household's one 配偶 stands right below the head, both of one sex by sound numbers; else a doubt:
 * 配偶 may be written of a son's wife.
 */
export default householdCheck({
  catalogue: 'B07',
  severity: 'error',
  citation: 'GB/T 4761-2008',
  needs: ['relation'],
  for: { lists: 'people', rows: 'member' },
  oneOf: [['sex', 'idNumber']],
  overColumns: { measured: '44 → 19 ms', bind: (table, context) => householdsOf(table, oddRows(table, context)) },
  judge: eachMember((member, household) => {
    const said = member.use(saidOfSex)
    const sex = said === undefined ? undefined : sexOf(member)
    if (said === undefined || sex === undefined) return PASS
    const expected = said.sex ?? sex
    if (expected !== sex)
      return fail(['relation', 'sex', 'idNumber'], {
        variant: 'relation',
        params: { relation: member.relation, expected: expected === 'male' ? '男' : '女' },
      })
    const head = said.isSpouse ? headOf(household) : undefined
    return head && sexOf(head) === sex
      ? fail(['relation', 'sex', 'idNumber'], {
          variant: 'spouse',
          ...(!member.use(isHeadsSpouse) && { severity: 'doubt' }),
        })
      : PASS
  }),
})

/** The rows whose relation says another sex than they have, and spouses of the head's own. */
function oddRows(table: RegisterTable, context: CheckContext): number[] {
  const { stated, ofNumber } = sexesOf(table, context)
  const heads = headsOf(table, context)
  const relations = table.text('relation')
  const saidSex = context.integerFact('sex of a relation', (text) => SEXES.indexOf(readRelation(text).sex))
  const isSpouse = context.integerFact('spouse by a relation', (text) => Number(readRelation(text).isSpouse))
  const { of } = table.households
  return unitsWhere(table.rowCount, (row) => {
    const sex = stated[row] || ofNumber[row]
    if (relations[row] < 0 || sex === 0) return false
    const said = saidSex(relations[row])
    if (said !== 0 && said !== sex) return true
    const head = isSpouse(relations[row]) === 1 ? heads[of[row]] : -1
    return head >= 0 && (stated[head] || ofNumber[head]) === sex
  })
}

/**
 * Whether a row is surely of the head's spouse: the one 配偶 of the household, right below the head, both of one sex by
 * sound numbers.
 */
const isHeadsSpouse: Reader<boolean> = (table, context) => {
  const { of } = table.households
  const heads = headsOf(table, context)
  const relations = table.text('relation')
  const { ofNumber } = sexesOf(table, context)
  const ids = table.has('idNumber') ? table.text('idNumber') : undefined
  const isSound = (row: number) => ids !== undefined && ids[row] >= 0 && context.ids.isOk(ids[row])
  return (row) => {
    if (heads[of[row]] !== row - 1 || !isSound(row) || !isSound(row - 1) || ofNumber[row] !== ofNumber[row - 1])
      return false
    for (let other = row + 1; of[other] === of[row]; other++) if (relations[other] === relations[row]) return false
    return true
  }
}

interface SaidOfSex {
  sex: Sex | undefined
  isSpouse: boolean
}

/** What the relation to the head says of somebody's sex; undefined where it says nothing. */
const saidOfSex: Reader<SaidOfSex | undefined> = (table, context) => {
  const relations = table.text('relation')
  const meaning = context.fact('what a relation says of the sex', readRelation)
  return (row) => {
    const said = relations[row] < 0 ? undefined : meaning(relations[row])
    return said?.sex || said?.isSpouse ? said : undefined
  }
}

function readRelation(text: string): SaidOfSex {
  const relation = text.replace(/\s/g, '')
  return { sex: sexOfRelation(relation), isSpouse: relationOf(relation) === 'spouse' }
}
