import type { Sex } from '../../identity/id-number.ts'
import { sexOfRelation } from '../../programmes/index.ts'
import { eachMember, fail, householdCheck, PASS, type Reader } from '../engine/index.ts'
import { headsOf, sexesOf } from '../people/people.ts'
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
  return { sex: sexOfRelation(relation), isSpouse: /^(配偶|妻子?|丈夫|夫|老伴|爱人)$/.test(relation) }
}
