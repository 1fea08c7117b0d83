import { householdCheck } from '../engine/index.ts'
import { oddStandardReader } from '../law/other-tier.ts'

/**
 * C02. The standard that the register uses must be the one in force at the household's town on the date of the register.
 * The standard of another place of the same city is C03.
 */
export default householdCheck({
  catalogue: 'C02',
  severity: 'error',
  citation: '社会救助暂行办法 第十条',
  needs: ['standard'],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const oddOf = oddStandardReader(table, context, report)
    return (household) => {
      const odd = oddOf(household)
      if (!odd || odd.tier) return
      const { value: expected, from, source } = odd.inForce
      report.fail(table.householdRow('standard', household), ['standard'], {
        expected,
        params: { expected, stated: odd.stated, from, source: source.number ?? source.document },
      })
    }
  },
})
