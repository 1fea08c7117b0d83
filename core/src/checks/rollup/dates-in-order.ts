import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  fail,
  PASS,
  type Reader,
  type RowView,
  rowCheck,
  type Severity,
  showDate,
  type Verdict,
} from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isBefore } from '../time/dates.ts'
import { monthOf } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/** How sure it is that two dates in the other order are wrong; undefined where that order may be lawful. */
type Judge = (row: RowView, months: number) => Severity | undefined

/** Two dates of which the first cannot be the later one. */
interface Order {
  first: FieldId
  then: FieldId
  judge: Judge
  /** left out: for every table with both */
  isFor?(table: RegisterTable): boolean
}

const order = (first: FieldId, then: FieldId, judge: Judge = certain): Order => ({ first, then, judge })

function certain(): Severity {
  return 'error'
}
/**
 * An explanation is left: work before its papers, a second application, an investigation anew after an objection to the
 * notice.
 */
function open(): Severity {
  return 'doubt'
}

/** The decision of a list of changes may be the one that ends the grant; a remark may say why. */
const unlessEnded: Judge = (row) => (row.table.kind.role === 'register' && !hasRemark(row) ? 'error' : 'doubt')

const acceptance: Judge = (row, months) => {
  if (isOf(row.table, 'temporary-assistance')) return papers()(row, months)
  return hasRemark(row) ? 'doubt' : 'error'
}

/** Urgent aid is given first and looked into afterwards: 先行救助. */
const unlessUrgent: Judge = (row) => (isUrgent(row) ? undefined : 'doubt')

/** In hospital a bill may be settled before the day of leaving, but not on the day of coming. */
const beforeTheBill: Judge = ({ admissionDate, payDate = 0 }) =>
  admissionDate === undefined || isBefore(admissionDate, payDate) ? undefined : 'doubt'

/** Who died later may have been stopped for another reason. */
const ofDeath: Judge = ({ table, stopReason = '' }) => {
  if (/死|去世|亡|病故/.test(stopReason)) return 'error'
  return table.kind.lists === 'deaths' ? 'doubt' : undefined
}

/** The decision of a list of ends is the one that ends the grant. */
const ofEnds = (one: Order): Order => ({ ...one, isFor: ({ kind }) => kind.change === 'stopped' })
const ofEvent: Judge = (row, months) =>
  row.table.kind.change === 'stopped' ? (ofDeath(row, months) ?? 'doubt') : 'doubt'

/** Who was stopped once may have been taken in again since; a grant may end before its first month begins. */
const ofStop: Judge = ({ table }, months) => (table.kind.change === 'stopped' && months > 1 ? 'error' : 'doubt')

/**
 * The month from which nothing is paid, by its header, comes after the last one that was paid; elsewhere a month is
 * left.
 */
const ofLastPaid: Judge = (row, months) => {
  const isOfPayment = ['payMonth', 'stopMonth'].every((id) => /发/.test(row.table.column(id as FieldId)?.header ?? ''))
  if (isOfPayment && months > 0 && !hasRemark(row)) return 'error'
  return months > 1 ? 'doubt' : undefined
}

/** Nobody is newly granted from a month before he applied; who is reviewed may have had it before. */
const ofAdded = (one: Order): Order => ({ ...one, isFor: ({ kind }) => kind.change === 'added' })

/** Of those who go through the whole procedure H02, H03 and H11 speak. */
const besideProcedure = (one: Order): Order => ({ ...one, isFor: ({ kind }) => kind.procedure !== 'full' })

/**
 * Papers come first but for urgent aid; where a grant is one of its own, and not one confirmed again, always: who is
 * paid then is an error.
 */
const papers =
  (beforePay: Severity = 'doubt'): Judge =>
  (row) => {
    const { table, aidKind = '' } = row
    // hospitals settle before the office decides
    if (isOf(table, 'medical-assistance')) return undefined
    if (!isOf(table, 'temporary-assistance')) return 'doubt'
    // need that the office finds itself is looked into before anybody applies
    return !/支出/.test(aidKind) || isUrgent(row) ? undefined : beforePay
  }

