import { fail, PASS, rowCheck } from '../engine/index.ts'

/** J14. A village has no more households visited than households. */
export default rowCheck({
  catalogue: 'J14',
  severity: 'error',
  citation: '登记规范（走访户数不超过总户数）',
  needs: ['visitedHouseholds', 'totalHouseholds'],
  for: [{ lists: 'campaign-figures' }, { lists: 'figures' }],
  judge({ visitedHouseholds: visited, totalHouseholds: all }) {
    return visited > all ? fail(['visitedHouseholds', 'totalHouseholds'], { params: { visited, all } }) : PASS
  },
})
