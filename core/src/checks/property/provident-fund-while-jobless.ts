import { fail, PASS, rowCheck } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { saysNothing } from '../words/words.ts'

/** E05. Provident fund or employees' insurance is paid for somebody who is entered as without work. */
export default rowCheck({
  catalogue: 'E05',
  severity: 'doubt',
  citation: INCOME,
  needs: ['employment'],
  when: ['providentFund'],
  oneOf: [['providentFund']],
  for: { class: 'low-income' },
  judge(person) {
    const { providentFund, employment } = person
    if (!person.meaning(providentFund, isPaid) || !JOBLESS.test(employment)) return PASS
    return fail(['providentFund', 'employment'], { params: { employment } })
  },
})

const JOBLESS = /无业|失业|未就业|待业|无工作|务农|无就业条件/
const isPaid = (fund: string): boolean => !saysNothing(fund) && !/停缴|封存|未缴|城乡居民/.test(fund)
