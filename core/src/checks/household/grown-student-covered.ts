import { householdCheck } from '../engine/index.ts'
import { coveredReader, memberReader } from '../people/member-facts.ts'
import { AGE_COLUMNS, ageReader, relationReader, rowsOf, textReader } from '../people/people.ts'

/**
 * B11. Grown children count while in full-time study up to a first degree (57号 第七条(三)); a postgraduate or part-time student is counted.
 * One who cannot work, or lives with the household for long, may count for that. Words of 文化程度 are not read.
 */
export default householdCheck({
  catalogue: 'B11',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条',
  from: '2012-12-12',
  needs: ['schooling', 'relation'],
  oneOf: [AGE_COLUMNS],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const relationOf = relationReader(table, context)
    const factsOf = memberReader(table, context)
    const isCovered = coveredReader(table, context)
    const ageOf = ageReader(table, context)
    const schoolOf = textReader(table, context, 'schooling')
    return (household) => {
      for (const row of rowsOf(table, household)) {
        if (relationOf(row) !== 'child' || !schoolOf(row) || !(ageOf(row) >= 18) || !isCovered(row)) continue
        const { student, labour } = factsOf(row)
        if ((student === 'postgraduate' || student === 'part-time') && labour !== 'none')
          report.fail(row, ['schooling', 'relation'], { variant: student })
      }
    }
  },
})
