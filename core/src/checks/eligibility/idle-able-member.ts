import { rowCheck } from '../engine/index.ts'
import { coveredReader, memberReader } from '../people/member-facts.ts'
import { AGE_COLUMNS, ageReader, monthsBefore, textReader } from '../people/people.ts'

/** The months without income after which the office asks; the catalogue's own. */
const MONTHS = 6
const ADULT = 18

/**
 * C15. Covered for more than six months, between 18 and the upper age of employment, able to work, healthy and at no school, yet without any income of
 * his own and without a record of jobs refused (57号 第三十四条). Caring for a severely disabled relative explains it.
 */
export default rowCheck({
  catalogue: 'C15',
  severity: 'doubt',
  citation: '社会救助暂行办法 第四十五条；民发〔2021〕57号 第三十四条',
  from: '2014-05-01',
  needs: [],
  when: ['labour', 'monthlyIncome'],
  oneOf: [['labour'], ['monthlyIncome'], AGE_COLUMNS],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const incomes = table.number('monthlyIncome')
    const ageOf = ageReader(table, context)
    const factsOf = memberReader(table, context)
    const isCovered = coveredReader(table, context)
    const remarksOf = textReader(table, context, 'remarks')
    const refusals = table.has('jobRefusals') ? table.number('jobRefusals') : undefined
    const since = table.has('startMonth') ? table.householdDate('startMonth') : undefined
    const halfAYearAgo = monthsBefore(context.dateNumber, MONTHS)
    const workTo = context.parameter('age.workTo')
    const { of } = table.households
    return (row) => {
      const age = ageOf(row)
      if (incomes[row] !== 0 || !workTo.known || !(age >= ADULT && age <= workTo.value) || !isCovered(row)) return
      if (since && since[of[row]] > halfAYearAgo) return
      const { labour, health, disability, student } = factsOf(row)
      const isIdle =
        labour === 'able' &&
        (health ?? 'healthy') === 'healthy' &&
        (disability ?? 'none') === 'none' &&
        (student ?? 'none') === 'none'
      if (
        !isIdle ||
        (refusals?.[row] ?? Number.NaN) >= 0 ||
        /照料|照护|护理|照顾|怀孕|哺乳|求职|就业/.test(remarksOf(row))
      )
        return
      report.fail(row, ['monthlyIncome', 'labour', 'jobRefusals'], { params: { age } })
    }
  },
})
