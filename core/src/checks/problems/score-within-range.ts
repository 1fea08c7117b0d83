import { fail, PASS, rowCheck } from '../engine/index.ts'

/** L10. A score lies between nothing and the full score that the pack gives; what is added may lift it above. */
export default rowCheck({
  catalogue: 'L10',
  severity: 'doubt',
  citation: '考核办法（满分）',
  needs: ['score'],
  for: { lists: 'scores' },
  parameter: 'assessment.scoreMax',
  judge(row) {
    const { score, scoreAdded: added = 0 } = row
    const full = row.context.parameter('assessment.scoreMax')
    if (!full.known || (score >= 0 && score <= full.value + added)) return PASS
    return fail('score', { params: { stated: score, most: full.value } })
  },
})
