import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'

/** E02. The list of real estate has two homes or more of a household: more than it declares, or more than the place allows. Where neither is known it cannot be told. */
export default setCheck({
  catalogue: 'E02',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'houses' }],
  run(context, report) {
    const limits = new Map(
      context
        .tables({ class: 'low-income' })
        .map((table) => [table, context.parameterOf('property.homesLimit', table)]),
    )
    const homesOf = remembered(distinctHomes)
    eachHouseholdMatch(
      [...limits.keys()],
      context.tables({ lists: 'houses' }),
      context,
      report,
      ({ table, row }, others) => {
        const homes = homesOf(others)
        if (homes < 2) return
        const declared = table.has('housingCount')
          ? table.householdNumber('housingCount')[table.households.of[row]]
          : Number.NaN
        const limit = limits.get(table)?.(row)
        const related = relatedCells(others, 'houseAddress')
        if (declared < homes)
          report(table).fail(row, ['name', 'housingCount'], {
            variant: 'undeclared',
            params: { homes, declared },
            related,
          })
        else if (limit?.known && homes > limit.value)
          report(table).fail(row, ['name', 'housingCount'], {
            variant: 'limit',
            params: { homes, limit: limit.value },
            related,
          })
        else if (limit && !limit.known) report(table).unknown(row, [limit.path])
      },
    )
  },
})

/** Homes by title number or address: a home that two members own is one; garages and shops are none. */
function distinctHomes(rows: readonly Located[]): number {
  const homes = new Set<string>()
  for (const { table, row } of rows) {
    if (/车位|车库|商业|铺|厂房|仓/.test(table.said('houseNature', row))) continue
    const id = (['houseAddress', 'houseTitle'] as const).find((one) => table.has(one))
    homes.add(id ? table.shown(id, row).replace(/\s/g, '') : `${table.file} ${row}`)
  }
  return homes.size
}
