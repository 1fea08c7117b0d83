import { maritalOf } from '../../facts/words.ts'
import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { OBLIGORS } from '../law/clauses.ts'
import { isRefused } from '../law/refused.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * C34. Somebody supported as 五保 or 特困 is married, nearly all others of the list are not, and nobody else of the
 * same village is who could be the spouse: husband and wife are bound to support each other. A doubt: the spouse may be
 * supported elsewhere, in prison or missing, or unable.
 */
export default rowCheck({
  catalogue: 'C34',
  severity: 'doubt',
  citation: OBLIGORS,
  needs: ['marital'],
  when: ['marital'],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    if (isRefused(row)) return PASS
    const { table } = row
    if (!isMarried(row) || table.rowIs !== 'person' || hasRemark(row) || row.relation !== undefined) return PASS
    const { isRare, villages } = row.use(married)
    const isAlone = villages.get(row.said('village')) === 1
    return isRare && isAlone ? fail(['marital', 'name'], {}) : PASS
  },
})

const isMarried = (row: RowView): boolean => row.meaning(row.marital ?? '', maritalOf) === 'married'

/** Whether few of a list are married, and how many of each village. */
const married = ofRegister(({ rows }) => {
  const villages = new Map<string, number>()
  let [all, others] = [0, 0]
  for (const row of rows) {
    if (row.marital === undefined) continue
    if (!isMarried(row)) others++
    else {
      all++
      villages.set(row.said('village'), (villages.get(row.said('village')) ?? 0) + 1)
    }
  }
  return { isRare: isProvedByOthers(others, all), villages }
})
