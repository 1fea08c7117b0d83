import { checkName } from '../../identity/name.ts'
import { valueCheck } from '../engine/index.ts'

/** A14. A rare character that some software could not store stands as ?, □, * or a private code. */
export default valueCheck({
  catalogue: 'A14',
  severity: 'doubt',
  citation: 'GB 18030-2022',
  needs: ['name'],
  judge: (text) => (checkName(text) === 'replaced-character' ? {} : undefined),
})
