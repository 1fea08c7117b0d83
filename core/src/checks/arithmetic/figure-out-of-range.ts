import { type CountField, countFields } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  fail,
  ofRegister,
  outside,
  type Reader,
  type RowView,
  rowCheck,
  tallyOf,
  type Verdict,
} from '../engine/index.ts'
import { isStopped } from '../law/refused.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { daysBetween } from '../time/calendar.ts'
import { dayOf, MOST_MONTHS, periodOf } from '../time/period.ts'

/** Times may be begun, and a flat may be held in common. */
const IN_PARTS: readonly CountField[] = [
  'paidMonths',
  'backPayMonths',
  'careDays',
  'hospitalDays',
  'noticeDays',
  'handlingDays',
  'housingCount',
]

/** What is counted whole. */
const COUNTED = countFields.filter((id) => !IN_PARTS.includes(id))

/** Where more rows, and a greater share of them, are odd, the column is of something else. */
const MOST_WRONG = 1
const WRONG_SHARE = 0.2

/** Of each the rows that count anything, by whether it is whole. */
const FIGURES = COUNTED.map((id) => ({
  id,
  rows: tallyOf('row', (table) => {
    const figures = table.number(id)
    return (row) => (figures[row] > 0 ? Number.isInteger(figures[row]) : undefined)
  }),
}))

/**
 * Those that a table has as single households, persons and sheets: 1.25 万户 is no part of one, and a column of
 * fractions (满意（%）) counts nothing.
 */
const countedIn: Reader<readonly CountField[]> = (table, context) =>
  context.derived.whole(table, 'whole counts', () =>
    FIGURES.filter(({ id, rows }) => {
      if (!table.has(id) || (table.column(id)?.unit?.factor ?? 1) !== 1) return false
      const figures = rows(table, context)
      const parts = figures.count(false)
      return parts <= Math.max(MOST_WRONG, (figures.count(true) + parts) * WRONG_SHARE)
    }).map(({ id }) => id),
  )

/**
 * D22. What no figure can be: a household of nobody that has not ended, half a person, more than the whole bill, more
 * months than the list is for, more days than its months have. Months beyond the list's own may be paid back, and days
 * may be counted from the middle of a month unless the column says which month: a doubt. A column that is nought all
 * over was never filled in.
 */
export default rowCheck({
  catalogue: 'D22',
  severity: 'error',
  citation: '登记规范（数值应在可能范围内）',
  needs: [],
  oneOf: [[...COUNTED, 'aidRatio', 'paidMonths', 'careDays']],
  overColumns: { measured: '20 → 6 ms', bind: mayBeOdd },
  judge(row) {
    const odd: Verdict[] = []
    for (const id of row.use(countedIn)) {
      const count = row[id]
      if (count === undefined || count < 0) continue
      if (!Number.isInteger(count)) odd.push(fail(id, { variant: 'part', params: { count } }))
      else if (id === 'householdSize' && count === 0 && row.use(countsHouseholds)) odd.push(...ofNobody(row))
    }
    const { aidRatio: share, paidMonths: months, remarks } = row
    if (share !== undefined && share > 100) odd.push(fail('aidRatio', { variant: 'share', params: { share } }))
    const most = months === undefined || remarks !== undefined ? undefined : row.use(monthsOfTable)
    if (most !== undefined && months !== undefined && months > most)
      odd.push(fail('paidMonths', { variant: 'months', severity: 'doubt', params: { months, most } }))
    else if (most === undefined && months !== undefined && months > MOST_MONTHS && isAlone(row))
      odd.push(fail('paidMonths', { variant: 'long', severity: 'doubt', params: { months, most: MOST_MONTHS } }))
    const tooLong = row.remarks === undefined ? daysBeyond(row) : undefined
    if (tooLong) odd.push(tooLong)
    return odd.length > 0 ? odd : undefined
  },
})

