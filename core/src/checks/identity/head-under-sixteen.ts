import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf, relationOf } from '../people/person.ts'

/** Below it nobody lives by his own labour (民法典 第十八条), so that somebody else usually heads the household. */
const SIXTEEN = 16

/**
 * A23. The head of the household is younger than 16: possible where only children are left, else the head or the number
 * is wrong.
 */
export default rowCheck({
  catalogue: 'A23',
  severity: 'doubt',
  citation: [['2021-01-01', '民法典 第十八条']],
  needs: [],
  for: { lists: ['people', 'payments', 'aid'] },
  oneOf: [['relation', 'householdSize'], AGE_COLUMNS],
  judge(person) {
    const age = ageOf(person)
    if (age === undefined || age < 0 || age >= SIXTEEN || !isHead(person)) return PASS
    return fail(['relation', 'idNumber', 'birth'], { params: { age } })
  },
})

/** By the relation, or the one of a household of several by whom it is listed. */
const isHead = (person: RowView): boolean =>
  person.has('relation') || person.table.rowIs === 'member'
    ? relationOf(person) === 'head'
    : (person.householdSize ?? 0) > 1 && /户主/.test(person.table.column('name')?.header ?? '')
