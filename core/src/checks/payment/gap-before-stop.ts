import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { monthOf, showMonth } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * G24. On a list of those stopped that gives the last month paid and the first that is not: months between them that
 * were neither paid nor ended, where those of nearly all others follow each other. A doubt: the money may have been
 * held back before the end was decided, or have come back from the bank, which the remarks should say.
 */
export default rowCheck({
  catalogue: 'G24',
  severity: 'doubt',
  citation: CHANGE,
  needs: ['payMonth', 'stopMonth'],
  for: { change: 'stopped' },
  judge(row) {
    const { payMonth, stopMonth } = row
    const months = monthsBetween(payMonth, stopMonth)
    if (months === undefined || months < 1 || hasRemark(row) || !row.use(followEachOther)) return PASS
    const params = { last: showMonth(monthOf(payMonth)), stop: showMonth(monthOf(stopMonth)), months }
    return fail(['payMonth', 'stopMonth'], { params })
  },
})

function monthsBetween(paid: number, stopped: number): number | undefined {
  const [last, first] = [monthOf(paid), monthOf(stopped)]
  return last < 0 || first < 0 ? undefined : first - last - 1
}

const followEachOther: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'ends follow the last month paid', () => {
    const [paid, stopped] = [table.number('payMonth'), table.number('stopMonth')]
    const gaps = Array.from(paid, (month, row) => monthsBetween(month, stopped[row]) ?? 0)
    const following = gaps.filter((months) => months < 1).length
    return isProvedByOthers(following, gaps.length - following)
  })
