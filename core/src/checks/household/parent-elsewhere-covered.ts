import { householdCheck } from '../engine/index.ts'
import { coveredReader } from '../people/member-facts.ts'
import { relationReader, rowsOf, textReader } from '../people/people.ts'
import { differentPlaces, readPlace } from '../words/place-text.ts'

/**
 * B10. From 2021-07 parents count only where they live with the household for long (57号 第七条(四)); a parent whose residence is in another
 * town or village than the head's is counted all the same. Before, 220号 第五条 counted parents always.
 */
export default householdCheck({
  catalogue: 'B10',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条',
  from: '2021-07-01',
  needs: ['relation', 'residence'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const relationOf = relationReader(table, context)
    const residenceOf = textReader(table, context, 'residence')
    const isCovered = coveredReader(table, context)
    const places = context.fact('place', readPlace)
    const codes = table.text('residence')
    return (household) => {
      const rows = rowsOf(table, household)
      const head = rows.find((row) => relationOf(row) === 'head')
      if (head === undefined || codes[head] < 0) return
      for (const row of rows) {
        if (relationOf(row) !== 'parent' || !isCovered(row)) continue
        if (codes[row] < 0) report.unknown(row, ['residence'])
        else if (differentPlaces(places(codes[row]), places(codes[head])))
          report.fail(row, ['residence', 'relation'], { params: { head: residenceOf(head) } })
      }
    }
  },
})
