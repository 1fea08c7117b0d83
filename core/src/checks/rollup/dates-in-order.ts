import { type FieldId, field } from '../../facts/fields.ts'
import { fail, PASS, type Reader, type RowView, rowCheck, type Severity, toIso, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isBefore } from '../time/dates.ts'
import { monthOf } from '../time/period.ts'

/** Two dates of which the first cannot be the later one. */
interface Order {
  first: FieldId
  then: FieldId
  /** a doubt where an explanation is left: work before its papers, a second application */
  severity: Severity
  /** papers come first but for urgent aid; where a grant is one of its own, and not one confirmed again, always: who is paid then is an error */
  papers?: true
}

const order = (first: FieldId, then: FieldId, severity: Severity = 'error'): Order => ({ first, then, severity })
const papers = (first: FieldId, then: FieldId): Order => ({ first, then, severity: 'doubt', papers: true })

/** Of application, investigation and notice before the decision, and of a start after it, the checks of the procedure speak. */
const ORDERS: readonly Order[] = [
  order('birth', 'deathDate'),
  order('deathDate', 'cremationDate'),
  order('admissionDate', 'dischargeDate'),
  order('imprisonedFrom', 'imprisonedUntil'),
  order('expenseFrom', 'expenseUntil'),
  order('startMonth', 'stopMonth'),
  order('deathDate', 'stopMonth'),
  // the day of payment may be that of the payment made anew
  order('payDate', 'returnDate', 'doubt'),
  order('returnDate', 'repaidDate'),
  order('lowIncomeSince', 'validUntil'),
  order('receivedDate', 'deadline'),
  papers('applicationDate', 'investigationDate'),
  papers('applicationDate', 'appraisalDate'),
  papers('applicationDate', 'payDate'),
  papers('decisionDate', 'payDate'),
  order('applicationDate', 'refusalDate', 'doubt'),
  order('eventDate', 'applicationDate', 'doubt'),
  order('eventDate', 'payDate', 'doubt'),
  order('disasterDate', 'receiptDate', 'doubt'),
]

const fieldsOf = (side: 'first' | 'then'): FieldId[] => [...new Set(ORDERS.map((one) => one[side]))]

/** The orders of which a table has both dates. */
const ordersIn: Reader<readonly Order[]> = (table) => {
  const own = ORDERS.filter(({ first, then }) => table.has(first) && table.has(then))
  return () => own
}

/**
 * I17. Dates stand in the order in which things happen: nobody leaves hospital before being admitted, is paid before the decision, stops before
 * the start. An error where the two dates contradict each other; where work may precede its papers a doubt.
 */
export default rowCheck({
  catalogue: 'I17',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: [],
  oneOf: [fieldsOf('first'), fieldsOf('then')],
  judge(row) {
    let verdicts: Verdict[] | undefined
    for (const one of row.use(ordersIn)) {
      const verdict = judged(one, row)
      if (verdict) verdicts = [...(verdicts ?? []), verdict]
    }
    return verdicts ?? PASS
  },
})

function judged(order: Order, row: RowView): Verdict | undefined {
  const { first, then } = order
  const [before, after] = [row[first], row[then]] as (number | undefined)[]
  if (before === undefined || after === undefined || !isBefore(after, before)) return undefined
  const severity = severityOf(order, row, monthOf(before) - monthOf(after))
  if (!severity || isRepeated(row, first, then)) return undefined
  return fail([then, first], {
    severity,
    params: { otherField: first, before: shown(before), after: shown(after) },
  })
}

/** Undefined where the order may lawfully be the other one. */
function severityOf(
  { first, severity, then, papers: isOfPapers }: Order,
  row: RowView,
  months: number,
): Severity | undefined {
  const { table, aidKind = '', stopReason = '' } = row
  // who died later may have been stopped for another reason
  if (first === 'deathDate' && then === 'stopMonth') return /死|去世|亡|病故/.test(stopReason) ? severity : undefined
  // who was stopped once may have been taken in again since; a grant may end before its first month begins
  if (then === 'stopMonth') return table.kind.change === 'stopped' && months > 1 ? 'error' : 'doubt'
  if (!isOfPapers) return severity
  // hospitals settle before the office decides
  if (isOf(table, 'medical-assistance')) return undefined
  if (!isOf(table, 'temporary-assistance')) return severity
  if (!/支出/.test(aidKind) || isUrgent(row)) return undefined
  // need that the office finds itself is looked into before anybody applies
  return then === 'payDate' ? 'error' : severity
}

/** A household's dates that each member's row repeats are told once, in the row that gives them. */
function isRepeated({ table, at, household }: RowView, first: FieldId, then: FieldId): boolean {
  if (field(first).of !== 'household' || field(then).of !== 'household') return false
  return table.householdRow(then, household.at) !== at
}

const shown = (date: number): string => toIso(date).replace(/(-00)+$/, '')
