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
