import { fail, ofRegister, PASS, type RowView, rowCheck, unitsWhere } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { isStopped } from '../law/refused.ts'
import { markedDead, monthOfDeath, saysPaidUpTo, stopInRemark } from '../people/deaths.ts'
import { rowsOfState } from '../people/member-facts.ts'
import { isForDeath, isPaidPastDeath } from '../people/paid-past-death.ts'
import { isCovered, statusOf } from '../people/person.ts'
import { paidMonthsReader, paysUpTo } from '../time/paid-months.ts'
import { monthOf } from '../time/period.ts'
import { monthsInRemark } from '../words/months-told.ts'

/**
 * H10. The register itself says that the person is dead, in a column, a remark or behind the name (何春花（故）), and
 * no month of stopping stands beside it, nor in the remark, nor that he is not covered, nor that the months after it
 * are not paid or the review has stopped all. Of a row that is paid past its death G05 speaks. A doubt: the list may
 * show a month in which he still lived, and the tekun's burial grant follows, which a list of its own pays.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: DEATH,
  needs: [],
  oneOf: [['status', 'name', 'remarks']],
  for: [{ lists: 'people', pays: 'monthly' }, { role: 'payment' }, { lists: 'goods', role: 'aid' }],
  overColumns: {
    measured: '37 → 4 ms',
    bind: (table, context) => [...rowsOfState(table, context), ...unitsWhere(table.rowCount, table.rewritten('name'))],
  },
  judge(person) {
    const isDead = statusOf(person) === 'deceased'
    if ((!isDead && !person.use(markedDead)) || !isCovered(person)) return PASS
    // somebody else has taken what was for the household
    if (person.stopMonth !== undefined || person.proxy !== undefined || saysEnd(person.remarks ?? '')) return PASS
    if (person.use(listsThoseWhoLeft) && monthOfDeath(person) === monthOf(person.today)) return PASS
    if (endsInList(person) || isPaidPastDeath(person) || isForDeath(person) || isOver(person)) return PASS
    return isDead ? fail([person.has('status') ? 'status' : 'remarks', 'name', 'idNumber']) : fail(['name', 'idNumber'])
  },
})

/** 截至6月30日（含当月离院人员）: the list says that those who left in its month are in it. */
const listsThoseWhoLeft = ofRegister(({ words }) => words.some((line) => WITH_THOSE.test(line)))
const WITH_THOSE = /(?<![不未]|[不未]包)(?:含|包括)[^,，。;；]{0,6}(?:离院|死亡|去世|病故|退出|停[发保]|减员|注销)/

/** The review has stopped the household, whose amount is then none. */
const isOver = (person: RowView): boolean => isStopped(person) && !((person.monthlyAmount ?? 0) > 0)

/** Of the months of a list he is paid up to the one in which he died. */
function endsInList(person: RowView): boolean {
  const paid = person.use(paidMonthsReader)
  const death = monthOfDeath(person)
  return paid !== undefined && death >= 0 && paysUpTo(paid, death)
}

/** 9月起停发, 发至当月, 发2个月: the remark itself says when it ended. */
const saysEnd = (remark: string): boolean =>
  saysPaidUpTo(remark) || stopInRemark(remark, 2000) >= 0 || monthsInRemark(remark) !== undefined
