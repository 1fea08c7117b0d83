import { rowCheck } from '../engine/index.ts'
import { birthReader, monthsBefore } from '../people/people.ts'

/**
 * A16. A member has no ID number. A child is registered within a month of birth (户口登记条例 第七条): until then, by the column
 * 出生日期, nothing is said, nor of a number that is masked or of another paper.
 */
export default rowCheck({
  catalogue: 'A16',
  severity: 'doubt',
  citation: '户口登记条例 第七条',
  needs: [],
  when: ['name'],
  oneOf: [['idNumber']],
  for: { lists: 'people' },
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const birthOf = birthReader(table, context)
    const oneMonthAgo = monthsBefore(context.dateNumber, 1)
    return (row) => {
      if (ids[row] >= 0 || birthOf(row) >= oneMonthAgo || table.isUncheckable('idNumber', row)) return
      report.fail(row, ['idNumber', 'name'])
    }
  },
})
