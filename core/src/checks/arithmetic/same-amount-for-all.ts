import { tableCheck, yuan } from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'

/** Fewer households may be alike by chance. */
const ENOUGH = 10

/**
 * D08. Every household of a sheet, or every head in it, gets the same amount. Tiers are lawful (57号 第二十三条), so only a notice; not told where all incomes
 * are alike too.
 */
export default tableCheck({
  catalogue: 'D08',
  severity: 'notice',
  citation: AMOUNT,
  needs: ['monthlyAmount'],
  for: { role: 'register', programme: 'dibao' },
  run(table, _context, report) {
    const { count } = table.households
    if (count < ENOUGH) return
    const amounts = table.householdNumber('monthlyAmount')
    const sizeColumn = (['insuredPersons', 'householdSize'] as const).find((id) => table.has(id))
    const sizes = sizeColumn && table.householdNumber(sizeColumn)
    const incomeColumn = (['perCapitaIncome', 'monthlyHouseholdIncome'] as const).find((id) => table.has(id))
    const incomes = incomeColumn && table.householdNumber(incomeColumn)
    if (incomes && areAlike(incomes, () => 1)) return
    const perHousehold = areAlike(amounts, () => 1)
    const isPerHead = !perHousehold && sizes !== undefined && areAlike(amounts, (household) => sizes[household])
    if (!perHousehold && !isPerHead) return
    const amount = yuan(amounts[0] / (isPerHead ? sizes[0] : 1))
    report.fail(-1, ['monthlyAmount'], {
      variant: isPerHead ? 'per-head' : 'per-household',
      params: { households: count, amount },
    })
  },
})

/** The same value for all, divided by what each stands for; a blank one is not alike. */
function areAlike(values: Float64Array, of: (household: number) => number): boolean {
  const first = values[0] / of(0)
  for (let household = 0; household < values.length; household++)
    if (values[household] / of(household) !== first) return false
  return true
}
