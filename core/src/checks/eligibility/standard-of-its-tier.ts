import { householdCheck } from '../engine/index.ts'
import { oddStandardReader } from '../law/other-tier.ts'

/**
 * C03. The standard is that of another place of the same city: 成都东部新区 for a household of 简阳, or the other way round. A doubt, because three towns
 * follow the other place in part only, and the day on which two more were added was not found; a pack can say so.
 */
export default householdCheck({
  catalogue: 'C03',
  severity: 'doubt',
  citation: '社会救助暂行办法 第十条',
  needs: ['standard'],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const oddOf = oddStandardReader(table, context, report)
    return (household) => {
      const odd = oddOf(household)
      if (!odd?.tier) return
      const { value: expected } = odd.inForce
      report.fail(table.householdRow('standard', household), ['standard'], {
        expected,
        params: { stated: odd.stated, other: odd.tier, expected },
      })
    }
  },
})
