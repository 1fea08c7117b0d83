import { fail, ofRegister, PASS, rowCheck } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { usualOf } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

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
    const usual = row.use(usualRatios).get(aidStatus)
    if (usual === undefined || usual === aidRatio || hasRemark(row)) return PASS
    return fail(['aidRatio', 'aidStatus'], { expected: usual, params: { stated: aidRatio, usual, status: aidStatus } })
  },
})

/** The share, in percent, that nearly all rows of a status have. */
const usualRatios = ofRegister((register): ReadonlyMap<string, number | undefined> => {
  const ofStatus = register.rowsBy(({ aidStatus }) => aidStatus)
  return new Map(
    [...ofStatus].map(([status, rows]) => [status, usualOf(rows.flatMap((at) => register.row(at).aidRatio ?? []))]),
  )
})