/**
 * The rows with a count that is not whole, with a size of nought, or with a share, months or days that may be too many.
 */
function mayBeOdd(table: RegisterTable, context: CheckContext): number[] {
  const figures = (id: CountField | 'aidRatio') => (table.has(id) ? [table.number(id)] : [])
  return [
    ...FIGURES.flatMap(({ id, rows }) => (table.has(id) ? rows(table, context).unitsWith(false) : [])),
    ...outside(figures('householdSize'), { least: 1 }),
    ...outside(figures('aidRatio'), { most: 100 }),
    ...outside([...figures('paidMonths'), ...figures('careDays')], { most: 0 }),
  ]
}

/** A household of nobody: none where it has ended; a doubt where it gets nothing any more. */
function ofNobody(row: RowView): Verdict[] {
  const { stopMonth, stopReason, monthlyAmount, currentAmount = monthlyAmount } = row
  if (isStopped(row) || stopMonth !== undefined || stopReason !== undefined) return []
  return [fail('householdSize', { variant: 'nobody', ...(currentAmount === 0 && { severity: 'doubt' }) })]
}

/** More than a year's months, without a word why, where nearly all others have no more. */
const isAlone = (row: RowView): boolean => row.remarks === undefined && row.use(areWithinYear)

const areWithinYear: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'months are within a year', () => {
    const given = table.number('paidMonths').filter((months) => months > 0)
    const within = given.filter((months) => months <= MOST_MONTHS).length
    return isProvedByOthers(within, given.length - within)
  })

/** Whether most rows give the household's size: a system writes 0 in a column that nobody fills. */
const countsHouseholds: Reader<boolean> = (table, context) =>
  context.derived.whole(table, 'sizes are given', () => {
    const sizes = table.number('householdSize')
    return sizes.filter((size) => size > 0).length > sizes.length / 2
  })

function daysBeyond(row: RowView): Verdict | undefined {
  const { careDays: days } = row
  const span = days === undefined ? undefined : row.use(daysOfTable)
  if (!span || days === undefined || days <= span.days || days === span.usual) return undefined
  const isSure = span.isNamed || days > span.most
  return fail('careDays', {
    variant: 'days',
    ...(!isSure && { severity: 'doubt' }),
    params: { days, most: span.days },
  })
}

/** The months of a list that is for a quarter or another time of several months; undefined for all others. */
const monthsOfTable: Reader<number | undefined> = (table: RegisterTable) => {
  const period = periodOf(table)
  const months = period && period.to > period.from ? period.to - period.from + 1 : undefined
  return () => months
}

interface Days {
  /** that the months of the table have */
  days: number
  /** that as many months can have */
  most: number
  /** thirty days a month, where most rows count so */
  usual: number | undefined
  /** whether the column says that it is of this month */
  isNamed: boolean
}

const LONGEST_MONTH = 31
const ROUND_MONTH = 30

/**
 * The days of the months that a list is for; undefined where it names none, or its column counts from the admission on.
 */
const daysOfTable = ofRegister(({ table, rows }): Days | undefined => {
  const period = periodOf(table)
  const months = period ? period.to - period.from + 1 : 0
  if (!period || months > MOST_MONTHS) return undefined
  const stated: number[] = []
  for (const { careDays } of rows) if (careDays) stated.push(careDays)
  const round = ROUND_MONTH * months
  const most = LONGEST_MONTH * months
  const isUsual = stated.filter((days) => days === round).length > table.rowCount / 2
  const isNamed = /[本当]月|\d月/.test(table.column('careDays')?.header ?? '')
  const beyond = stated.filter((days) => days > most).length
  const countsOtherwise = !isNamed && beyond > MOST_WRONG && beyond > stated.length * WRONG_SHARE
  if (countsOtherwise) return undefined
  return {
    days: daysBetween(dayOf(period.from, 1), dayOf(period.to + 1, 1)),
    most,
    usual: isUsual ? round : undefined,
    isNamed,
  }
})
