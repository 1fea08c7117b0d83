import type { FieldId } from '../facts/fields.ts'
import { type RegisterFile, type RegisterSet, type RegisterTable, readRegisters } from '../register/index.ts'
import { keyFieldsMissing } from './coverage.ts'
import { withOwnSheets } from './own-sheets.ts'

/** A household of a register and where it stands. */
export interface ComparedHousehold {
  file: number
  sheet: string
  /** the sheet's own row number of its first row, from 1 */
  row: number
  village: string
  number: string
  head: string
  persons: number
}

/** Where a list of 新增, 停保 or deaths names a household or one of its people. */
export interface ListEntry {
  file: number
  sheet: string
  row: number
}

export interface FieldChange {
  field: 'monthlyAmount' | 'householdSize' | 'account' | 'members'
  from: string
  to: string
}

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

interface Household extends ComparedHousehold {
  table: RegisterTable
  index: number
  ids: number[]
}

/** Compares the registers of the first file with those of the second; further files are lists of changes. */
export function compareRegisters(files: readonly RegisterFile[]): { comparison: Comparison; set: RegisterSet } {
  const set = readRegisters(withOwnSheets(files))
  const registers = (file: number) => set.tables.filter((table) => table.file === file && listsHouseholds(table))
  const [old, fresh] = [registers(0), registers(1)].map((tables) => tables.flatMap(householdsOf))
  const pairs = matchHouseholds(old, fresh)
  const matched = new Set(pairs.values())
  const lists = listsIn(set)
  const moved = (households: readonly Household[], list: Entries | undefined): Moved[] =>
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

const listsHouseholds = ({ kind, rowIs }: RegisterTable): boolean =>
  kind.lists === 'people' && (rowIs === 'member' || rowIs === 'household' || rowIs === 'person')

const total = (households: readonly Household[]): number => households.reduce((sum, one) => sum + one.persons, 0)

const shown = ({ file, sheet, row, village, number, head, persons }: Household): ComparedHousehold => ({
  file,
  sheet,
  row,
  village,
  number,
  head,
  persons,
})

function householdsOf(table: RegisterTable): Household[] {
  const { count, rows, start } = table.households
  const own = (['idNumber', 'headIdNumber'] as const).filter((id) => table.has(id)).map((id) => table.text(id))
  const text = (id: FieldId, row: number) => (table.has(id) ? table.shown(id, row).trim() : '')
  return Array.from({ length: count }, (_, index) => {
    const members = rows.subarray(start[index], start[index + 1])
    const [first] = members
    return {
      table,
      index,
      ids: [...new Set([...members].flatMap((row) => own.map((codes) => codes[row])))].filter((code) => code >= 0),
      file: table.file,
      sheet: table.sheet.name,
      row: table.sheetRows[first] + 1,
      village: text('village', first),
      number: text('householdNumber', first),
      head: text('headName', first) || text('name', first),
      persons: members.length,
    }
  })
}

/** What names a household, the surest first: its people's ID numbers, its number, its head and village. */
const NAMES: readonly ((household: Household) => string[])[] = [
  ({ ids }) => ids.map(String),
  ({ number, head }) => (number && head ? [`${number}|${head}`] : []),
  ({ head, village }) => (head ? [`${village}|${head}`] : []),
]

/** For each household of the new register the one of the old that it is; none is taken twice. */
function matchHouseholds(old: readonly Household[], fresh: readonly Household[]): Map<Household, Household> {
  const pairs = new Map<Household, Household>()
  const taken = new Set<Household>()
  for (const namesOf of NAMES) {
    const byName = new Map<string, Household>()
    for (const one of old) if (!taken.has(one)) for (const name of namesOf(one)) byName.set(name, one)
    for (const one of fresh) {
      if (pairs.has(one)) continue
      const found = namesOf(one).flatMap((name) => byName.get(name) ?? [])
      const before = found.find((other) => !taken.has(other) && isOneHousehold(one, other))
      if (!before) continue
      pairs.set(one, before)
      taken.add(before)
    }
  }
  return pairs
}

/** Namesakes whose ID numbers are known and have none in common are two households. */
function isOneHousehold(a: Household, b: Household): boolean {
  return a.ids.length === 0 || b.ids.length === 0 || a.ids.some((id) => b.ids.includes(id))
}

function changesOf(before: Household, now: Household): FieldChange[] {
  const changes: FieldChange[] = []
  const compare = (field: FieldChange['field'], from: string, to: string) => {
    if (from !== to && from !== '' && to !== '') changes.push({ field, from, to })
  }
  const number = ({ table, index }: Household, id: 'monthlyAmount' | 'householdSize') => {
    const value = table.has(id) ? table.householdNumber(id)[index] : Number.NaN
    return Number.isNaN(value) ? '' : String(id === 'monthlyAmount' ? value / 100 : value)
  }
  const account = ({ table, index }: Household) => {
    const code = table.has('account') ? table.householdText('account')[index] : -1
    return code < 0 ? '' : table.dictionary.texts[code]
  }
  compare('monthlyAmount', number(before, 'monthlyAmount'), number(now, 'monthlyAmount'))
  compare('householdSize', number(before, 'householdSize'), number(now, 'householdSize'))
  if (before.table.rowIs === 'member' && now.table.rowIs === 'member') {
    const isUnsaid = changes.every(({ field }) => field !== 'householdSize')
    if (isUnsaid) compare('members', String(before.persons), String(now.persons))
  }
  compare('account', account(before), account(now))
  return changes
}

/** The entries of lists of changes, by the people and households that they name. */
class Entries {
  private readonly byId = new Map<number, ListEntry>()
  private readonly byName = new Map<string, ListEntry>()
  private readonly all: { entry: ListEntry; name: string; id: number }[] = []

  constructor(tables: readonly RegisterTable[]) {
    for (const table of tables)
      for (let row = 0; row < table.rowCount; row++) {
        const entry = { file: table.file, sheet: table.sheet.name, row: table.sheetRows[row] + 1 }
        const id = table.has('idNumber') ? table.text('idNumber')[row] : -1
        const name = table.has('name') ? table.shown('name', row).trim() : ''
        this.all.push({ entry, name, id })
        if (id >= 0) this.byId.set(id, entry)
        else if (name) this.byName.set(name, entry)
        if (table.has('householdNumber')) this.byName.set(table.shown('householdNumber', row).trim(), entry)
      }
  }

  of({ ids, head, number }: Household): ListEntry | null {
    for (const id of ids) {
      const found = this.byId.get(id)
      if (found) return found
    }
    return (number ? this.byName.get(number) : undefined) ?? this.byName.get(head) ?? null
  }

  /** Entries whose people are in no household, or in one. */
  without(households: readonly Household[], when: 'absent' | 'present'): { entry: ListEntry; name: string }[] {
    const present = new Set(households.flatMap(({ ids }) => ids))
    return this.all.flatMap(({ entry, name, id }) =>
      id >= 0 && present.has(id) === (when === 'present') ? [{ entry, name }] : [],
    )
  }
}

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
