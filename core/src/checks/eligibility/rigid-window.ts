import { fail, householdCheck, PASS } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { isGrantOf } from '../law/programme-of.ts'

/**
 * C21. The share of rigid expenditure and the twelve months before the application over which it is counted (办法
 * 第四条(三)) must be entered, and the window must be as long as the parameter says.
 */
export default householdCheck({
  catalogue: 'C21',
  severity: 'doubt',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: [],
  oneOf: [['rigidRatio', 'expenseFrom', 'expenseUntil']],
  for: { role: 'register', programme: 'rigid-expenditure' },
  judge(household) {
    // a list of edge households too
    if (!isGrantOf(household, 'rigid-expenditure')) return PASS
    const missing = COLUMNS.filter((id) => household.has(id) && household[id] === undefined)
    if (missing.length > 0)
      return fail(missing, { variant: missing[0] === 'rigidRatio' ? 'no-ratio' : 'no-window' }, household.first)
    const { expenseFrom: from, expenseUntil: until } = household
    const window = household.parameter('rigid-expenditure.windowMonths')
    if (from === undefined || until === undefined || !window.known) return PASS
    const months = monthsFrom(from, until)
    if (months === window.value) return PASS
    return fail(['expenseFrom', 'expenseUntil'], { variant: 'length', params: { months, expected: window.value } })
  },
})

const COLUMNS = ['rigidRatio', 'expenseFrom', 'expenseUntil'] as const

/** Months from one date to another: 2024-06 to 2025-05 are twelve, 2024-06-20 to 2025-06-19 or 2025-06-20 too. */
function monthsFrom(from: number, until: number): number {
  const month = (date: number) => Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100)
  const span = month(until) - month(from)
  const [first, last] = [from % 100, until % 100]
  if (first === 0 || last === 0 || (first === 1 && last >= 28)) return span + 1
  return last < first - 1 ? span - 1 : span
}
