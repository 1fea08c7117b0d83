import { grouped } from '../../facts/grouped.ts'
import { COUNTRY, type PlaceRef, type Places, splitRef } from '../../policy/index.ts'
import { baseName, type RegisterTable } from '../../register/index.ts'
import { homeProvince } from './home.ts'
import type { Occasion } from './occasion.ts'
import { afterCounty, plainTown, plainVillage, townHeading } from './title-place.ts'

/** Which place and which time a table is of, by number; undefined where it does not say. */
export interface Corner {
  place: number | undefined
  time: number | undefined
}

/** How far apart tables may be that a check compares; left out: of one place, and of times near each other. */
export interface Reach {
  anywhere?: boolean
  whenever?: boolean
}

/** Tables that are compared with each other. */
export interface Circle {
  tables: readonly RegisterTable[]
  /** those that say the same of place and time: of them it tells, the others have a circle of their own */
  own: ReadonlySet<RegisterTable>
}

/** The place and the time of each table, as far as tables are apart in them. */
export function cornersOf(of: ReadonlyMap<RegisterTable, Occasion>, places: Places): Map<RegisterTable, Corner> {
  const ofPlaces = numbered(apartInPlace(of, places))
  const ofTimes = numbered(apartInTime(of))
  return new Map([...of.keys()].map((table) => [table, { place: ofPlaces.get(table), time: ofTimes.get(table) }]))
}

const numbered = (groups: readonly (readonly RegisterTable[])[]): Map<RegisterTable, number> =>
  new Map(groups.flatMap((group, number) => group.map((table) => [table, number] as const)))

/** The circles of tables for a check of such a reach. */
export function circlesOf(corners: ReadonlyMap<RegisterTable, Corner>, { anywhere, whenever }: Reach): Circle[] {
  const tables = [...corners.keys()]
  const cornerOf = (table: RegisterTable): Corner => {
    const { place, time } = corners.get(table) ?? { place: undefined, time: undefined }
    return { place: anywhere ? undefined : place, time: whenever ? undefined : time }
  }
  return [...grouped(tables, (table) => JSON.stringify(cornerOf(table))).values()].map((own) => {
    const here = cornerOf(own[0])
    return { own: new Set(own), tables: tables.filter((table) => isBeside(here, cornerOf(table))) }
  })
}

const isBeside = (a: Corner, b: Corner): boolean => isSame(a.place, b.place) && isSame(a.time, b.time)
/** What is not told may be the same. */
const isSame = (a: number | undefined, b: number | undefined): boolean => a === undefined || b === undefined || a === b

/**
 * Tables by county; within it by town, and then by village, where each of the tables names some. Those that name no
 * county are of none of them, and may belong to any.
 */
function apartInPlace(of: ReadonlyMap<RegisterTable, Occasion>, places: Places): RegisterTable[][] {
  if (of.size < 2) return []
  const counties = grouped([...of.keys()], (table) => countyOf(table, of.get(table) as Occasion, places))
  const unnamed = counties.get(undefined) ?? []
  counties.delete(undefined)
  if (counties.size === 0) return apartByNames(unnamed, [townsNamed, villagesNamed])
  const named = [...counties] as [PlaceRef, RegisterTable[]][]
  const groups = linked(named, ([one], [other]) => isOneCounty(one, other, places)).map((group) =>
    group.flatMap(([, tables]) => tables),
  )
  return unnamed.length > 0 ? groups : groups.flatMap((group) => apartByNames(group, [townsNamed, villagesNamed]))
}

/**
 * The county that a table names; a city, a province or several counties are none. Of counties that are not listed two
 * provinces may have one name: where people are from tells them apart.
 */
function countyOf(
  table: RegisterTable,
  { place, placeNamed, placeOpen }: Occasion,
  places: Places,
): PlaceRef | undefined {
  const kind = places.find(place)?.kind
  if (!placeNamed || placeOpen || kind === 'city' || kind === 'province') return undefined
  const { code, part } = splitRef(place) ?? {}
  return code === COUNTRY ? `${homeProvince(table) ?? COUNTRY}/${part}` : place
}

