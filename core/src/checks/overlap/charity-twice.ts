import { fail, groupCheck, relatedCells } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/** What tells two gifts to one person apart. */
const APART = ['aidKind', 'aidCause', 'item', 'donor', 'payDate', 'receiptDate', 'aidAmount', 'schooling'] as const

/**
 * F20. One person stands twice in a list of charitable aid, with the same gift for the same thing on the same day. A
 * doubt: two donors may have given as much, and the list not say who.
 */
export default groupCheck({
  catalogue: 'F20',
  severity: 'doubt',
  citation: '登记规范（一人一项只登记一次）',
  needs: ['idNumber'],
  for: { programme: 'charity-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    const all = [...rows]
    return all.flatMap((one, at) => {
      const before = all.slice(0, at).find((other) => APART.every((id) => one[id] === other[id]))
      if (!before || hasRemark(one) || hasRemark(before)) return []
      return [fail(['idNumber', 'name', 'aidAmount'], { related: relatedCells([before], 'idNumber') }, one)]
    })
  },
})
