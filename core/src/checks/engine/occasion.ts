import { DEFAULT_PLACE, type PlaceRef, type Policy, splitRef } from '../../policy/index.ts'
import { endOfMonth, type RegisterSet, type RegisterTable, registerDate, registerYear } from '../../register/index.ts'
import { editionsOf } from './editions.ts'
import { homeOf } from './home.ts'
import { namedPlace } from './named-place.ts'
import { townHeading, townIn } from './title-place.ts'

export const toIso = (date: number): string =>
  `${Math.floor(date / 10000)}-${String(Math.floor(date / 100) % 100).padStart(2, '0')}-${String(date % 100).padStart(2, '0')}`
/** As `toIso`, a month or a year without what is not given: 2018-03. */
export const showDate = (date: number): string => toIso(date).replace(/(-00)+$/, '')
export const fromIso = (date: string): number => Number(date.replaceAll('-', ''))

/** What the caller says of place and date: it overrules what the tables say of themselves. */
export interface Asked {
  place?: PlaceRef
  /** no error rests on the place given: it is only supposed */
  placeOpen?: boolean
  /** `2025-06-20` */
  date?: string
  /** the last day that the date given may stand for: that day itself unless said */
  until?: string
  /** for tables without a date */
  today?: string
}

/** Where and when a table is judged. */
export interface Occasion {
  place: PlaceRef
  /** `2025-06-20` */
  date: string
  /** what the table does not say itself: `DEFAULT_PLACE` and today stand for it */
  assumed: { place: boolean; date: boolean }
  /** the table itself says where it is from */
  placeNamed: boolean
  /**
   * no error rests on the place: the table names towns that the assumed county does not have, people of another, or
   * several counties
   */
  placeOpen: boolean
  /** the first day that the date may be as well: no error rests on what changed since then; '' where it may be any */
  since: string
  /** the last day that it may be: a log is kept on for up to a year after the date that another sheet gives */
  until: string
}

export interface Occasions {
  /** of tables as a whole: the newest date, and the place that all share, else the default */
  whole(tables: readonly RegisterTable[]): Occasion
  of: ReadonlyMap<RegisterTable, Occasion>
  /** tables of one number are compared with each other; see `editionsOf` */
  editions: ReadonlyMap<RegisterTable, number>
}

/** Each table's own place and date, unless the caller gives them. */
export function occasionsOf(set: RegisterSet, policy: Policy, asked: Asked): Occasions {
  const today = asked.today ?? new Date().toISOString().slice(0, 10)
  const dates = asked.date === undefined ? datesOf(set) : undefined
  const named = asked.place === undefined ? placesOf(set, policy) : undefined
  const of = new Map(
    set.tables.map((table) => {
      const when = asked.date === undefined ? whenOf(table, dates, today) : known(asked.date, asked.until)
      const where =
        asked.place === undefined
          ? whereOf(table, named, policy, when.date)
          : { place: asked.place, assumedPlace: false, placeNamed: false, placeOpen: asked.placeOpen === true }
      const { place, assumedPlace, placeNamed, placeOpen } = where
      const assumed = { place: assumedPlace, date: when.assumed }
      return [
        table,
        { place, placeNamed, placeOpen, date: when.date, since: when.since, until: when.until, assumed },
      ] as const
    }),
  )
  const months = asked.date === undefined ? dates : datesOf(set)
  const editions = editionsOf(set.tables, (table) => {
    const date = months?.get(table) ?? 0
    return date > 0 ? toIso(date).slice(0, 7) : undefined
  })
  const whole = (tables: readonly RegisterTable[]) =>
    wholeOf(
      tables.flatMap((table) => of.get(table) ?? []),
      asked,
      today,
    )
  return { of, editions, whole }
}

function wholeOf(all: readonly Occasion[], { place, date }: Asked, today: string): Occasion {
  const places = new Set(all.map((one) => one.place))
  const dates = all.filter(({ assumed }) => !assumed.date).map((one) => one.date)
  const newest = date ?? dates.sort().at(-1) ?? today
  return {
    place: place ?? (places.size === 1 ? [...places][0] : DEFAULT_PLACE),
    date: newest,
    assumed: {
      place: place === undefined && (all.length === 0 || all.some(({ assumed }) => assumed.place)),
      date: date === undefined && (all.length === 0 || all.some(({ assumed }) => assumed.date)),
    },
    placeNamed: all.every(({ placeNamed }) => placeNamed),
    placeOpen: all.some(({ placeOpen }) => placeOpen),
    since: all.map((one) => one.since).sort()[0] ?? newest,
    until: newest,
  }
}

interface When {
  date: string
  since: string
  until: string
  assumed: boolean
}
const known = (date: string, until = date): When => ({
  date,
  since: date,
  until: until > date ? until : date,
  assumed: false,
})

