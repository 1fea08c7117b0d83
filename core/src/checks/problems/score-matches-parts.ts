import type { FieldId } from '../../facts/fields.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck, unknown } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const PARTS = ['scoreWork', 'scoreSurvey', 'scoreInspection'] as const satisfies readonly FieldId[]

/**
 * L10. The score is its parts, with what is added and taken off. An error where the parts make up the score in nearly
 * all other rows; else a doubt, for they may be weighted.
 */
export default rowCheck({
  catalogue: 'L10',
  severity: 'error',
  citation: '考核办法（总分＝各项得分之和）',
  needs: ['score'],
  oneOf: [[...PARTS]],
  for: { lists: 'scores' },
  judge(row) {
    const blank = PARTS.filter((id) => row.has(id) && row[id] === undefined)
    if (blank.length > 0) return unknown(blank)
    const sum = sumOf(row)
    if (isNear(sum, row.score)) return PASS
    const expected = Math.round(sum * 100) / 100
    const isSure = row.use(areSums) && !hasRemark(row)
    return fail(['score', ...PARTS], {
      ...(!isSure && { severity: 'doubt' }),
      expected,
      params: { expected, stated: row.score },
    })
  },
})

/** 扣分 is written as 3 or as −3. */
const sumOf = (row: RowView): number =>
  PARTS.reduce((total, id) => total + (row[id] ?? 0), 0) + (row.scoreAdded ?? 0) - Math.abs(row.scoreDeducted ?? 0)

const isNear = (sum: number, score: number): boolean => Math.abs(sum - score) < 0.051

const areSums = ofRegister(({ rows }): boolean => {
  let [fitting, others] = [0, 0]
  for (const row of rows) {
    if (row.score === undefined) continue
    if (isNear(sumOf(row), row.score)) fitting++
    else others++
  }
  return isProvedByOthers(fitting, others)
})
