import type { FieldId } from '../../facts/fields.ts'
import { rowCheck } from '../engine/index.ts'

const PARTS = ['scoreWork', 'scoreSurvey', 'scoreInspection'] as const satisfies readonly FieldId[]

/** L10. The score is its parts, with what is added and taken off. A doubt: the parts may be weighted. */
export default rowCheck({
  catalogue: 'L10',
  severity: 'doubt',
  citation: '考核办法（总分＝各项得分之和）',
  needs: ['score'],
  oneOf: [[...PARTS]],
  for: { lists: 'scores' },
  bind(table, _context, report) {
    const score = table.number('score')
    const parts = PARTS.filter((id) => table.has(id)).map((id) => [id, table.number(id)] as const)
    const added = table.has('scoreAdded') ? table.number('scoreAdded') : undefined
    const deducted = table.has('scoreDeducted') ? table.number('scoreDeducted') : undefined
    return (row) => {
      const blank = parts.filter(([, values]) => Number.isNaN(values[row])).map(([id]) => id)
      if (blank.length > 0) {
        report.unknown(row, blank)
        return
      }
      const sum = parts.reduce((total, [, values]) => total + values[row], 0)
      // 扣分 is written as 3 or as −3
      const expected = sum + (added?.[row] || 0) - Math.abs(deducted?.[row] || 0)
      if (Math.abs(expected - score[row]) < 0.051) return
      const shown = Math.round(expected * 100) / 100
      report.fail(row, ['score', ...PARTS], { expected: shown, params: { expected: shown, stated: score[row] } })
    }
  },
})
