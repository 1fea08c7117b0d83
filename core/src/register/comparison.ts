import { distance } from 'fastest-levenshtein'
import { type FieldId, field } from '../facts/fields.ts'
import type { RegisterTable } from './table/table.ts'

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

const COUNTS = ['insuredPersons', 'householdSize'] as const satisfies readonly FieldId[]
/** the first that changed: the others follow from it */
const INCOMES = [
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
  'perCapitaIncome',
  'perCapitaYearlyIncome',
] as const satisfies readonly FieldId[]
type HouseholdNumber = 'monthlyAmount' | 'paidAmount' | (typeof COUNTS)[number] | (typeof INCOMES)[number]

export interface FieldChange {
  field: HouseholdNumber | 'village' | 'account' | 'members'
  from: string
  to: string
}

/** A household of a table, as two editions of a register are compared by. */
export interface TableHousehold extends ComparedHousehold {
  table: RegisterTable
  index: number
  ids: number[]
}

/** Whether a table's rows can be told apart as households. */
export const listsHouseholds = ({ kind, rowIs }: RegisterTable): boolean =>
  kind.lists === 'people' && (rowIs === 'member' || rowIs === 'household' || rowIs === 'person')

export function householdsIn(table: RegisterTable): TableHousehold[] {
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

/** 双河村3组, 双河 → 双河 */
export const villageKey = ({ village }: Pick<ComparedHousehold, 'village'>): string =>
  village.replace(/\s/g, '').replace(/(?<=.{2})(村|社区|居委会|村委会).*$/, '')

/**
 * What names a household, the surest first: its people's ID numbers with its own number, for one may be copied into two
 * households, these alone, its number, its head and village.
 */
const NAMES: readonly ((household: TableHousehold) => string[])[] = [
  ({ ids, number }) => (number ? ids.map((id) => `${id}|${number}`) : []),
  ({ ids }) => ids.map(String),
  ({ number, head }) => (number && head ? [`${number}|${head}`] : []),
  (one) => (one.head ? [`${villageKey(one)}|${one.head}`] : []),
]

/** For each household of the new register the one of the old that it is; none is taken twice. */
export function matchHouseholds(
  old: readonly TableHousehold[],
  fresh: readonly TableHousehold[],
): Map<TableHousehold, TableHousehold> {
  const pairs = new Map<TableHousehold, TableHousehold>()
  const taken = new Set<TableHousehold>()
  for (const namesOf of NAMES) {
    const byName = new Map<string, TableHousehold[]>()
    for (const one of old)
      if (!taken.has(one)) for (const name of namesOf(one)) byName.set(name, [...(byName.get(name) ?? []), one])
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
function isOneHousehold(a: TableHousehold, b: TableHousehold): boolean {
  return a.ids.length === 0 || b.ids.length === 0 || a.ids.some((id) => b.ids.includes(id))
}

/** What one month leaves blank is no change. */
const isChanged = (from: string, to: string): boolean => from !== to && from !== '' && to !== ''

export function changesOf(before: TableHousehold, now: TableHousehold): FieldChange[] {
  const changes: FieldChange[] = []
  const compare = (field: FieldChange['field'], from: string, to: string) => {
    if (isChanged(from, to)) changes.push({ field, from, to })
  }
  const number = ({ table, index }: TableHousehold, id: HouseholdNumber) => {
    const value = table.has(id) ? table.householdNumber(id)[index] : Number.NaN
    return Number.isNaN(value) ? '' : String(field(id).type === 'money' ? value / 100 : value)
  }
  const account = ({ table, index }: TableHousehold) => {
    const code = table.has('account') ? table.householdText('account')[index] : -1
    return code < 0 ? '' : table.dictionary.texts[code]
  }
  const income = INCOMES.find((id) => isChanged(number(before, id), number(now, id)))
  const amount: HouseholdNumber = now.table.kind.role === 'payment' ? 'paidAmount' : 'monthlyAmount'
  for (const id of [amount, ...(income ? [income] : []), ...COUNTS]) compare(id, number(before, id), number(now, id))
  if (villageKey(before) !== villageKey(now)) compare('village', before.village, now.village)
  if (before.table.rowIs === 'member' && now.table.rowIs === 'member') {
    const isUnsaid = changes.every(({ field }) => field !== 'householdSize')
    if (isUnsaid) compare('members', String(before.persons), String(now.persons))
  }
  compare('account', account(before), account(now))
  return changes
}

/** Two digits that changed places are two characters. */
export const MOST_TYPED = 2

/** The entries of lists of changes, by the people and households that they name. */
export class Entries {
  private readonly byId = new Map<number, ListEntry>()
  private readonly byName = new Map<string, ListEntry>()
  private readonly all: { entry: ListEntry; name: string; id: number; number: string }[] = []

  constructor(tables: readonly RegisterTable[]) {
    for (const table of tables)
      for (let row = 0; row < table.rowCount; row++) {
        const entry = { file: table.file, sheet: table.sheet.name, row: table.sheetRows[row] + 1 }
        const id = table.has('idNumber') ? table.text('idNumber')[row] : -1
        const name = table.has('name') ? table.shown('name', row).trim() : ''
        this.all.push({ entry, name, id, number: table.dictionary.texts[id] ?? '' })
        if (id >= 0) this.byId.set(id, entry)
        else if (name) this.byName.set(name, entry)
        if (table.has('householdNumber')) this.byName.set(table.shown('householdNumber', row).trim(), entry)
      }
  }

  of({ ids, head, number, table }: TableHousehold): ListEntry | null {
    for (const id of ids) {
      const found = this.byId.get(id)
      if (found) return found
    }
    const named = (number ? this.byName.get(number) : undefined) ?? this.byName.get(head)
    return named ?? this.mistyped(head, ids, table)
  }

  /** The entry of the same name with a number that is hardly another. */
  private mistyped(head: string, ids: readonly number[], { dictionary: { texts } }: RegisterTable): ListEntry | null {
    const isLike = (number: string) => ids.some((id) => distance(number, texts[id]) <= MOST_TYPED)
    return this.all.find(({ name, id, number }) => name === head && id >= 0 && isLike(number))?.entry ?? null
  }

  /** Entries whose people are in no household, or in one. */
  without(households: readonly TableHousehold[], when: 'absent' | 'present'): { entry: ListEntry; name: string }[] {
    const present = new Set(households.flatMap(({ ids }) => ids))
    return this.all.flatMap(({ entry, name, id }) =>
      id >= 0 && present.has(id) === (when === 'present') ? [{ entry, name }] : [],
    )
  }
}
