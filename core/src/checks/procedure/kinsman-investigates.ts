import { fail, PASS, rowCheck } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'
import { namesIn } from '../people/known-people.ts'

/** H17. Whose kin is on record stays out of the investigation. A doubt: two people may share a name. */
export default rowCheck({
  catalogue: 'H17',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  needs: ['inspector', 'handler'],
  when: ['inspector', 'handler'],
  for: { lists: 'kin' },
  judge: ({ inspector, handler }) =>
    namesIn(inspector).includes(handler.replace(/\s/g, ''))
      ? fail(['inspector', 'handler', 'kinName'], { params: { name: handler } })
      : PASS,
})
