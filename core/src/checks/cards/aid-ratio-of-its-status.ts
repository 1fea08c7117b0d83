import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { textReader } from '../people/people.ts'
import { hasRemark } from '../words/remarks.ts'

/** So many rows of a status, and such a share of them, make a ratio its usual one. */
const FEWEST = 5
const SHARE = 0.8

/**
 * M12. Nearly all rows of one status have one share of aid, and this row has another. A doubt: the hospital's level,
 * a referral or what is left of the year's cap may explain it, which the row should say.
 */
export default rowCheck({
  catalogue: 'M12',
  severity: 'doubt',
  citation: MEDICAL_BILL,
  needs: ['aidRatio', 'aidStatus'],
  when: ['aidRatio', 'aidStatus'],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const { aidRatio, aidStatus } = row
    const usual = row.use(usualRatios)(aidStatus)
    if (usual === undefined || usual === aidRatio || hasRemark(row)) return PASS
    return fail(['aidRatio', 'aidStatus'], { expected: usual, params: { stated: aidRatio, usual, status: aidStatus } })
  },
})

/** The share, in percent, that nearly all rows of a status have; undefined where none is. */
const usualRatios: Reader<(status: string) => number | undefined> = (table, context) => {
  const found = context.derived.whole(table, 'usual share of aid', () => usualIn(table, context))
  return () => (status) => found().get(status)
}

function usualIn(table: RegisterTable, context: CheckContext): ReadonlyMap<string, number | undefined> {
  const status = textReader(table, context, 'aidStatus')
  const ratios = table.number('aidRatio')
  const byStatus = new Map<string, number[]>()
  for (let row = 0; row < table.rowCount; row++) {
    if (Number.isNaN(ratios[row])) continue
    const own = byStatus.get(status(row))
    if (own) own.push(ratios[row])
    else byStatus.set(status(row), [ratios[row]])
  }
  return new Map([...byStatus].map(([name, own]) => [name, usualOf(own)]))
}

function usualOf(ratios: readonly number[]): number | undefined {
  const middle = [...ratios].sort((a, b) => a - b)[ratios.length >> 1]
  const count = ratios.filter((ratio) => ratio === middle).length
  return count >= FEWEST && count >= ratios.length * SHARE ? middle : undefined
}
