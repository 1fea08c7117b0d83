import type { MemberFacts } from '../../facts/case.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS, monthsBefore } from '../people/people.ts'
import { ageOf, factsOf, isCovered } from '../people/person.ts'

/** The months without income after which the office asks; the catalogue's own. */
const MONTHS = 6
const ADULT = 18

/**
 * C15. Covered for more than six months, between 18 and the upper age of employment, able to work, healthy and at no
 * school, yet without any income of his own and without a record of jobs refused (57号 第三十四条). Caring for a
 * severely disabled relative explains it.
 */
export default rowCheck({
  catalogue: 'C15',
  severity: 'doubt',
  citation: [
    ['2014-05-01', '国务院令第649号 第四十五条'],
    ['2021-07-01', '民发〔2021〕57号 第三十四条'],
  ],
  from: '2014-05-01',
  needs: [],
  when: ['labour', 'monthlyIncome'],
  oneOf: [['labour'], ['monthlyIncome'], AGE_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  judge(person) {
    const { monthlyIncome: income, jobRefusals, remarks = '' } = person
    const age = ageOf(person)
    const workTo = person.parameter('age.workTo')
    if (income !== 0 || age === undefined || !workTo.known || age < ADULT || age > workTo.value) return PASS
    if (!isCovered(person) || (person.household.startMonth ?? 0) > monthsBefore(person.today, MONTHS)) return PASS
    if ((jobRefusals ?? -1) >= 0 || EXPLAINS.test(remarks) || !isAbleAndFree(factsOf(person))) return PASS
    return fail(['monthlyIncome', 'labour', 'jobRefusals'], { params: { age } })
  },
})

const EXPLAINS = /照料|照护|护理|照顾|怀孕|哺乳|求职|就业/

const isAbleAndFree = ({ labour, health, disability, student }: MemberFacts): boolean =>
  labour === 'able' &&
  (health ?? 'healthy') === 'healthy' &&
  (disability ?? 'none') === 'none' &&
  (student ?? 'none') === 'none'
