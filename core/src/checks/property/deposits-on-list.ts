import { type Located, relatedCells, remembered, setCheck, yuan } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { assetLimitReader } from '../law/property-limits.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'

/** E04. The bank balances of a household's members, together, are above the limit, or above what the household declares. */
export default setCheck({
  catalogue: 'E04',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'deposits' }],
  run(context, report) {
    const limits = new Map(
      context.tables({ class: 'low-income' }).map((table) => [table, assetLimitReader(table, context)]),
    )
    const totalOf = remembered(depositsIn)
    eachHouseholdMatch(
      [...limits.keys()],
      context.tables({ lists: 'deposits' }),
      context,
      report,
      ({ table, row }, others) => {
        const total = totalOf(others)
        if (total === 0) return
        const household = table.households.of[row]
        const declared = table.has('financialAssets') ? table.householdNumber('financialAssets')[household] : Number.NaN
        const limit = limits.get(table)?.(household)
        const related = relatedCells(others, 'deposit')
        if (limit?.known && total > limit.value)
          report(table).fail(row, ['name', 'financialAssets'], {
            variant: 'limit',
            params: { total: yuan(total), limit: yuan(limit.value), months: limit.months, standard: limit.standard },
            related,
          })
        else if (declared < total)
          report(table).fail(row, ['name', 'financialAssets'], {
            variant: 'undeclared',
            params: { total: yuan(total), declared: yuan(declared) },
            related,
          })
        else if (limit && !limit.known) report(table).unknown(-1, [limit.path])
      },
    )
  },
})

/** Deposits and securities together, in fen. */
function depositsIn(rows: readonly Located[]): number {
  const fenOf = ({ table, row }: Located, id: 'deposit' | 'securities') => (table.has(id) && table.number(id)[row]) || 0
  return rows.reduce((sum, one) => sum + fenOf(one, 'deposit') + fenOf(one, 'securities'), 0)
}
