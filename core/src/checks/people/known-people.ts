import type { FieldId } from '../../facts/fields.ts'
import { personOf } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import {
  type CheckContext,
  type Located,
  type Partners,
  plainVillage,
  type Report,
  relatedCells,
  remembered,
  type Severity,
} from '../engine/index.ts'
import { readPlace } from '../words/place-text.ts'
import { addTo, earlier, type IsAnother, type Known, KnownRows, SimilarNames, type Whom } from './known-rows.ts'
import { rowsOf } from './people.ts'
import { soundOf } from './sound.ts'

/** Columns that name the one whom a row of a campaign's register is about. */
const NAMES = ['name', 'headName', 'visitee', 'recipient', 'problemHousehold'] as const satisfies readonly FieldId[]
const NUMBERS = [
  'idNumber',
  'headIdNumber',
  'visiteeIdNumber',
  'recipientIdNumber',
] as const satisfies readonly FieldId[]
/** Columns from which a village can be read where the register has none of its own. */
const ADDRESSES = ['visitPlace', 'address', 'residence', 'hukouPlace'] as const satisfies readonly FieldId[]

/** Whether a table has rows about named people at all; a list of counts has none. */
export const namesPeople = (table: RegisterTable): boolean => [...NAMES, ...NUMBERS].some((id) => table.has(id))

/** The cells of the people that a row or a household names, for a finding. */
export const PERSON_CELLS: readonly FieldId[] = [...NAMES, ...NUMBERS]

/** A cell that names more is a text, and no list of people. */
const MOST_NAMES = 50

