import { rowCheck } from '../engine/index.ts'
import { statusReader } from '../people/member-facts.ts'

/**
 * H10. The register itself says that the person is dead, and no month of stopping stands beside it. A doubt: the list may show a month in which he still lived, and
 * the tekun's burial grant follows.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: '民发〔2022〕83号',
  needs: ['status'],
  when: ['status'],
  for: { lists: 'people', pays: 'monthly' },
  bind(table, context, report) {
    const statusOf = statusReader(table, context)
    const stops = table.has('stopMonth') ? table.date('stopMonth') : undefined
    return (row) => {
      if (statusOf(row) !== 'deceased' || (stops?.[row] ?? 0) > 0) return
      report.fail(row, ['status', 'name', 'idNumber'])
    }
  },
})
