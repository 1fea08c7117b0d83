import { fail, PASS, rowCheck } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { markedDead, saysPaidUpTo, stopInRemark } from '../people/deaths.ts'
import { isCovered, statusOf } from '../people/person.ts'

/**
 * H10. The register itself says that the person is dead, in a column, a remark or behind the name (何春花（故）), and
 * no month of stopping stands beside it, nor in the remark, nor that he is not covered. A doubt: the list may show a
 * month in which he still lived, and the tekun's burial grant follows.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: DEATH,
  needs: [],
  oneOf: [['status', 'name', 'remarks']],
  for: [{ lists: 'people', pays: 'monthly' }, { role: 'payment' }, { lists: 'goods', role: 'aid' }],
  judge(person) {
    const isDead = statusOf(person) === 'deceased'
    if ((!isDead && !person.use(markedDead)) || !isCovered(person)) return PASS
    // somebody else has taken what was for the household
    if (person.stopMonth !== undefined || person.proxy !== undefined || saysEnd(person.remarks ?? '')) return PASS
    return isDead ? fail([person.has('status') ? 'status' : 'remarks', 'name', 'idNumber']) : fail(['name', 'idNumber'])
  },
})

/** 9月起停发, 发至当月: the remark itself says when it ended. */
const saysEnd = (remark: string): boolean => saysPaidUpTo(remark) || stopInRemark(remark, 2000) >= 0
