import type { FieldId } from '../../facts/fields.ts'
import { householdCheck } from '../engine/index.ts'

/**
 * C21. The share of rigid expenditure and the twelve months before the application over which it is counted (办法 第四条(三)) must be entered, and the
 * window must be as long as the parameter says.
 */
export default householdCheck({
  catalogue: 'C21',
  severity: 'doubt',
  citation: '刚性支出困难家庭认定办法 第四条',
  from: '2025-01-01',
  needs: [],
  oneOf: [['rigidRatio', 'expenseFrom', 'expenseUntil']],
  for: { role: 'register', programme: 'rigid-expenditure' },
  bind(table, context, report) {
    const columns = (['rigidRatio', 'expenseFrom', 'expenseUntil'] as const)
      .filter((id) => table.has(id))
      .map((id) => [id, table.blankInHousehold(id)] as const)
    const from = table.has('expenseFrom') ? table.householdDate('expenseFrom') : undefined
    const until = table.has('expenseUntil') ? table.householdDate('expenseUntil') : undefined
    const window = context.parameter('rigid-expenditure.windowMonths')
    const { rows, start } = table.households
    return (household) => {
      const missing: FieldId[] = columns.filter(([, blank]) => blank[household] === 1).map(([id]) => id)
      if (missing.length > 0) {
        report.fail(rows[start[household]], missing, {
          variant: missing[0] === 'rigidRatio' ? 'no-ratio' : 'no-window',
        })
        return
      }
      if (!from || !until || !window.known) return
      const months = monthsFrom(from[household], until[household])
      if (months !== window.value)
        report.fail(table.householdRow('expenseFrom', household), ['expenseFrom', 'expenseUntil'], {
          variant: 'length',
          params: { months, expected: window.value },
        })
    }
  },
})

/** Months from one date to another: 2024-06 to 2025-05 are twelve, 2024-06-20 to 2025-06-19 or 2025-06-20 too. */
function monthsFrom(from: number, until: number): number {
  const month = (date: number) => Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100)
  const span = month(until) - month(from)
  const [first, last] = [from % 100, until % 100]
  if (first === 0 || last === 0 || (first === 1 && last >= 28)) return span + 1
  return last < first - 1 ? span - 1 : span
}
