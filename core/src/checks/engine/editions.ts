import type { RegisterTable, Role } from '../../register/index.ts'

/** Of the people of the smaller table the other has so many: it holds the same register again. */
const SAME = 0.8
/** Of another month, with those who came and left. */
const OF_ANOTHER_MONTH = 0.3
/** Another view of it has those who can be told in both: the heads, not the people joined in one cell. */
const OF_ANOTHER_VIEW = 0.5
/** So many people are looked up. */
const LOOKED_AT = 60
/** So few people in two tables of one shape may be people registered twice. */
const FEWEST = 3

interface Entry {
  table: RegisterTable
  /** `2025-06`; undefined for a table without a date of its own */
  month: string | undefined
  people: ReadonlySet<number>
}

/**
 * Which tables hold a register again: another month, a copy, another view of one export (households and people). Tables
 * of one number are compared with each other; 0 has of each kind the newest, and all that lists no people of a
 * programme.
 */
export function editionsOf(
  tables: readonly RegisterTable[],
  monthOf: (table: RegisterTable) => string | undefined,
): Map<RegisterTable, number> {
  const editions = new Map(tables.map((table) => [table, 0]))
  let count = 0
  for (const kind of new Set(tables.map(({ kindId }) => kindId))) {
    const same = tables.filter((table) => table.kindId === kind && listsPeople(table))
    if (same.length < 2) continue
    const entries = same.map((table): Entry => ({ table, month: monthOf(table), people: peopleIn(table) }))
    const ofKind: { number: number; entries: Entry[] }[] = [{ number: 0, entries: [] }]
    for (const entry of entries.sort((a, b) => newer(b.month, a.month))) {
      const fits = ofKind.find((edition) => !edition.entries.some((other) => repeats(entry, other)))
      const edition = fits ?? { number: ++count, entries: [] }
      if (!fits) ofKind.push(edition)
      edition.entries.push(entry)
      editions.set(entry.table, edition.number)
    }
  }
  return editions
}

const LISTS: ReadonlySet<Role> = new Set(['register', 'ledger', 'roster', 'list'])

/** A list that may name a person several times says nothing of what was before or after it. */
const listsPeople = ({ kind }: RegisterTable): boolean =>
  kind.lists === 'people' && LISTS.has(kind.role) && (kind.role !== 'list' || kind.rowsAPerson !== 'several')

/** The newest first; a table without a date is taken for the newest. */
const newer = (a = '9999-99', b = '9999-99'): number => (a < b ? -1 : a > b ? 1 : 0)

/** The codes of the ID numbers of a table's people, else of their names. */
function peopleIn(table: RegisterTable): Set<number> {
  const id = (['idNumber', 'headIdNumber', 'name', 'headName'] as const).find((one) => table.has(one))
  const people = new Set(id ? table.text(id) : [])
  people.delete(-1)
  return people
}

/**
 * Whether two tables have so many people in common that they are one register, and not two with people registered
 * twice.
 */
function repeats(one: Entry, other: Entry): boolean {
  const [few, many] = one.people.size <= other.people.size ? [one, other] : [other, one]
  if (few.people.size === 0) return false
  const isOtherMonth = one.month !== undefined && other.month !== undefined && one.month !== other.month
  const isOtherView = one.table.rowIs !== other.table.rowIs || one.table.has('relation') !== other.table.has('relation')
  if (!isOtherMonth && !isOtherView && few.people.size < FEWEST) return false
  const enough = isOtherMonth ? OF_ANOTHER_MONTH : isOtherView ? OF_ANOTHER_VIEW : SAME
  return shareIn(few.people, many.people) >= enough
}

/** The share of the people of one table that another has, by some of them, spread over the table. */
function shareIn(few: ReadonlySet<number>, many: ReadonlySet<number>): number {
  const codes = [...few]
  const step = Math.max(1, Math.floor(codes.length / LOOKED_AT))
  let [found, looked] = [0, 0]
  for (let at = 0; at < codes.length; at += step) {
    looked++
    if (many.has(codes[at])) found++
  }
  return found / looked
}
