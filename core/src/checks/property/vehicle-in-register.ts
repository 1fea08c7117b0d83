import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { OUTSIDE_LIMITS } from '../law/property-limits.ts'
import { isGiven } from '../law/refused.ts'
import { hasRemark } from '../words/remarks.ts'
import { saysNothing } from '../words/words.ts'
import { noVehicleAsked } from '../words/written-rules.ts'

/** 已报废, 农用三轮车, 借用: what the household may not have, or may need. */
const SETTLED = /报废|注销|过户|转[让出]|[出已]售|已卖|被盗|丢失|抵押|借|租|三轮|拖拉机|农用|农机|单位|公司|他人/

/**
 * E01. The register names a vehicle. A doubt: it may serve the trade, or be within the place's limit of value. An error
 * where the sheet's own condition allows none, and the household is paid.
 */
export default rowCheck({
  catalogue: 'E01',
  severity: 'doubt',
  citation: PROPERTY,
  needs: ['vehicle'],
  when: ['vehicle'],
  for: { class: 'low-income' },
  judge(row) {
    const { vehicle } = row
    if (saysNothing(vehicle) || OUTSIDE_LIMITS.test(vehicle)) return PASS
    const sentence = noVehicleAsked(row.table)
    if (sentence === '') return fail('vehicle', { params: { vehicle } })
    const severity = isPlain(row, vehicle) ? 'error' : undefined
    return fail('vehicle', { variant: 'stated', severity, params: { vehicle, sentence } })
  },
})

const isPlain = (row: RowView, vehicle: string): boolean =>
  !SETTLED.test(vehicle) && !hasRemark(row) && isGiven(row.household)
