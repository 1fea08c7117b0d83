import { rowCheck } from '../engine/index.ts'
import { countsInHousehold, coveredReader, lawReader, statusReader } from '../people/member-facts.ts'

const JUDGED = new Set(['imprisoned', 'compulsory-rehabilitation', 'missing'])

/**
 * B09. Somebody who by the register's own columns is in prison, in compulsory rehabilitation or declared missing is counted. Who counts on the
 * date is the programmes' rule (members.ts); a stay that begins or ends in the month explains it. The prison list is `prisoner-covered`.
 */
export default rowCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第七条',
  needs: [],
  oneOf: [['status', 'specialGroup']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  bind(table, context, report) {
    const statusOf = statusReader(table, context)
    const isCovered = coveredReader(table, context)
    const lawOf = lawReader(table, context)
    return (row) => {
      const status = statusOf(row)
      if (!status || !JUDGED.has(status) || !isCovered(row)) return
      if (countsInHousehold(lawOf(row), { status }) === 'fail')
        report.fail(row, ['status', 'specialGroup', 'name'], { variant: status })
    }
  },
})