/** 张三、李四等5户 → 张三, 李四. */
export function namesIn(text: string): string[] {
  return text
    .replace(/等[\d一二三四五六七八九十]*[户人名]?$|\d{1,6}[户人名]$/, '')
    .split(/[、,，;；/]/)
    .map((name) => name.replace(/[(（].*$/, ''))
    .filter(Boolean)
    .slice(0, MOST_NAMES)
}

/**
 * The village that a row is about, without 村 or 社区: its column, else the sheet that is named after it, else an
 * address; '' where nothing tells.
 */
export function villageReader(table: RegisterTable, context: CheckContext): (row: number) => string {
  if (table.has('village')) {
    const own = table.text('village')
    const ofHousehold = table.householdText('village')
    const plain = context.fact('village', plainVillage)
    const { of } = table.households
    return (row) => {
      const code = own[row] >= 0 ? own[row] : ofHousehold[of[row]]
      return code < 0 ? '' : plain(code)
    }
  }
  if (/(村|社区)$/.test(table.sheet.name)) {
    const village = plainVillage(table.sheet.name)
    return () => village
  }
  const id = ADDRESSES.find((one) => table.has(one))
  if (!id) return () => ''
  const codes = table.text(id)
  const inAddress = context.fact('village of an address', (text) => plainVillage(readPlace(text).village))
  return (row) => (codes[row] < 0 ? '' : inAddress(codes[row]))
}

/** Whom rows together are about. */
export function whomReader(table: RegisterTable, context: CheckContext): (rows: Iterable<number>) => Whom {
  const names = NAMES.filter((id) => table.has(id)).map((id) => table.text(id))
  const numbers = NUMBERS.filter((id) => table.has(id)).map((id) => table.text(id))
  const namesOf = context.fact('names', namesIn)
  const personOfCode = context.fact('person', personOf)
  const villageOf = villageReader(table, context)
  return (rows) => {
    const whom = { numbers: new Set<string>(), names: new Set<string>(), village: '' }
    for (const row of rows) {
      for (const codes of numbers) if (codes[row] >= 0) whom.numbers.add(personOfCode(codes[row]))
      for (const codes of names) if (codes[row] >= 0) for (const name of namesOf(codes[row])) whom.names.add(name)
      whom.village ||= villageOf(row)
    }
    whom.numbers.delete('')
    return { numbers: [...whom.numbers], names: [...whom.names], village: whom.village }
  }
}

/** How surely somebody was found: by number; by name and village; by name and village although the numbers differ. */
export interface Match {
  by: 'number' | 'name' | 'other-number'
  one: Known
  /** rows that the name stands in, where only the name tells */
  rows: number
}

/** Everybody who stands in some registers: by ID number (15 and 18 digits are one), else by name and village. */
export class KnownPeople {
  private readonly byNumber = new Map<string, Known>()
  /** by name, then by village */
  private readonly byName = new Map<string, Map<string, KnownRows>>()
  private readonly byVillage = new Map<string, Known[]>()
  readonly tables: readonly RegisterTable[]

  constructor(
    tables: readonly RegisterTable[],
    context: CheckContext,
    counts: (table: RegisterTable) => (row: number) => boolean = () => () => true,
  ) {
    this.tables = tables.filter(namesPeople)
    let order = 0
    for (const table of this.tables) {
      const whomOf = whomReader(table, context)
      const isCounted = counts(table)
      for (let row = 0; row < table.rowCount; row++) {
        if (!isCounted(row)) continue
        const known = { table, row, order: order++, ...whomOf([row]) }
        for (const number of known.numbers) if (!this.byNumber.has(number)) this.byNumber.set(number, known)
        for (const name of known.names) {
          const villages = this.byName.get(name) ?? new Map<string, KnownRows>()
          this.byName.set(name, villages)
          addTo(villages, known.village, known)
        }
        push(this.byVillage, known.village, known)
      }
    }
  }

  get hasNumbers(): boolean {
    return this.byNumber.size > 0
  }

  /** Whether there are rows of a village; registers that name no village are of them all. */
  covers(village: string): boolean {
    return village === '' || this.byVillage.has(village) || this.byVillage.has('')
  }

  /** `isAnother` tells of people who are known to be somebody else. */
  match({ numbers, names, village }: Whom, isAnother: IsAnother = isNobodyElse): Match | undefined {
    for (const number of numbers) {
      const one = this.byNumber.get(number)
      if (one) return { by: 'number', one, rows: 1 }
    }
    let contradicted: Match | undefined
    for (const name of names) {
      const near = this.near(name, village)
      const open = near.map((rows) => rows.open(numbers.length > 0)).filter((rows) => rows.length > 0)
      const first = open.map(([one]) => one).reduce<Known | undefined>(earlier, undefined)
      if (first) return { by: 'name', one: first, rows: open.reduce((sum, rows) => sum + rows.length, 0) }
      const free = contradicted
        ? undefined
        : near.map((rows) => rows.firstFree(isAnother)).reduce<Known | undefined>(earlier, undefined)
      if (free) contradicted = { by: 'other-number', one: free, rows: 1 }
    }
    return contradicted
  }

  /** The rows of a name that may be of a village: of it, or of none that is told. */
  private near(name: string, village: string): readonly KnownRows[] {
    const villages = this.byName.get(name)
    if (!villages) return []
    if (village === '') return [this.ofName(name)]
    return [villages.get(village), villages.get('')].filter((rows) => rows !== undefined)
  }

  /** Every row of these people: by number, and by name and village where no number contradicts. */
  all({ numbers, names, village }: Whom): readonly Known[] {
    const named = names.flatMap((name) => this.ofName(name).all)
    const isSame = (one: Known) =>
      one.numbers.length === 0 || numbers.length === 0
        ? maySame(one.village, village)
        : one.numbers.some((number) => numbers.includes(number))
    const numbered = numbers.flatMap((number) => this.byNumber.get(number) ?? [])
    return [...new Set([...numbered, ...named.filter(isSame)])]
  }

  /**
   * Somebody of the same village whose name sounds the same or is one character off, and who may have the same number.
   */
  similar({ numbers, names, village }: Whom, isAnother: IsAnother): Known | undefined {
    if (village === '') return undefined
    const which = numbers.length === 0 ? 'all' : 'unnumbered'
    for (const name of names) {
      const found = this.similarIn(village).find(name, isAnother, which)
      if (found) return found
    }
    return undefined
  }

  /** The rows of a name, of whatever village. */
  private readonly ofName = remembered((name: string) => {
    const rows = [...(this.byName.get(name)?.values() ?? [])].flatMap(({ all }) => all)
    return new KnownRows(rows.sort((a, b) => a.order - b.order))
  })
  private readonly sound = remembered(soundOf)
  private readonly similarIn = remembered(
    (village: string) => new SimilarNames(this.byVillage.get(village) ?? [], this.sound),
  )
}

const isNobodyElse: IsAnother = () => false
const maySame = (a: string, b: string): boolean => a === b || a === '' || b === ''

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** The name's cell of a partner. */
export function partnerCells(one: Located): Partners | undefined {
  const id = NAMES.find((name) => one.table.has(name)) ?? NUMBERS.find((number) => one.table.has(number))
  return id && relatedCells([one], id)
}

/** Whether and how a household of one register stands in others. */
export interface Presence {
  table: RegisterTable
  household: number
  /** first row of the household */
  row: number
  whom: Whom
  found: Match['by'] | 'namesakes' | 'similar' | 'no' | 'no-village' | 'nameless'
  one?: Known
}

/** Looks every household of some registers up among known people; `judged` leaves households out. */
export function lookUpHouseholds(
  tables: readonly RegisterTable[],
  known: KnownPeople,
  context: CheckContext,
  judged: (table: RegisterTable) => (household: number) => boolean = () => () => true,
): Presence[] {
  const presences = tables.filter(namesPeople).flatMap((table) => presencesOf(table, context, judged(table)))
  const numbers = new Set(presences.flatMap(({ whom }) => whom.numbers))
  const names = new Set(presences.flatMap(({ whom }) => whom.names.map((name) => `${whom.village} ${name}`)))
  const isOurs = (one: Known) => one.numbers.some((number) => numbers.has(number))
  const isNamed = (one: Known) => isOurs(one) || one.names.some((name) => names.has(`${one.village} ${name}`))
  const namesakes = new Map<string, { presence: Presence; rows: number }[]>()
  for (const presence of presences) {
    const { whom } = presence
    if (whom.names.length === 0 && whom.numbers.length === 0) continue
    const match = known.match(whom, isOurs)
    presence.found = match?.by ?? (known.covers(whom.village) ? 'no' : 'no-village')
    presence.one = match?.one
    if (match?.by === 'name')
      push(namesakes, `${whom.village} ${nameIn(match.one, whom)}`, { presence, rows: match.rows })
    if (presence.found !== 'no') continue
    presence.one = known.similar(whom, isNamed)
    if (presence.one) presence.found = 'similar'
  }
  // more households of one name than rows that say it: which of them is meant cannot be told
  for (const group of namesakes.values()) {
    const people = group.map(({ presence }) => presence.whom.numbers[0] ?? '')
    if (!people.includes('') && new Set(people).size > group[0].rows)
      for (const { presence } of group) presence.found = 'namesakes'
  }
  return presences
}

function presencesOf(
  table: RegisterTable,
  context: CheckContext,
  isJudged: (household: number) => boolean,
): Presence[] {
  const whomOf = whomReader(table, context)
  const presences: Presence[] = []
  for (let household = 0; household < table.households.count; household++) {
    if (!isJudged(household)) continue
    const rows = rowsOf(table, household)
    presences.push({ table, household, row: rows[0], whom: whomOf(rows), found: 'nameless' })
  }
  return presences
}

const nameIn = (one: Known, { names }: Whom): string => names.find((name) => one.names.includes(name)) ?? ''

/**
 * Reports the households that are not there. Variants: `absent`; `number` (the name is there, with another number);
 * `similar`; `village` (not one household of the village is there: told once). Only an absence that ID numbers prove
 * keeps the check's own severity; `severityOf` may lower it.
 */
export function reportAbsent(
  presences: readonly Presence[],
  known: KnownPeople,
  report: (table: RegisterTable) => Report,
  severityOf: (presence: Presence) => Severity | undefined = () => undefined,
): void {
  const villages = new Map<string, { first: Presence; households: number }>()
  for (const presence of presences) {
    const { table, row, whom, found, one } = presence
    if (found === 'number' || found === 'name') continue
    if (found === 'nameless') report(table).unknown(row, ['name'])
    else if (found === 'namesakes') report(table).unknown(row, ['idNumber'])
    else if (found === 'no-village') {
      const told = villages.get(whom.village)
      if (told) told.households++
      else villages.set(whom.village, { first: presence, households: 1 })
    } else {
      const isProven = found === 'no' && known.hasNumbers && whom.numbers.length > 0
      report(table).fail(row, PERSON_CELLS, {
        variant: found === 'no' ? 'absent' : found === 'similar' ? 'similar' : 'number',
        severity: isProven ? severityOf(presence) : 'doubt',
        ...(one && { params: { other: nameShown(one) }, related: partnerCells(one) }),
      })
    }
  }
  for (const [village, { first, households }] of villages)
    report(first.table).fail(first.row, ['village'], {
      variant: 'village',
      severity: 'doubt',
      params: { village: first.table.shown('village', first.row) || village, households },
    })
}

function nameShown({ table, row }: Located): string {
  const id = NAMES.find((one) => table.has(one) && table.shown(one, row) !== '')
  return id ? table.shown(id, row) : ''
}
