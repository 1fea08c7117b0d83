import { maskHolding, maskText } from '../identity/mask/index.ts'
import {
  type ComparedHousehold,
  changesOf,
  Entries,
  type FieldChange,
  householdsIn,
  type ListEntry,
  listsHouseholds,
  matchHouseholds,
  type RegisterFile,
  type RegisterSet,
  readRegisters,
  type TableHousehold,
} from '../register/index.ts'
import { keyFieldsMissing } from './coverage.ts'
import { type Identifiers, shownNames, shownPath } from './mask.ts'
import { withOwnSheets } from './own-sheets.ts'

export interface Moved {
  household: ComparedHousehold
  /** the entry that explains it; null where the lists have none, undefined where no list was given that could */
  entry?: ListEntry | null
}

export interface Changed {
  household: ComparedHousehold
  before: ComparedHousehold
  changes: FieldChange[]
}

/** Two months of one register: who came, who left and what changed, household by household. */
export interface Comparison {
  files: readonly string[]
  households: { old: number; new: number; same: number }
  people: { old: number; new: number }
  /** yuan a month that all households of a month get together; left out where one of them has no amount */
  amounts?: { old: number; new: number }
  came: Moved[]
  left: Moved[]
  changed: Changed[]
  /** entries of 新增 whose people are not in the new register, and of 停保 whose people still are */
  withoutEffect: { list: 'added' | 'stopped'; entry: ListEntry; name: string }[]
  /** columns without which households cannot be told apart well, missing in one of the two */
  keyFieldsMissing: string[]
}

/** Compares the registers of the first file with those of the second; further files are lists of changes. */
export function compareRegisters(files: readonly RegisterFile[]): { comparison: Comparison; set: RegisterSet } {
  const set = readRegisters(withOwnSheets(files))
  const registers = (file: number) => set.tables.filter((table) => table.file === file && listsHouseholds(table))
  const [old, fresh] = [registers(0), registers(1)].map((tables) => tables.flatMap(householdsIn))
  const pairs = matchHouseholds(old, fresh)
  const matched = new Set(pairs.values())
  const lists = listsIn(set)
  const moved = (households: readonly TableHousehold[], list: Entries | undefined): Moved[] =>
    households.map((one) => ({ household: shown(one), ...(list && { entry: list.of(one) }) }))
  const comparison: Comparison = {
    files: files.map(({ path }) => path),
    households: { old: old.length, new: fresh.length, same: pairs.size },
    people: { old: total(old), new: total(fresh) },
    ...amountsOf(old, fresh),
    came: moved(
      fresh.filter((one) => !pairs.has(one)),
      lists.added,
    ),
    left: moved(
      old.filter((one) => !matched.has(one)),
      lists.stopped,
    ),
    changed: [...pairs].flatMap(([now, before]) => {
      const changes = changesOf(before, now)
      return changes.length > 0 ? [{ household: shown(now), before: shown(before), changes }] : []
    }),
    withoutEffect: [
      ...(lists.added?.without(fresh, 'absent') ?? []).map((one) => ({ list: 'added' as const, ...one })),
      ...(lists.stopped?.without(fresh, 'present') ?? []).map((one) => ({ list: 'stopped' as const, ...one })),
    ],
    keyFieldsMissing: [...new Set([...registers(0), ...registers(1)].flatMap(keyFieldsMissing))],
  }
  return { comparison, set }
}

const shown = ({ file, sheet, row, village, number, head, persons }: TableHousehold): ComparedHousehold => ({
  file,
  sheet,
  row,
  village,
  number,
  head,
  persons,
})

function amountsOf(old: readonly TableHousehold[], fresh: readonly TableHousehold[]): Pick<Comparison, 'amounts'> {
  const [before, now] = [old, fresh].map(amountOf)
  return Number.isNaN(before) || Number.isNaN(now) ? {} : { amounts: { old: before, new: now } }
}

const amountOf = (households: readonly TableHousehold[]): number =>
  households.reduce(
    (sum, { table, index }) =>
      sum + (table.has('monthlyAmount') ? table.householdNumber('monthlyAmount')[index] : Number.NaN),
    0,
  ) / 100

const total = (households: readonly TableHousehold[]): number => households.reduce((sum, one) => sum + one.persons, 0)

function listsIn({ tables }: RegisterSet): { added?: Entries; stopped?: Entries } {
  const further = tables.filter(({ file }) => file > 1)
  const added = further.filter(({ kind }) => kind.change === 'added')
  const stopped = further.filter(
    ({ kind }) => kind.change === 'stopped' || kind.change === 'died' || kind.lists === 'deaths',
  )
  return {
    ...(added.length > 0 && { added: new Entries(added) }),
    ...(stopped.length > 0 && { stopped: new Entries(stopped) }),
  }
}

/**
 * What identifies is masked: accounts and, in names of people, files and sheets, whatever has the shape of a number of
 * a person.
 */
export function shownComparison(comparison: Comparison, { tables }: RegisterSet, identifiers: Identifiers): Comparison {
  if (identifiers === 'shown') return comparison
  const sheets = comparison.files.map((_, file) =>
    shownNames(tables.filter((table) => table.file === file).map(({ sheet }) => sheet.name)),
  )
  const placed = <Place extends ListEntry>(one: Place): Place => ({
    ...one,
    sheet: sheets[one.file].get(one.sheet) ?? maskText(one.sheet),
  })
  const household = (one: ComparedHousehold): ComparedHousehold => ({
    ...placed(one),
    village: maskText(one.village),
    number: maskHolding(one.number, 'household-number'),
    head: maskText(one.head),
  })
  const change = (one: FieldChange): FieldChange =>
    one.field === 'account'
      ? { ...one, from: maskHolding(one.from, 'account'), to: maskHolding(one.to, 'account') }
      : one
  const moved = (one: Moved): Moved => ({
    household: household(one.household),
    ...(one.entry !== undefined && { entry: one.entry && placed(one.entry) }),
  })
  return {
    ...comparison,
    files: comparison.files.map((path, index) => shownPath(path, index + 1)),
    came: comparison.came.map(moved),
    left: comparison.left.map(moved),
    changed: comparison.changed.map((one) => ({
      household: household(one.household),
      before: household(one.before),
      changes: one.changes.map(change),
    })),
    withoutEffect: comparison.withoutEffect.map((one) => ({
      ...one,
      entry: placed(one.entry),
      name: maskText(one.name),
    })),
  }
}

/** Compares a register with another month of it; what else lies beside it explains who came and left. */
export function compareMonths(
  own: RegisterFile,
  beside: readonly RegisterFile[],
  { other, isOlder }: { other: string; isOlder: boolean },
): Comparison {
  const month = beside.filter(({ path }) => path === other)
  const lists = beside.filter(({ path }) => path !== other)
  const { comparison, set } = compareRegisters([...(isOlder ? [...month, own] : [own, ...month]), ...lists])
  return shownComparison(comparison, set, 'masked')
}
