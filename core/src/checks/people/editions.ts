import type { FieldId } from '../../facts/fields.ts'
import { grouped } from '../../facts/grouped.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import {
  householdsIn,
  listsHouseholds,
  matchHouseholds,
  type RegisterTable,
  registerDate,
  type TableHousehold,
} from '../../register/index.ts'
import type { CheckContext, Subjects } from '../engine/index.ts'
import { monthOf, monthsOf } from '../time/period.ts'

/**
 * Two months of one register that were given together, household by household, with the lists of what changed between
 * them.
 */
export interface TwoEditions {
  before: readonly TableHousehold[]
  now: readonly TableHousehold[]
  /** for each household of now the one that it was */
  pairs: ReadonlyMap<TableHousehold, TableHousehold>
  /** counted as in `Period` */
  months: { before: number; now: number }
  /** tables of 新增, 停保, 增减 and deaths that are of the time between, or of no time */
  changes: readonly RegisterTable[]
}

/** Of so many households two months have such a share in common, else they are of other places. */
const SHARE = 0.6
const FEWEST = 3

/** What is compared month by month: registers, and lists of what they pay. */
export const EDITIONS = [
  { lists: 'people', role: ['register', 'ledger'] },
  { role: 'payment' },
] as const satisfies Subjects

/** Each month of a register, or of a list of payments, with the one before it. */
export function consecutiveEditions(context: CheckContext): TwoEditions[] {
  const tables = context.tables(...EDITIONS)
  const registers = tables.filter(listsHouseholds)
  const kinds = [...new Set(registers.map(({ kindId }) => kindId))]
  const months = [
    ...kinds.map((kind) => context.byEdition(registers.filter(({ kindId }) => kindId === kind))),
    ...byProgramme(tables.filter(paysHouseholds)).map(byMonth),
  ]
  return months.flatMap((ofOne) => {
    const editions = ofOne
      .map((own) => ({ tables: own, month: Math.max(...own.map((table) => monthOf(registerDate(table)))) }))
      .filter(({ month }) => month >= 0)
      .sort((a, b) => a.month - b.month)
    return editions.slice(1).flatMap((now, at) => compared(editions[at], now, context) ?? [])
  })
}

/** Columns of lists that pay somebody for several things or months. */
const NOT_OF_ONE = ['payItem', 'payMonth', 'batch'] as const satisfies FieldId[]

/** Whether a list of payments has each household of one month in a row. */
const paysHouseholds = (table: RegisterTable): boolean =>
  table.kind.role === 'payment' &&
  table.has('insuredPersons') &&
  !NOT_OF_ONE.some((id) => table.has(id)) &&
  monthsOf(table) === 1

const byProgramme = (tables: readonly RegisterTable[]): RegisterTable[][] => [
  ...grouped(tables, ({ title }) => programmesNamed(title).join()).values(),
]
const byMonth = (tables: readonly RegisterTable[]): RegisterTable[][] => [
  ...grouped(tables, (table) => monthOf(registerDate(table))).values(),
]

interface Edition {
  tables: readonly RegisterTable[]
  month: number
}

function compared(earlier: Edition, later: Edition, context: CheckContext): TwoEditions | undefined {
  if (earlier.month === later.month) return undefined
  const [before, now] = [earlier, later].map(({ tables }) => tables.flatMap(householdsIn))
  const pairs = matchHouseholds(before, now)
  if (pairs.size < FEWEST || pairs.size < SHARE * Math.min(before.length, now.length)) return undefined
  const changes = context.tables({ role: 'change' }, { lists: 'deaths' }).filter((table) => {
    const month = monthOf(registerDate(table))
    return month < 0 || (month > earlier.month && month <= later.month)
  })
  return { before, now, pairs, months: { before: earlier.month, now: later.month }, changes }
}

/** The row of a household that stands for it. */
export const firstRowOf = ({ table: { households }, index }: TableHousehold): number =>
  households.rows[households.start[index]]

/** Whether a household's rows have remarks: the reason for a change often stands nowhere else. */
export function isRemarked({ table, index }: TableHousehold): boolean {
  if (!table.has('remarks')) return false
  const { rows, start } = table.households
  return rows.subarray(start[index], start[index + 1]).some((row) => table.shown('remarks', row).trim() !== '')
}