/**
 * Of application, investigation and notice before the decision, and of a start after it, the checks of the procedure
 * speak.
 */
const ORDERS: readonly Order[] = [
  order('birth', 'deathDate'),
  order('deathDate', 'cremationDate'),
  order('deathDate', 'hukouCancelled'),
  ofEnds(order('deathDate', 'decisionDate', ofDeath)),
  order('eventDate', 'decisionDate', ofEvent),
  order('admissionDate', 'dischargeDate'),
  order('stationFrom', 'stationUntil'),
  // a card is charged before the stay
  order('admissionDate', 'payDate', (row) => (row.dischargeDate === undefined ? 'doubt' : undefined)),
  order('dischargeDate', 'payDate', beforeTheBill),
  // of tekun the admission is to a home, and comes after
  { ...order('admissionDate', 'decisionDate', open), isFor: (table) => isOf(table, 'medical-assistance') },
  order('admissionDate', 'settlementDate', open),
  // a matter raised before may be settled when it is asked about
  { ...order('visitDate', 'closedDate', open), isFor: ({ kind }) => kind.lists === 'visits' },
  order('imprisonedFrom', 'imprisonedUntil'),
  order('expenseFrom', 'expenseUntil'),
  order('startMonth', 'stopMonth', ofStop),
  order('deathDate', 'stopMonth', ofDeath),
  ofEnds(order('payMonth', 'stopMonth', ofLastPaid)),
  ofAdded(order('applicationDate', 'startMonth', open)),
  // the day of payment may be that of the payment made anew
  order('payDate', 'returnDate', open),
  order('returnDate', 'repaidDate'),
  order('lowIncomeSince', 'validUntil'),
  order('validFrom', 'validUntil'),
  order('agreementFrom', 'agreementUntil'),
  order('reviewDate', 'nextReviewDate', open),
  order('investigationDate', 'nextReviewDate', open),
  order('decisionDate', 'validUntil', unlessEnded),
  // of temporary aid the papers may follow
  order('applicationDate', 'receivedDate', acceptance),
  order('receivedDate', 'deadline'),
  besideProcedure(order('noticeStart', 'noticeEnd')),
  order('applicationDate', 'investigationDate', papers()),
  // authorisation is given anew, and income compared again, when a grant is looked at again
  order('authorisationDate', 'comparisonDate', papers()),
  order('applicationDate', 'comparisonDate', papers()),
  order('applicationDate', 'authorisationDate', papers()),
  order('investigationDate', 'noticeStart', open),
  besideProcedure(order('investigationDate', 'decisionDate', unlessUrgent)),
  besideProcedure(order('noticeEnd', 'decisionDate', papers())),
  // of temporary aid H01 speaks
  {
    ...order('applicationDate', 'decisionDate', open),
    isFor: (table) => table.kind.procedure !== 'full' && !isOf(table, 'temporary-assistance'),
  },
  order('applicationDate', 'appraisalDate', papers()),
  // the household is looked at before its neighbours judge; a second look may follow
  order('investigationDate', 'appraisalDate', open),
  order('disasterDate', 'investigationDate', open),
  order('appraisalDate', 'payDate', papers()),
  order('applicationDate', 'payDate', papers('error')),
  order('decisionDate', 'payDate', papers('error')),
  order('applicationDate', 'refusalDate', open),
  // who decides has the review before him
  order('applicationDate', 'firstReviewDate', open),
  order('appraisalDate', 'firstReviewDate', papers()),
  order('firstReviewDate', 'decisionDate', unlessUrgent),
  order('eventDate', 'applicationDate', open),
  order('eventDate', 'payDate', open),
  order('disasterDate', 'receiptDate', open),
  // nobody signs for money before it is paid out; the day of payment may be that of the transfer made anew
  { ...order('payDate', 'receiptDate', open), isFor: ({ kind }) => kind.lists !== 'goods' },
  order('disasterDate', 'payDate'),
]

const fieldsOf = (side: 'first' | 'then'): FieldId[] => [...new Set(ORDERS.map((one) => one[side]))]

