import { householdCheck } from '../engine/index.ts'
import { countsInHousehold, coveredReader, lawReader, memberReader, statusReader } from '../people/member-facts.ts'
import { rowsOf } from '../people/people.ts'

/**
 * B15. Clergy who have lived in religious premises for three years are no members of the household that they left (220号 第五条, 57号 第七条);
 * alone they may apply themselves (第八条). Without the day on which they left it cannot be told.
 */
export default householdCheck({
  catalogue: 'B15',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条、第八条',
  from: '2012-12-12',
  needs: [],
  oneOf: [['status', 'specialGroup']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge'] },
  bind(table, context, report) {
    const statusOf = statusReader(table, context)
    const factsOf = memberReader(table, context)
    const isCovered = coveredReader(table, context)
    const lawOf = lawReader(table, context)
    return (household) => {
      const rows = rowsOf(table, household)
      if (rows.length < 2) return
      for (const row of rows) {
        if (statusOf(row) !== 'clergy' || !isCovered(row)) continue
        const counts = countsInHousehold(lawOf(row), factsOf(row))
        if (counts === 'unknown') report.unknown(row, ['statusSince'])
        if (counts === 'fail') report.fail(row, ['status', 'specialGroup', 'statusSince'])
      }
    }
  },
})
