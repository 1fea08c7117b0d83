import { valueCheck } from '../engine/index.ts'
import { PROPERTY } from '../law/clauses.ts'
import { saysNothing } from '../words/words.ts'

/** E06. A large farm machine or a vessel. A doubt: what serves the household's own living is exempt by local rule. */
export default valueCheck({
  catalogue: 'E06',
  severity: 'doubt',
  citation: PROPERTY,
  needs: ['machinery'],
  for: { class: 'low-income' },
  judge: (text) => (saysNothing(text) || /微耕机|小型|手扶|背负/.test(text) ? undefined : {}),
})
