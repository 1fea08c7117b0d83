import { fail, ofRegister, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * H26. The one who accepted an application approved it too, where nearly all others were approved by somebody else. A
 * doubt: of two people who stand in for each other one may have been away.
 */
export default rowCheck({
  catalogue: 'H26',
  severity: 'doubt',
  citation: '登记规范（受理、审批不由一人办理）',
  needs: ['acceptedBy', 'approvedBy'],
  judge(row) {
    if (!isOne(row) || hasRemark(row) || !row.use(areTwo)) return PASS
    return fail(['approvedBy', 'acceptedBy', 'name'], { params: { name: row.approvedBy } })
  },
})

const isOne = ({ acceptedBy, approvedBy }: RowView): boolean => acceptedBy === approvedBy

const areTwo = ofRegister(({ rows }): boolean => {
  let [two, one] = [0, 0]
  for (const row of rows) {
    if (row.acceptedBy === undefined || row.approvedBy === undefined) continue
    if (isOne(row)) one++
    else two++
  }
  return isProvedByOthers(two, one)
})
