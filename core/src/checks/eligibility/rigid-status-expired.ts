import { householdCheck } from '../engine/index.ts'
import { monthsBefore } from '../people/people.ts'

/**
 * C22. The determination holds for twelve months at most (by parameter): it has run out by the date of the register. A later review or an end
 * in the register's own columns settles it. Nor may 有效期 be set beyond those months.
 */
export default householdCheck({
  catalogue: 'C22',
  severity: 'error',
  citation: '刚性支出困难家庭认定办法',
  from: '2025-01-01',
  needs: [],
  oneOf: [['validUntil', 'decisionDate']],
  for: { role: 'register', programme: 'rigid-expenditure' },
  bind(table, context, report) {
    const dateOf = (id: 'validUntil' | 'decisionDate' | 'reviewDate' | 'stopMonth') =>
      table.has(id) ? table.householdDate(id) : undefined
    const [valid, decided, reviewed, stopped] = [
      dateOf('validUntil'),
      dateOf('decisionDate'),
      dateOf('reviewDate'),
      dateOf('stopMonth'),
    ]
    const months = context.parameter('rigid-expenditure.validMonths')
    return (household) => {
      if (!months.known || (stopped?.[household] ?? 0) > 0) return
      const oldest = monthsBefore(context.dateNumber, months.value)
      if ((reviewed?.[household] ?? 0) >= oldest) return
      const until = valid?.[household] ?? 0
      if (
        until > 0 &&
        (decided?.[household] ?? 0) % 100 > 0 &&
        monthsBefore(until, months.value) > (decided?.[household] ?? 0)
      ) {
        report.fail(table.householdRow('validUntil', household), ['validUntil', 'decisionDate'], {
          variant: 'too-long',
          params: { months: months.value },
        })
        return
      }
      if (until > 0) {
        const lastDay = until % 100 === 0 ? until + 31 : until
        if (lastDay < context.dateNumber)
          report.fail(table.householdRow('validUntil', household), ['validUntil'], {
            variant: 'run-out',
            params: { date: context.date },
          })
        return
      }
      const since = decided?.[household] ?? 0
      if (since > 0 && since < oldest)
        report.fail(table.householdRow('decisionDate', household), ['decisionDate'], {
          variant: 'too-old',
          params: { months: months.value },
        })
    }
  },
})