/** What is done for an application, step by step; income is compared at any time, and again later. */
const STEPS = [
  'applicationDate',
  'receivedDate',
  'investigationDate',
  'appraisalDate',
  'noticeStart',
  'noticeEnd',
  'decisionDate',
  'payDate',
] as const satisfies readonly FieldId[]

/** Two steps of which no order above speaks, nor H02. */
const OTHER_STEPS: ReadonlyMap<FieldId, ReadonlyMap<FieldId, Order>> = new Map(
  STEPS.map((first, at) => [
    first,
    new Map(
      STEPS.slice(at + 1)
        .filter((then) => !isOfH02(first, then) && !ORDERS.some((one) => one.first === first && one.then === then))
        .map((then) => [then, order(first, then, papers())]),
    ),
  ]),
)

function isOfH02(first: FieldId, then: FieldId): boolean {
  return first === 'noticeStart' && then === 'decisionDate'
}

/** The steps of which a table has the dates, where no order above speaks of some two of them. */
const stepsIn: Reader<readonly FieldId[]> = (table) => {
  const own = STEPS.filter((id) => table.has(id))
  const isAny = own.some((first, at) => own.slice(at + 1).some((then) => OTHER_STEPS.get(first)?.has(then)))
  return () => (isAny ? own : [])
}

/** The orders of which a table has both dates. */
const ordersIn: Reader<readonly Order[]> = (table) => {
  const own = ORDERS.filter(({ first, then, isFor }) => table.has(first) && table.has(then) && isFor?.(table) !== false)
  return () => own
}

/**
 * I17. Dates stand in the order in which things happen: nobody leaves hospital before being admitted, is paid before
 * the decision, stops before the start. An error where the two dates contradict each other; where work may precede its
 * papers a doubt. Of the steps of an application each is held against the one before it that the row has.
 */
export default rowCheck({
  catalogue: 'I17',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: [],
  oneOf: [fieldsOf('first'), fieldsOf('then')],
  overColumns: { measured: '12 → 1 ms', bind: rowsOutOfOrder },
  judge(row) {
    let verdicts: Verdict[] | undefined
    for (const one of row.use(ordersIn)) {
      const verdict = judged(one, row)
      if (verdict) verdicts = [...(verdicts ?? []), verdict]
    }
    let before: FieldId | undefined
    for (const step of row.use(stepsIn)) {
      if (row[step] === undefined) continue
      const other = before && OTHER_STEPS.get(before)?.get(step)
      const verdict = other && judged(other, row)
      if (verdict) verdicts = [...(verdicts ?? []), verdict]
      before = step
    }
    return verdicts ?? PASS
  },
})

/** The rows with two dates of an order the wrong way round; any, where steps are held against the ones before them. */
function rowsOutOfOrder(table: RegisterTable, context: CheckContext): number[] | undefined {
  if (stepsIn(table, context)(0).length > 0) return undefined
  const rows: number[] = []
  for (const { first, then } of ordersIn(table, context)(0)) {
    const [before, after] = [table.date(first), table.date(then)]
    for (let row = 0; row < before.length; row++)
      if (before[row] > 0 && after[row] > 0 && isBefore(after[row], before[row])) rows.push(row)
  }
  return rows
}

function judged({ first, then, judge }: Order, row: RowView): Verdict | undefined {
  const [before, after] = [row[first], row[then]] as (number | undefined)[]
  if (before === undefined || after === undefined || !isBefore(after, before)) return undefined
  const severity = judge(row, monthOf(before) - monthOf(after))
  if (!severity || isRepeated(row, first, then)) return undefined
  return fail([then, first], {
    severity,
    params: { otherField: first, before: showDate(before), after: showDate(after) },
  })
}

/** A household's dates that each member's row repeats are told once, in the row that gives them. */
function isRepeated({ table, at, household }: RowView, first: FieldId, then: FieldId): boolean {
  if (field(first).of !== 'household' || field(then).of !== 'household') return false
  return table.householdRow(then, household.at) !== at
}
