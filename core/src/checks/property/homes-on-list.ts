import { fail, membersCheck, PASS, type Rows, unknown } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'

/**
 * E02. The list of real estate has two homes or more of a household: more than it declares, or more than the place
 * allows. Where neither is known it cannot be told.
 */
export default membersCheck({
  catalogue: 'E02',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'houses' }],
  judge(household, there) {
    const homes = there.use(distinctHomes)
    if (homes < 2) return PASS
    const declared = household.housingCount
    const related = there.cells('houseAddress')
    if (declared !== undefined && declared < homes)
      return fail(['name', 'housingCount'], { variant: 'undeclared', params: { homes, declared }, related })
    const limit = household.parameter('property.homesLimit')
    if (!limit.known) return unknown(limit.path)
    if (homes <= limit.value) return PASS
    return fail(['name', 'housingCount'], { variant: 'limit', params: { homes, limit: limit.value }, related })
  },
})

/** Homes by title number or address: a home that two members own is one; garages and shops are none. */
function distinctHomes(rows: Rows): number {
  const homes = new Set<string>()
  for (const row of rows) {
    if (/车位|车库|商业|铺|厂房|仓/.test(row.said('houseNature'))) continue
    const id = (['houseAddress', 'houseTitle'] as const).find((one) => row.has(one))
    homes.add(id ? row.shown(id).replace(/\s/g, '') : `${row.table.file} ${row.at}`)
  }
  return homes.size
}
