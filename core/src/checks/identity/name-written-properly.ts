import type { NameProblem } from '../../identity/name.ts'
import { fail, type Judgement, marked, PASS, type Reader, type RowView, rowCheck, saying } from '../engine/index.ts'
import { nameProblemReader } from '../people/name-problem.ts'
import { saysNothing } from '../words/words.ts'

/** A rare character as people write it that cannot type it: 李子（韦华）, 李子WEI, 张[火火]. */
const IN_PARTS =
  /\p{Script=Han}\s*([（(【[](?![^）)】\]]*[名户儿女妻夫父母代残保])\p{Script=Han}{2,3}[）)】\]]|[A-Za-z]{1,6})/u

/** Who was found without papers and cannot say who he is. */
const UNKNOWN_PERSON = /^(无名氏|无名|佚名)/

/**
 * A13. A person's row has a name, without digits and without a title. A missing name is an error where the row has an
 * ID number; a title may be part of a real name, so it is a doubt. Replaced characters are A14.
 */
export default rowCheck({
  catalogue: 'A13',
  severity: 'error',
  citation: '登记规范',
  needs: [],
  oneOf: [['name']],
  overColumns: {
    measured: '56 → 5 ms',
    bind: (table, context) => {
      const problemOf = nameProblemReader(context)
      return [
        ...marked(table.blank('name')),
        ...saying(table, context, ['name'], (_, code) => problemOf(code) !== undefined),
      ]
    },
  },
  judge(person) {
    if (person.name === undefined) return withoutName(person)
    if (UNKNOWN_PERSON.test(person.name)) return PASS
    const problem = person.use(problemReader)
    if (problem === undefined || problem === 'replaced-character') return PASS
    if (problem === 'digits') return fail('name', { variant: 'digits' })
    const isInParts = problem === 'form' && IN_PARTS.test(person.shown('name'))
    return fail('name', { variant: isInParts ? 'parts' : problem, severity: 'doubt' })
  },
})

function withoutName(person: RowView): Judgement {
  const { table, at, idNumber } = person
  // a head who is known by his number alone beside the groups of members
  if (idNumber === undefined || table.members?.hasPlace('name', at) === false) return PASS
  // several names beside one number
  if (!saysNothing(person.shown('name').trim())) return fail('name', { variant: 'form', severity: 'doubt' })
  // of people joined in a cell whose names are fewer than their numbers, nobody's name is known
  return person.isOneOfSeveral ? PASS : fail(['name', 'idNumber'], { variant: 'empty' })
}

const problemReader: Reader<NameProblem | undefined> = (table, context) => {
  const codes = table.text('name')
  const problemOf = nameProblemReader(context)
  return (row) => (codes[row] < 0 ? undefined : problemOf(codes[row]))
}
