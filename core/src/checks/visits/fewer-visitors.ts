import { fail, registerCheck } from '../engine/index.ts'
import { namesIn } from '../people/known-people.ts'
import { hasRemark } from '../words/remarks.ts'

const FEWEST_ROWS = 10
const MOST_ALONE = 0.1
/** 张伟等2人, 一行三人, 工作组 */
const SEVERAL = /等|[\d二两三四五六]\s*人|一行|组|队/

/**
 * J22. Nearly all visits of a log are made by two or more, and one by one alone, or by one who is named twice. A doubt:
 * the other's name may have been left out, or one went alone where that is allowed.
 */
export default registerCheck({
  catalogue: 'J22',
  severity: 'doubt',
  citation: '民情日志（如实记录走访人员）',
  needs: ['visitor'],
  for: { lists: 'visits' },
  *judge(register) {
    const alone: number[] = []
    let all = 0
    for (const row of register.rows) {
      const { secondVisitor } = row
      if (row.visitor === undefined) continue
      all++
      if (secondVisitor === undefined && row.meaning(row.shown('visitor'), isOne)) alone.push(row.at)
      if (secondVisitor !== undefined && row.meaning(row.shown('visitor'), namesOf).includes(secondVisitor))
        yield fail(['secondVisitor', 'visitor'], { variant: 'twice', params: { name: secondVisitor } }, row)
    }
    if (all < FEWEST_ROWS || alone.length > all * MOST_ALONE) return
    for (const at of alone)
      if (!hasRemark(register.row(at))) yield fail(['visitor', 'visitee', 'visitDate'], {}, { at })
  },
})

const isOne = (visitors: string): boolean => !SEVERAL.test(visitors) && namesOf(visitors).length === 1

const namesOf = (visitors: string): string[] => namesIn(visitors.replace(/\s+/g, '、'))
