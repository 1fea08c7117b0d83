import { rowCheck } from '../engine/index.ts'
import { AGE_COLUMNS, agesOf } from '../people/people.ts'

const OLDEST_LIKELY = 110

/** A12. Older than 110 years on the date of the register: rare, more often a wrong digit or a death not reported. */
export default rowCheck({
  catalogue: 'A12',
  severity: 'doubt',
  citation: '登记规范',
  needs: [],
  oneOf: [AGE_COLUMNS],
  bind(table, context, report) {
    const ages = agesOf(table, context)
    return (row) => {
      if (ages[row] > OLDEST_LIKELY) report.fail(row, ['idNumber', 'birth', 'age'], { params: { age: ages[row] } })
    }
  },
})