const YEAR = 10000
/** The dates that tables give themselves, 0 for those that give none. */
const datesOf = ({ tables }: RegisterSet): Map<RegisterTable, number> =>
  new Map(tables.map((table) => [table, registerDate(table) || columnDate(table)]))

/**
 * A table's own date; else the one date of the other sheets of its file; of a year that is over its last day; else
 * today.
 */
function whenOf(table: RegisterTable, dates: ReadonlyMap<RegisterTable, number> | undefined, today: string): When {
  const own = dates?.get(table) ?? 0
  if (own > 0) return known(toIso(own))
  const year = registerYear(table)
  const beside = new Set(
    [...(dates ?? [])].filter(([other, date]) => other.file === table.file && date > 0).map(([, date]) => date),
  )
  const [shared] = beside
  if (beside.size === 1 && (year === 0 || year === Math.floor(shared / 10000)))
    return { ...known(toIso(shared)), until: [today, toIso(shared + YEAR)].sort()[0] }
  const end = `${year}-12-31`
  if (year > 0 && end < today) return { date: end, since: `${year}-01-01`, until: end, assumed: false }
  return { date: today, since: today.startsWith(`${year}-`) ? `${year}-01-01` : '', until: today, assumed: true }
}

/** What each row of an export or payment list repeats: 统计日期, 发放月份, 发放日期. */
function columnDate(table: RegisterTable): number {
  for (const id of ['reportDate', 'payMonth', 'payDate'] as const) {
    if (!table.has(id)) continue
    const [first, ...others] = new Set(table.date(id).filter((date) => date !== 0))
    if (others.length > 0 || !(first > 0)) continue
    const month = Math.floor(first / 100) % 100
    if (first % 100 > 0) return first
    if (month > 0) return endOfMonth(Math.floor(first / 10000) * 12 + month - 1)
  }
  return 0
}

interface Where {
  place: PlaceRef
  assumedPlace: boolean
  placeNamed: boolean
  placeOpen: boolean
}

/** The places that tables name themselves. */
const placesOf = ({ tables }: RegisterSet, { places }: Policy): Map<RegisterTable, PlaceRef | undefined> =>
  new Map(tables.map((table) => [table, namedPlace(table, places)]))

/**
 * The county that a table names, else the one county that the other sheets of its file name; a city or province that
 * the default place lies in says no more than the default.
 */
function whereOf(
  table: RegisterTable,
  named: ReadonlyMap<RegisterTable, PlaceRef | undefined> | undefined,
  policy: Policy,
  date: string,
): Where {
  const { places } = policy
  const above = places.chain(DEFAULT_PLACE, date).slice(1)
  const at = (place: PlaceRef): Where => ({ place, assumedPlace: false, placeNamed: true, placeOpen: false })
  const own = named?.get(table)
  if (own && !above.includes(own)) return at(own)
  const towns = townsOf(table)
  const isListed = (town: string) => places.find(`${DEFAULT_PLACE}/${town}`) !== undefined
  const isHere = (town: string) => isListed(town) || isListed(town.replace(/^.{2,3}?[市县区](?=.{2})/, ''))
  const isNamed = townIn(table.title, isHere) !== '' || towns.some(isHere)
  const counties = table.has('county') ? new Set(table.text('county').filter((code) => code >= 0)).size : 0
  if (isNamed) return { ...at(DEFAULT_PLACE), placeOpen: counties > 1 }
  const beside = new Set(
    [...(named ?? [])].flatMap(([other, place]) => (other.file === table.file && place ? [place] : [])),
  )
  const [shared] = [...beside].filter((place) => !above.includes(place))
  if (beside.size === 1 && shared) return at(shared)
  const home = table.kind.fromElsewhere
    ? undefined
    : homeOf(table, DEFAULT_PLACE, (code) => places.find(code)?.ref ?? code)
  const namesTown = towns.length > 0 || townHeading(table.title) !== ''
  const isElsewhere = home === undefined ? namesTown : home !== DEFAULT_PLACE
  // nobody is judged by the figures of a county that the numbers say is not theirs
  const place = home ?? DEFAULT_PLACE
  return { place, assumedPlace: true, placeNamed: false, placeOpen: counties > 1 || isElsewhere }
}

function townsOf(table: RegisterTable): string[] {
  if (!table.has('town')) return []
  const codes = new Set(table.text('town'))
  return [...codes].flatMap((code) => (code < 0 ? [] : [table.dictionary.texts[code].replace(/\s/g, '')]))
}

/** The name of a place for people: of a listed one its own, else what the table calls it. */
export function placeName({ places }: Policy, ref: PlaceRef, language: 'zh' | 'en'): string {
  const { code = '', part } = splitRef(ref) ?? {}
  const listed = places.find(ref)
  if (listed) return listed.name[language]
  return part ?? places.find(code)?.name[language] ?? code
}
