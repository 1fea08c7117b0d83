import {
  householdsIn,
  listsHouseholds,
  matchHouseholds,
  type RegisterTable,
  registerDate,
  type TableHousehold,
} from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'
import { monthOf } from '../time/period.ts'

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

/** Each month of a register with the one before it. */
export function consecutiveEditions(context: CheckContext): TwoEditions[] {
  const registers = context.tables({ lists: 'people', role: ['register', 'ledger'] }).filter(listsHouseholds)
  return [...new Set(registers.map(({ kindId }) => kindId))].flatMap((kind) => {
    const editions = context
      .byEdition(registers.filter(({ kindId }) => kindId === kind))
      .map((tables) => ({ tables, month: Math.max(...tables.map((table) => monthOf(registerDate(table)))) }))
      .filter(({ month }) => month >= 0)
      .sort((a, b) => a.month - b.month)
    return editions.slice(1).flatMap((now, at) => compared(editions[at], now, context) ?? [])
  })
}

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
