import type { FieldId } from '../../facts/fields.ts'
import { endOfMonth, registerDate } from '../../register/index.ts'
import {
  type Details,
  fail,
  ofRegister,
  outside,
  type Reader,
  type RowView,
  rowCheck,
  showDate,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { monthOf, periodOf, statedPeriod } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/** Dates of what has happened: none can be later than the table itself. */
const PAST = [
  'applicationDate',
  'authorisationDate',
  'comparisonDate',
  'investigationDate',
  'appraisalDate',
  'noticeStart',
  'decisionDate',
  'payDate',
  'visitDate',
  'receiptDate',
  'deathDate',
  'admissionDate',
  'eventDate',
  'closedDate',
  'reportDate',
  'startMonth',
  'reviewDate',
  'certificateDate',
  'disasterDate',
  'receivedDate',
  'birth',
  'cremationDate',
  'hukouCancelled',
  'imprisonedFrom',
  'dischargeDate',
  'stationFrom',
  'stationUntil',
  'inspectionDate',
  'questionnaireDate',
  'depositDate',
  'fundDate',
  'vehicleBought',
  'companyFounded',
  'houseBought',
] as const satisfies readonly FieldId[]

type PastDate = (typeof PAST)[number]

/** When somebody was let in: nobody later is in the list of a month. */
const ENTRY = ['startMonth', 'decisionDate', 'admissionDate'] as const satisfies readonly PastDate[]
/** So many others were, by the end of the list, and nobody after. */
const FEWEST_WITHIN = 8
const MONTHS_SURE = 2
/** by so many months a year is mistyped, whatever the date is of */
const MONTHS_OF_SLIP = 6

/** No table is added to for longer. */
const YEARS_KEPT = 5
const MONTHS_AHEAD = 2
const LAST_DAY = 99991231

/**
 * I11. What has happened cannot be dated later than the table, or than the day of the check where that is later. A
 * doubt: rows may have been added since; an error where the table would have had to be kept for years, where one row
 * among many, not the last, was let in months after the end of the list, or is half a year later in any such date, or
 * where a list of payments pays a few whose grant begins after the months that it is for. What most of a list is paid
 * on after its end is its day of payment; a list of those who applied by its end may tell of the month after.
 */
export default rowCheck({
  catalogue: 'I11',
  severity: 'error',
  citation: '登记规范（报表期间）',
  needs: [],
  oneOf: [PAST],
  overColumns: {
    measured: '12 → 3 ms',
    bind: (table, context) => {
      const end = endOfPayment(table, context)(0)
      const latestOf = (id: FieldId) =>
        Math.min(latest(table, context)(0), id === 'startMonth' && end >= 0 ? endOfMonth(end + 1) : LAST_DAY)
      return PAST.filter((id) => table.has(id)).flatMap((id) =>
        outside([table.date(id)], { least: 0, most: latestOf(id) }),
      )
    },
  },
  judge(row) {
    let odd: Verdict[] | undefined
    for (const id of row.use(pastDates)) {
      const date = row[id]
      const later = date === undefined ? undefined : laterThan(id, date, row)
      if (!later && (date !== undefined || !row.isUnread(id))) continue
      // a household's date that each member's row repeats is told once
      if (row.repeatsAbove(id)) continue
      odd ??= []
      if (!later) odd.push(unknown(id))
      else odd.push(fail(id, later))
    }
    return odd
  },
})

/** What is wrong with a date that is later than its table; undefined of one that is not, or may be. */
function laterThan(id: PastDate, date: number, row: RowView): Details | undefined {
  const params = (limit: number) => ({ date: showDate(date), latest: showDate(limit) })
  if (isPaidBefore(id, date, row)) {
    const isSure = row.use(beginAfterPayment) <= MOST_AFTER
    return { ...(!isSure && { severity: 'doubt' }), params: params(endOfMonth(row.use(endOfPayment))) }
  }
  const limit = row.use(latest)
  if (date <= limit || mayBegin(id, date, row) || followsList(id, date, row) || isOfApplications(id, date, row))
    return undefined
  const isSure = date - limit >= YEARS_KEPT * 10000 || isSlip(id, date, row)
  return { ...(!isSure && { severity: 'doubt' }), params: params(limit) }
}

/** Whether a row alone among many, and not the last, was let in long after the list, or has another year. */
function isSlip(id: PastDate, date: number, row: RowView): boolean {
  const months = monthOf(date) - monthOf(row.use(latest))
  return months > (isEntry(id) ? MONTHS_SURE : MONTHS_OF_SLIP) && isAlone(id, row)
}

const isEntry = (id: PastDate): boolean => ENTRY.some((one) => one === id)

function isAlone(id: PastDate, row: RowView): boolean {
  if (row.at === row.table.rowCount - 1 || hasRemark(row)) return false
  const { later, within } = row.use(datesByEnd)[id] ?? { later: 0, within: 0 }
  return later === 1 && within >= FEWEST_WITHIN
}

/** Whether a list of what is paid in some months pays somebody whose grant begins after them. */
function isPaidBefore(id: FieldId, date: number, row: RowView): boolean {
  const { paidAmount, monthlyAmount, allowanceAmount } = row
  if (id !== 'startMonth' || hasRemark(row) || (paidAmount ?? monthlyAmount ?? allowanceAmount ?? 0) <= 0) return false
  return beginsAfter(date, row.use(endOfPayment))
}

/** A grant may be decided in the last month that is paid, and begin with the next. */
const beginsAfter = (date: number, end: number): boolean => end >= 0 && monthOf(date) > end + 1

/** More rows than so many show that the title is of an earlier list. */
const MOST_AFTER = 3

/** How many rows of a list of payments begin after the months that it is for. */
const beginAfterPayment = ofRegister(({ table, context }) => {
  const end = endOfPayment(table, context)(0)
  return table.has('startMonth') ? table.date('startMonth').filter((date) => beginsAfter(date, end)).length : 0
})

/** The last month of the period that a list of payments states; −1 where it is none or states none. */
const endOfPayment: Reader<number> = (table) => {
  const pays = table.kind.role === 'payment' || table.layout.titles.some((title) => PAYS.test(title))
  const end = pays ? (statedPeriod(table)?.to ?? -1) : -1
  return () => end
}

const PAYS = /发放/

/** Of each date, how many rows of a list have it by the end of the list, and after it. */
const datesByEnd = ofRegister((register) => {
  const end = monthOf(registerDate(register.table))
  const counted = PAST.filter((id) => register.has(id)).map((id) => {
    const months = end >= 0 ? [...register.table.date(id)].map(monthOf) : []
    const later = months.filter((month) => month > end).length
    return [id, { later, within: months.filter((month) => month >= 0).length - later }]
  })
  return Object.fromEntries(counted) as Partial<Record<PastDate, { later: number; within: number }>>
})

/**
 * A grant begins in the month after its decision, and a list is drawn up for the month to come; one row among many may
 * be a month later and no more.
 */
const mayBegin = (id: PastDate, date: number, row: RowView): boolean =>
  id === 'startMonth' &&
  monthOf(date) <= Math.max(monthOf(row.today), row.use(lastMonth)) + MONTHS_AHEAD &&
  !(isAlone(id, row) && monthOf(date) > row.use(lastMonth) + 1)

/** The month of a table, or the last of the months that it is for. */
const lastMonth: Reader<number> = (table) => {
  const month = Math.max(monthOf(registerDate(table)), periodOf(table)?.to ?? -1)
  return () => month
}

/** A list is drawn up, and most of it paid in the months that follow. */
const followsList = (id: FieldId, date: number, row: RowView): boolean =>
  id === 'payDate' && monthOf(date) <= row.use(lastMonthOfPayment)

/** The month until which a list may be paid; −1 where most of it was paid by its end. */
const lastMonthOfPayment = ofRegister(({ table }) => {
  const end = registerDate(table)
  const dates = table.has('payDate') && end > 0 ? [...table.date('payDate')].filter((date) => date > 0) : []
  const after = dates.filter((date) => date > end).length
  return after > 1 && after * 2 >= dates.length ? monthOf(end) + MONTHS_AHEAD : -1
})

/** What follows an application, be it after the months of a list of those who applied in them. */
const AFTER_APPLICATION = ['decisionDate', 'payDate'] as const satisfies readonly PastDate[]

/** Whether several of a list applied by its end and were decided on or paid soon after: it goes by applications. */
const isOfApplications = (id: PastDate, date: number, row: RowView): boolean =>
  AFTER_APPLICATION.some((one) => one === id) &&
  (row.applicationDate ?? LAST_DAY) <= row.use(latest) &&
  monthOf(date) <= monthOf(row.use(latest)) + 1 &&
  row.use(endedAfterApplication) > 1

/** How many rows applied by the end of their list and were decided on or paid in the month after. */
const endedAfterApplication = ofRegister((register) => {
  const end = latest(register.table, register.context)(0)
  if (!register.has('applicationDate')) return 0
  return register.rowsWhere(({ applicationDate = LAST_DAY, payDate = 0, decisionDate = 0 }) => {
    const last = Math.max(payDate, decisionDate)
    return applicationDate <= end && last > end && monthOf(last) === monthOf(end) + 1
  }).length
})

/** Of those dates, the ones that a table has. */
const pastDates: Reader<readonly PastDate[]> = (table) => {
  const own = PAST.filter((id) => table.has(id))
  return () => own
}

/** The day of the table, or of the check where that is later. */
const latest: Reader<number> = (table, context) => {
  const date = Math.max(registerDate(table), context.dateNumber, context.latestNumber)
  return () => date
}
