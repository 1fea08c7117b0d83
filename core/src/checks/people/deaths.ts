import type { ProgrammeId } from '../../facts/case.ts'
import { saysDead } from '../../identity/name.ts'
import type { ParameterResult } from '../../policy/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { Reader, RowView } from '../engine/index.ts'
import { isOf, programmesReader } from '../law/programme-of.ts'
import { figureAt, monthColumns } from '../time/month-columns.ts'
import { monthOf } from '../time/period.ts'
import { DEATH_TAKEN_BACK } from '../words/fates.ts'
import { inMonths } from '../words/months-told.ts'
import { fateReader } from './fate.ts'

/** The day, or month, on which a person of a list of deaths died; 0 where the list does not say. */
export const dayOfDeath = ({ deathDate = 0, cremationDate = 0 }: RowView): number =>
  [deathDate, cremationDate].find((date) => monthOf(date) >= 0) ?? 0

export const saysDeath = (row: RowView): boolean => dayOfDeath(row) > 0

/** Whether the name itself says that its bearer has died: 何春花（故）. */
export const markedDead: Reader<boolean> = (table) => {
  const isRewritten = table.rewritten('name')
  return (row) => isRewritten(row) && saysDead(table.shown('name', row))
}

/** Allowances that end with the person. */
export const PERSONAL = [
  'disability-living-allowance',
  'disability-care-allowance',
  'old-age-allowance',
  'child-support',
] as const satisfies readonly ProgrammeId[]

export const isPersonal = (programmes: readonly ProgrammeId[]): boolean =>
  programmes.length > 0 && programmes.every((id) => PERSONAL.some((one) => one === id))

/**
 * The months after a death that its review may take: those of 民发〔2022〕83号 for dibao and tekun, one for an
 * allowance that ends with the person, whose list may have been closed before. Before that rule none left any time: as
 * many.
 */
export function reviewMonths(
  programmes: readonly ProgrammeId[],
  ofDibao: ParameterResult<'dibao.deathReviewMonths'>,
): number {
  if (isPersonal(programmes)) return 1
  return ofDibao.known ? Number(ofDibao.value) : MONTHS_OF_REVIEW
}

const MONTHS_OF_REVIEW = 3

/**
 * Whether nobody is left to be paid after a death: a personal allowance, dibao of one person, or what tekun pays by the
 * month.
 */
export function endsWithPerson(row: RowView): boolean {
  const programmes = row.use(programmesReader)
  if (isPersonal(programmes)) return true
  return programmes[0] === 'dibao' ? isAlone(row) : programmes[0] === 'tekun' && row.use(paidByRate)
}

/** So many rows with one amount show that it is a rate, and not what is paid once, for a burial. */
const FEWEST_AT_RATE = 3

const paidByRate: Reader<boolean> = (table, context) => {
  const amountOf = amountReader(table)
  if (!amountOf) return () => false
  const rates = context.derived.whole(table, 'rates by which several are paid', () => {
    const counts = new Map<number, number>()
    for (let row = 0; row < table.rowCount; row++) {
      const amount = amountOf(row)
      if (amount > 0) counts.set(amount, (counts.get(amount) ?? 0) + 1)
    }
    return [...counts].flatMap(([amount, count]) => (count >= FEWEST_AT_RATE ? [amount] : []))
  })
  return (row) => rates().includes(amountOf(row))
}

/** What a row is paid, else what it is paid for the last of the months, or quarters, that have a column each. */
function amountReader(table: RegisterTable): ((row: number) => number) | undefined {
  const id = (['paidAmount', 'monthlyAmount'] as const).find((one) => table.has(one))
  if (id) {
    const amounts = table.number(id)
    return (row) => amounts[row]
  }
  const months = monthColumns(table).reverse()
  if (months.length === 0) return undefined
  const figures = (row: number) => months.map(({ column }) => figureAt(table, table.sheetRows[row], column))
  return (row) => figures(row).find((figure) => figure > 0) ?? Number.NaN
}

/** Whether a row of a register says what the person himself is paid, as a list of payments does. */
export const saysPay = (row: RowView): boolean =>
  isPersonal(row.table.kind.programmes ?? []) || (isOf(row.table, 'tekun') && endsWithPerson(row))

/** Whether a row is of a household of one person. */
export const isAlone = (row: RowView): boolean =>
  (row.has('householdSize') ? row.householdSize : row.insuredPersons) === 1

const STOP = /(?:(\d{4})年)?(\d{1,2})月(?:\d{1,2}[日号])?起?(?:停发|停保|停止|取消|停(?=[,。;、)]|$))/
/**
 * 发至当月, 发1-5月, 7月20日死亡，发7月供养金, 8月照发, 死亡次月停发: the grant was paid up to the month of the death.
 */
const PAID_UP_TO =
  /(?<![补停缓])发(?:放)?(?:\d{4}年)?\d{1,2}月?[-—~至到]\d{1,2}月|(?<![补停缓未不])发(放)?[至到]?(当月|死亡当?月|去世当?月)|发(放)?[至到](\d{4}年)?\d{1,2}月|(当月|死亡月)(死亡|去世|病故)?的?(仍|照|正常)?(发|享受)|(?<!\d)(?<month>\d{1,2})月(\d{1,2}[日号])?(因病)?(死亡|去世|病故)[,;、]?[只仅]?发(放)?\k<month>月|[次下]个?月起?(停[发止保]|不再?发)/

/** Whether a remark says up to when the grant was paid after a death. */
export const saysPaidUpTo = (remark: string): boolean => PAID_UP_TO.test(inMonths(remark))

export interface ToldDeath {
  /** the month, counted as in `Period`; −1 where the remark gives none */
  month: number
  /** of the month, where the remark gives it */
  day?: number
  /** the remark says in words that it is the person of the row */
  isNamed: boolean
}

/** The death of the person of a row as its remarks tell it. */
export const toldDeath: Reader<ToldDeath | undefined> = (table, context) => {
  const fateOf = fateReader(table, context)
  return (row) => {
    const fate = fateOf(row)
    return fate?.status === 'deceased' ? fate : undefined
  }
}

/** The month in which the person of a row died, by its column or its remarks, counted as in `Period`; −1: none told. */
export const monthOfDeath = (row: RowView): number =>
  row.deathDate === undefined ? (row.use(toldDeath)?.month ?? -1) : monthOf(row.deathDate)

/** The first unpaid month that a remark gives; −1 where it gives none. A year left out is that of the table. */
export function stopInRemark(remark: string, year: number): number {
  const plain = inMonths(remark)
  const match = DEATH_TAKEN_BACK.test(plain) ? null : STOP.exec(plain)
  return match ? Number(match[1] ?? year) * 12 + Number(match[2]) - 1 : -1
}
