import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { PRISONERS } from '../law/clauses.ts'
import { isOf, programmesReader } from '../law/programme-of.ts'
import { hasBackPay, monthPaid } from '../money/payments.ts'
import { isAlone } from '../people/deaths.ts'
import { fateOf } from '../people/fate.ts'
import { rowsOfState } from '../people/member-facts.ts'
import { countsByLaw, isCovered, statusOf } from '../people/person.ts'
import { firstMonthReader } from '../time/period.ts'
import { LEFT_OUT } from '../words/remarks.ts'

const JUDGED = new Set(['imprisoned', 'compulsory-rehabilitation', 'missing'])
const OF_HOUSEHOLDS = ['dibao', 'dibao-edge', 'rigid-expenditure'] as const
const AMOUNTS = ['paidAmount', 'monthlyAmount'] as const

/**
 * B09. Somebody who by the register's own columns or remarks is in prison, in compulsory rehabilitation or declared
 * missing is counted. Who counts on the date is the programmes' rule (members.ts); a stay that begins or ends in the
 * month explains it, and so do a remark that he is not counted and persons covered who are fewer than those listed. To
 * a prisoner no tekun is paid, and of dibao no part. An error where he alone is paid, by a remark that gives the month
 * in which it began, long before those that are paid for; else a doubt: the list may have been closed before, others
 * of the household may go on. The prison list is `prisoner-covered`.
 */
export default rowCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: PRISONERS,
  needs: [],
  oneOf: [['status', 'specialGroup', 'remarks', 'relation']],
  for: [{ role: 'register', programme: [...OF_HOUSEHOLDS, 'tekun'] }, { role: 'payment' }],
  overColumns: { measured: '18 → 1 ms', bind: rowsOfState },
  judge(person) {
    const status = statusOf(person)
    if (!status || !JUDGED.has(status) || !isCovered(person)) return PASS
    if (person.stopMonth !== undefined || LEFT_OUT.test(person.said('remarks')) || isLeftOut(person)) return PASS
    const told = fateOf(person)?.in ?? 'status'
    if (OF_HOUSEHOLDS.some((id) => isOf(person.table, id)))
      return countsByLaw(person, { status }) === 'fail'
        ? fail([told, 'specialGroup', 'name'], { variant: status })
        : PASS
    if (status !== 'imprisoned' || !isPaid(person)) return PASS
    return fail([told, 'specialGroup', 'name'], {
      ...(isPaidForNobody(person) && { severity: 'error' }),
      variant: 'paid',
    })
  },
})

/** What is paid is paid by the quarter at the latest, and may have been reckoned before. */
const QUARTER = 3

/** Whether nobody but him is paid, for months long after he was taken in by his row's own words. */
function isPaidForNobody(row: RowView): boolean {
  const [programme] = row.use(programmesReader)
  const since = fateOf(row)?.month ?? -1
  if (since < 0 || !(programme === 'tekun' || isAlone(row)) || hasBackPay(row)) return false
  return Math.min(monthPaid(row), row.use(firstMonthReader)) - since > QUARTER
}

/** Whether the household has fewer persons covered than it lists, or than it is. */
function isLeftOut({ household, table }: RowView): boolean {
  const { insuredPersons: covered, householdSize: size } = household
  const people = table.rowIs === 'member' ? household.rowCount : size
  return covered !== undefined && people !== undefined && covered < people
}

/** Whether tekun or dibao is paid in the row. */
function isPaid(row: RowView): boolean {
  const isOfPoor = row.use(programmesReader).some((id) => id === 'tekun' || id === 'dibao')
  return isOfPoor && AMOUNTS.some((id) => (row[id] ?? 0) > 0)
}
