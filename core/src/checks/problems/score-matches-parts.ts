import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'

const PARTS = ['scoreWork', 'scoreSurvey', 'scoreInspection'] as const satisfies readonly FieldId[]

/** L10. The score is its parts, with what is added and taken off. A doubt: the parts may be weighted. */
export default rowCheck({
  catalogue: 'L10',
  severity: 'doubt',
  citation: '考核办法（总分＝各项得分之和）',
  needs: ['score'],
  oneOf: [[...PARTS]],
  for: { lists: 'scores' },
  judge(row) {
    const { score, scoreAdded: added = 0, scoreDeducted: deducted = 0 } = row
    const parts = PARTS.filter((id) => row.has(id))
    const blank = parts.filter((id) => row[id] === undefined)
    if (blank.length > 0) return unknown(blank)
    // 扣分 is written as 3 or as −3
    const sum = parts.reduce((total, id) => total + (row[id] ?? 0), 0) + added - Math.abs(deducted)
    if (Math.abs(sum - score) < 0.051) return PASS
    const expected = Math.round(sum * 100) / 100
    return fail(['score', ...PARTS], { expected, params: { expected, stated: score } })
  },
})
