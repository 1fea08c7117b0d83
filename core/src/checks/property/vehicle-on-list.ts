import { fromYuan, type Money } from '../../facts/money.ts'
import { fail, membersCheck, PASS, type RowView, remembered } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { OUTSIDE_LIMITS } from '../law/property-limits.ts'
import { saysNothing } from '../words/words.ts'

/**
 * E01. A member stands in the list of vehicles. In order: motorcycles and disabled people's vehicles, what is scrapped,
 * and a value within the limit that the place gives (months of the standard).
 */
export default membersCheck({
  catalogue: 'E01',
  severity: 'doubt',
  citation: PROPERTY,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'vehicles' }],
  judge(household, there) {
    const [months, standard] = [
      household.parameter('property.vehicleLimitMonths'),
      household.parameter('dibao.standard'),
    ]
    const limit =
      months.known && months.value > 0 && standard.known ? fromYuan(months.value * standard.value) : undefined
    const counted = there.where(counts)
    const vehicles = limit === undefined ? counted : counted.where(isDearerThan(limit))
    if (!vehicles.first) return PASS
    const isDenied = household.has('vehicle') && saysNothing(household.vehicle ?? '')
    return fail(['name', 'idNumber', 'vehicle'], {
      variant: isDenied ? 'undeclared' : 'listed',
      params: { vehicles: vehicles.count, kind: kindOf(vehicles.first) || '—' },
      related: vehicles.cells('idNumber'),
    })
  },
})

const kindOf = (vehicle: RowView): string => vehicle.said('vehicleKind') || vehicle.said('vehicleModel')

/** What is worth nobody knows how much may be dear. */
const isDearerThan = remembered(
  (limit: Money) =>
    ({ vehicleValue: worth }: RowView): boolean =>
      worth === undefined || worth > limit,
)

const counts = (vehicle: RowView): boolean =>
  !OUTSIDE_LIMITS.test(kindOf(vehicle)) && !/报废|注销|灭失|转出|转移/.test(vehicle.said('status'))
