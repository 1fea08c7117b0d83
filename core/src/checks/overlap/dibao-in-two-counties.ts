import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type RowView, relatedCells, setCheck } from '../engine/index.ts'
import { standingIn } from '../people/same-person.ts'

const COUNTY = /([一-鿿]{2,7}?(?:县|区|市))(?:\d|低保|城|农|最低|[一-鿿]{1,6}(?:镇|乡|街道)|$)/

/**
 * F06. One person is paid dibao in two counties, by the column 县(市、区) or by the titles of the registers. A doubt:
 * he may have moved, and one register may be older.
 */
export default setCheck({
  catalogue: 'F06',
  severity: 'doubt',
  citation: [
    ['2021-07-01', '民发〔2021〕57号 第五条'],
    ['2026-07-01', '社会救助法 第三十七条；民发〔2021〕57号 第五条'],
  ],
  needs: [],
  anywhere: true,
  compares: [{ role: 'register', programme: 'dibao' }],
  run(context, report) {
    const counties = new Map(
      context.tables({ role: 'register', programme: 'dibao' }).map((table) => [table, countyReader(table, context)]),
    )
    const files = new Set([...counties.keys()].map((table) => table.file))
    const unnamed = [...counties].filter(([, county]) => county === undefined)
    if (files.size > 1) for (const [table] of unnamed) report(table).unknown(-1, ['county'])
    if (!namesTwo(counties)) return
    const countyOf = ({ table, at }: RowView) => counties.get(table)?.(at) ?? ''
    const standing = standingIn([...counties.keys()], context, report)
    for (const person of standing.repeated()) {
      const [first, ...others] = standing.rows(person)
      const elsewhere = others.find((one) => countyOf(one) && countyOf(first) && countyOf(one) !== countyOf(first))
      if (!elsewhere) continue
      report(elsewhere.table).fail(elsewhere.at, ['idNumber', 'county'], {
        params: { here: countyOf(elsewhere), there: countyOf(first) },
        related: relatedCells([first], 'idNumber'),
      })
    }
  },
})

function countyReader(table: RegisterTable, context: CheckContext): ((row: number) => string) | undefined {
  if (table.has('county')) return (row) => table.said('county', row)
  const named = COUNTY.exec(table.layout.titles[0]?.normalize('NFKC').replace(/\s/g, '') ?? '')?.[1]
  if (named) return () => named
  const { place, placeNamed } = context.of(table).occasion
  // a title may name no more than the country or the province
  const isCounty = placeNamed && !place.slice(0, 6).endsWith('00')
  const county = isCounty ? context.policy.places.find(place.slice(0, 6))?.name.zh : undefined
  return county === undefined ? undefined : () => county
}

/** Whether any two counties are named at all. */
function namesTwo(counties: ReadonlyMap<RegisterTable, ((row: number) => string) | undefined>): boolean {
  const named = new Set<string>()
  for (const [table, county] of counties) {
    if (!county) continue
    if (!table.has('county')) named.add(county(0))
    else for (const code of new Set(table.text('county'))) if (code >= 0) named.add(table.dictionary.texts[code])
    if (named.size > 1) return true
  }
  return false
}
