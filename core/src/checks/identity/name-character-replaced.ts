import { valueCheck } from '../check.ts'
import { nameProblem } from '../people.ts'

/** A14. A rare character that some software could not store stands as ?, □, * or a private code. */
export default valueCheck({
  catalogue: 'A14',
  severity: 'doubt',
  citation: 'GB 18030-2022',
  needs: ['name'],
  judge: (_text, context, code) =>
    context.fact('name problem', nameProblem)(code) === 'replaced-character' ? {} : undefined,
})
