import { fail, PASS, rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS } from '../people/people.ts'
import { ageOf } from '../people/person.ts'

/**
 * C11. A minor in the tekun register whom its own columns call 孤儿 or 事实无人抚养: he chooses one of the two
 * (特困人员认定办法 第九条). A top-up to the higher sum explains it. Whether he also stands in the children's register
 * is F03.
 */
export default rowCheck({
  catalogue: 'C11',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第九条',
  from: '2021-07-01',
  needs: [],
  oneOf: [['category', 'specialGroup'], AGE_COLUMNS],
  for: { role: 'register', programme: 'tekun' },
  judge(person) {
    const age = ageOf(person)
    if (age === undefined || age >= 18) return PASS
    const id = SAYS_SO.find((one) => /(?<!(?:未|不|非)\S{0,6})(孤儿|无人抚养)/.test(person[one] ?? ''))
    return id ? fail([id, 'idNumber']) : PASS
  },
})

const SAYS_SO = ['category', 'specialGroup', 'remarks'] as const
