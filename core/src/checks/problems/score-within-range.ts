import { rowCheck } from '../engine/index.ts'

/** L10. A score lies between nothing and the full score that the pack gives; what is added may lift it above. */
export default rowCheck({
  catalogue: 'L10',
  severity: 'doubt',
  citation: '考核办法（满分）',
  needs: ['score'],
  for: { lists: 'scores' },
  parameter: 'assessment.scoreMax',
  bind(table, context, report) {
    const full = context.parameter('assessment.scoreMax')
    if (!full.known) return () => {}
    const most = full.value
    const score = table.number('score')
    const added = table.has('scoreAdded') ? table.number('scoreAdded') : undefined
    return (row) => {
      if (score[row] >= 0 && score[row] <= most + (added?.[row] || 0)) return
      report.fail(row, ['score'], { params: { stated: score[row], most } })
    }
  },
})
