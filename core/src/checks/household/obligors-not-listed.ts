import { householdCheck } from '../engine/index.ts'
import { AGE_COLUMNS, ageReader, rowsOf } from '../people/people.ts'

/** B16. Everybody in the household is sixty or older and nobody who must support them is listed, nor that there is none. */
export default householdCheck({
  catalogue: 'B16',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条；民法典 第一千零六十七条',
  needs: [],
  oneOf: [['supporters', 'supporterCount'], AGE_COLUMNS],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const ageOf = ageReader(table, context)
    const elderly = context.parameter('age.elderly')
    const columns = (['supporters', 'supporterCount'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.blank(id))
    return (household) => {
      const rows = rowsOf(table, household)
      if (!elderly.known || !rows.every((row) => ageOf(row) >= elderly.value)) return
      const isListed = columns.some((blank) => rows.some((row) => !blank[row]))
      if (!isListed) report.fail(rows[0], ['supporters', 'supporterCount', 'name'])
    }
  },
})
