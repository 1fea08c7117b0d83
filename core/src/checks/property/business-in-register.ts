import { valueCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { saysNothing } from '../words/words.ts'

/**
 * E03. The register names a business of the household. A doubt: a stall without staff is no bar, and the place decides
 * on the rest.
 */
export default valueCheck({
  catalogue: 'E03',
  severity: 'doubt',
  citation: PROPERTY,
  needs: ['company'],
  for: { class: 'low-income' },
  judge: (text) => (saysNothing(text) ? undefined : {}),
})
