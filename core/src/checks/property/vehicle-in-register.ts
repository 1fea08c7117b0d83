import { valueCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { OUTSIDE_LIMITS } from '../law/property-limits.ts'
import { saysNothing } from '../words/words.ts'

/** E01. The register names a vehicle. A doubt: it may serve the trade, or be within the place's limit of value. */
export default valueCheck({
  catalogue: 'E01',
  severity: 'doubt',
  citation: PROPERTY,
  needs: ['vehicle'],
  for: { class: 'low-income' },
  judge: (text) => (saysNothing(text) || OUTSIDE_LIMITS.test(text) ? undefined : {}),
})
