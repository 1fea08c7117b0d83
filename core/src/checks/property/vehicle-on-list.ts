import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { OUTSIDE_LIMITS } from '../law/property-limits.ts'
import { eachHouseholdMatch } from '../people/same-person.ts'
import { saysNothing } from '../words/words.ts'

/** E01. A member stands in the list of vehicles. In order: motorcycles and disabled people's vehicles, what is scrapped, and a value within the limit that the place gives (months of the standard). */
export default setCheck({
  catalogue: 'E01',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'vehicles' }],
  run(context, report) {
    const monthsOf = new Map(
      context
        .tables({ class: 'low-income' })
        .map((table) => [table, context.parameterOf('property.vehicleLimitMonths', table)]),
    )
    const standardOf = new Map(
      context.tables({ class: 'low-income' }).map((table) => [table, context.parameterOf('dibao.standard', table)]),
    )
    const countedOf = remembered((rows: readonly Located[]) => rows.filter(counts))
    const dearerThan = remembered((limit: number) =>
      remembered((rows: readonly Located[]) => countedOf(rows).filter((one) => !(worthOf(one) <= limit))),
    )
    eachHouseholdMatch(
      [...monthsOf.keys()],
      context.tables({ lists: 'vehicles' }),
      context,
      report,
      ({ table, row }, others) => {
        const [months, standard] = [monthsOf.get(table)?.(row), standardOf.get(table)?.(row)]
        const limit = months?.known && standard?.known ? months.value * standard.value * 100 : Number.NaN
        const counted = months?.known && months.value > 0 ? dearerThan(limit)(others) : countedOf(others)
        if (counted.length === 0) return
        const household = table.households.of[row]
        const declared = table.has('vehicle') ? context.textOf(table.householdText('vehicle')[household]) : undefined
        report(table).fail(row, ['name', 'idNumber', 'vehicle'], {
          variant: declared !== undefined && saysNothing(declared) ? 'undeclared' : 'listed',
          params: { vehicles: counted.length, kind: kindOf(counted[0]) || '—' },
          related: relatedCells(counted, 'idNumber'),
        })
      },
    )
  },
})

const saidOf = ({ table, row }: Located, id: 'vehicleKind' | 'vehicleModel' | 'status'): string => table.said(id, row)
const kindOf = (one: Located): string => saidOf(one, 'vehicleKind') || saidOf(one, 'vehicleModel')
const worthOf = ({ table, row }: Located): number =>
  table.has('vehicleValue') ? table.number('vehicleValue')[row] : Number.NaN

function counts(one: Located): boolean {
  return !OUTSIDE_LIMITS.test(kindOf(one)) && !/报废|注销|灭失|转出|转移/.test(saidOf(one, 'status'))
}
