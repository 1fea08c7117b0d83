import { valueCheck } from '../engine/index.ts'
import { OUTSIDE_LIMITS } from '../law/property-limits.ts'
import { saysNothing } from '../words/words.ts'

/** E01. The register names a vehicle. A doubt: it may serve the trade, or be within the place's limit of value. */
export default valueCheck({
  catalogue: 'E01',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十四条',
  needs: ['vehicle'],
  for: { class: 'low-income' },
  judge: (text) => (saysNothing(text) || OUTSIDE_LIMITS.test(text) ? undefined : {}),
})