const PROVINCE = /^(?:.{2,8}?(?:省|自治区)|(?:北京|上海|天津|重庆)市)(?=..)/

/** 雁江区 and 资阳市雁江区, 简阳县 and 简阳市 are one; of two provinces they are not. */
function isOneCounty(one: PlaceRef, other: PlaceRef, places: Places): boolean {
  const [a, b] = [one, other].map((ref) => {
    const { code = '', part } = splitRef(ref) ?? {}
    const full = part ?? places.find(ref)?.name.zh ?? code
    const [called] = PROVINCE.exec(full) ?? []
    const name = full.slice(called?.length ?? 0)
    const province = code === COUNTRY ? undefined : code.slice(0, 2)
    return { called, province, name, stem: name.replace(/(?<=..)(?:自治)?[市县区旗]$/, '') }
  })
  const areApart = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x !== y
  if (areApart(a.called, b.called) || areApart(a.province, b.province)) return false
  return a.name.includes(b.stem) || b.name.includes(a.stem)
}

type NamesOf = (table: RegisterTable) => ReadonlySet<string>

/**
 * Tables that name nothing in common, level by level; where one names nothing, all may belong together. Sheets of one
 * file do.
 */
function apartByNames(tables: readonly RegisterTable[], [namesOf, ...finer]: readonly NamesOf[]): RegisterTable[][] {
  if (!namesOf || tables.length < 2) return [[...tables]]
  const names = new Map(tables.map((table) => [table, namesOf(table)]))
  if ([...names.values()].some(({ size }) => size === 0)) return [[...tables]]
  type Named = [RegisterTable, ReadonlySet<string>]
  const sharesName = ([{ file }, one]: Named, [{ file: otherFile }, other]: Named) =>
    file === otherFile || [...one].some((name) => other.has(name))
  return linked([...names], sharesName).flatMap((group) =>
    apartByNames(
      group.map(([table]) => table),
      finer,
    ),
  )
}

function townsNamed(table: RegisterTable): Set<string> {
  const inColumn = plainNames(table, 'town', plainTown)
  if (inColumn.size > 0) return inColumn
  const { titles } = table.layout
  const headings = [...titles, table.sheet.name, baseName(table.path)].map((text) => townHeading(afterCounty(text)))
  const town = headings.find((heading) => heading !== '')
  return new Set(town ? [plainTown(town)] : [])
}

function villagesNamed(table: RegisterTable): Set<string> {
  const inColumn = plainNames(table, 'village', plainVillage)
  if (inColumn.size > 0) return inColumn
  const { name } = table.sheet
  return new Set(/(?:村|社区|嘎查)$/.test(name) ? [plainVillage(name)] : [])
}

function plainNames(table: RegisterTable, id: 'town' | 'village', plain: (text: string) => string): Set<string> {
  if (!table.has(id)) return new Set()
  const codes = [...new Set(table.text(id))].filter((code) => code >= 0)
  const names = new Set(codes.map((code) => plain(table.dictionary.texts[code])))
  names.delete('')
  return names
}

/** Lists that are no more than this far from each other are of one time. */
const MONTHS = 12

/** Tables in stretches of time; one that may be of any time is in none. */
function apartInTime(of: ReadonlyMap<RegisterTable, Occasion>): RegisterTable[][] {
  const dated = [...of].filter(([, { since }]) => since !== '').sort(([, a], [, b]) => (a.since < b.since ? -1 : 1))
  const groups: RegisterTable[][] = []
  let end = 0
  for (const [table, { since, date }] of dated) {
    const isNear = monthIn(since) - end <= MONTHS
    end = Math.max(isNear ? end : 0, monthIn(date))
    const last = groups.at(-1)
    if (last && isNear) last.push(table)
    else groups.push([table])
  }
  return groups
}

const monthIn = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** Things in groups, where each is like another of its group. */
function linked<Thing>(things: readonly Thing[], isLike: (one: Thing, other: Thing) => boolean): Thing[][] {
  let groups: Thing[][] = []
  for (const one of things) {
    const met = groups.filter((group) => group.some((other) => isLike(one, other)))
    groups = [...groups.filter((group) => !met.includes(group)), [...met.flat(), one]]
  }
  return groups
}
