import { rowCheck } from '../engine/index.ts'

/** J14. A village has no more households visited than households. */
export default rowCheck({
  catalogue: 'J14',
  severity: 'error',
  citation: '登记规范（走访户数不超过总户数）',
  needs: ['visitedHouseholds', 'totalHouseholds'],
  for: { lists: 'campaign-figures' },
  bind(table, _context, report) {
    const visited = table.number('visitedHouseholds')
    const all = table.number('totalHouseholds')
    return (row) => {
      if (visited[row] <= all[row]) return
      report.fail(row, ['visitedHouseholds', 'totalHouseholds'], {
        params: { visited: visited[row], all: all[row] },
      })
    }
  },
})
