import { fail, type RegisterView, registerCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

const FEWEST = 5
const SHARE = 0.6

/** From the best to the worst. */
const GRADES: readonly RegExp[] = [
  /优/,
  /良|较好/,
  /^(合格|达标|称职|中|一般)/,
  /^基本/,
  /不合格|不达标|不称职|^差|较差/,
]

/** A row that contradicts its score: the rank that the score gives, or how many rows its grade contradicts. */
type Odd = { at: number; field: 'rank'; expected: number } | { at: number; field: 'grade'; rows: number }

/**
 * L16. Ranks and grades follow the scores: who has more points stands no lower. A doubt: a unit may be put down by a
 * veto or ranked within a group. Not judged where many rows differ, for the table then ranks otherwise.
 */
export default registerCheck({
  catalogue: 'L16',
  severity: 'doubt',
  citation: '考核办法（按得分排名、定等次）',
  needs: ['score'],
  oneOf: [['rank', 'grade']],
  for: { lists: 'scores' },
  *judge(register) {
    for (const { at, field, ...params } of [...oddRanks(register), ...oddGrades(register)])
      if (!hasRemark(register.row(at))) yield fail([field, 'score'], { variant: field, params }, { at })
  },
})

/** Ranks that neither counting one by one nor letting equals share a place gives. */
function oddRanks(register: RegisterView): Odd[] {
  const ranked: { at: number; score: number; rank: number }[] = []
  for (const { at, score, rank } of register.rows)
    if (score !== undefined && rank !== undefined) ranked.push({ at, score, rank })
  if (ranked.length < FEWEST) return []
  const odd = ranked.flatMap(({ at, score, rank }): Odd[] => {
    const above = ranked.filter((one) => one.score > score)
    // equals that share a place may leave the next ones free or not
    const from = new Set(above.map((one) => one.score)).size + 1
    const to = above.length + ranked.filter((one) => one.score === score).length
    return rank >= from && rank <= to ? [] : [{ at, field: 'rank', expected: above.length + 1 }]
  })
  return ranked.length - odd.length >= ranked.length * SHARE ? odd : []
}

/** Grades of rows without which all others agree with their scores. */
function oddGrades(register: RegisterView): Odd[] {
  const graded: { at: number; score: number; grade: number }[] = []
  for (const { at, score, grade } of register.rows) {
    const place = GRADES.findLastIndex((one) => one.test(grade ?? ''))
    if (score !== undefined && place >= 0) graded.push({ at, score, grade: place })
  }
  if (graded.length < FEWEST) return []
  const against = (one: (typeof graded)[number]) =>
    graded.filter((other) => (one.score - other.score) * (one.grade - other.grade) > 0).length
  const worst = graded.reduce((a, b) => (against(b) > against(a) ? b : a))
  const rest = graded.filter((one) => one !== worst)
  const areInOrder = rest.every((one) =>
    rest.every((other) => (one.score - other.score) * (one.grade - other.grade) <= 0),
  )
  const rows = against(worst)
  return rows > 1 && areInOrder ? [{ at: worst.at, field: 'grade', rows }] : []
}
