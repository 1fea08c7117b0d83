import { type FieldId, field } from '../../facts/fields.ts'
import { normaliseName } from '../../identity/name.ts'
import { cellText } from '../../workbook/index.ts'
import { CellKind, type Column, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import { OF_MEMBERS } from '../headers/headers.ts'
import type { MappedColumn } from '../headers/mapped-column.ts'
import type { MemberGroup } from '../headers/member-groups.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { readNumber } from '../values.ts'
import { joinedIds, joinedNames, joinedPeople, namesBeside, SAYS_NOBODY, splitJoined } from './joined.ts'

/** People of whom several stand in one row, side by side or joined in a cell, as rows of their own. */
export interface Members {
  /** sheet row of each person's row, from 0 */
  sheetRows: Int32Array
  /** the values of the fields that each person has of his own, row by row; a column by `columnOf` */
  sheet: Sheet
  columnOf: ReadonlyMap<FieldId, number>
  /** column of the sheet in which a person's value stands, by field and row */
  placeOf: ReadonlyMap<FieldId, Int32Array>
  /**
   * whether the table has a place for a field of a person: the columns of a member may be fewer than those of the head
   */
  hasPlace(id: FieldId, row: number): boolean
  /** whether a row has places for that many people: 配偶 alone beside the head leaves out the others */
  holds(people: number): boolean
  /** which of the people in its cell a person is, from 1; 0 for one who fills it */
  nth: Uint16Array
  /** sheet rows, and in each the column of a cell of members, of which it is open whom or how many it names */
  unread: ReadonlyMap<number, number>
}

/** One value of a person: a cell of the sheet, or a part of its text. */
interface Value {
  column: number
  text?: string
}

interface Person {
  row: number
  nth: number
  isHead?: boolean
  values: Map<FieldId, Value>
}

interface Source {
  workbook: Workbook
  sheet: Sheet
  layout: Layout
  kind: RegisterKind
  columns: readonly MappedColumn[]
  groups: readonly MemberGroup[]
}

/** How a register with one row a household says who its members are. */
interface Row {
  row: number
  columnOf: ReadonlyMap<FieldId, number>
  /** the column whose cells list people with a number each */
  list: number | undefined
  /** the columns in which members stand who are not so listed */
  ofMembers: ReadonlyMap<FieldId, number>
}

/** The people of a household's rows as rows of their own, and the groups of columns in which they stand. */
interface Unfolded {
  members: Members
  columns: MappedColumn[]
  groups: readonly MemberGroup[]
}

/** The people of a register with one row a household; undefined where its rows list one person each. */
export function unfoldMembers(given: Source): Unfolded | undefined {
  const { kind, columns, layout } = given
  if (kind.rowIs !== 'member') return undefined
  const columnOf = new Map(columns.map((one) => [one.field, one.column]))
  const groups = areCounted(given, columnOf) ? given.groups : given.groups.filter((one) => !one.mayLiveApart)
  const apart = given.groups.filter((one) => !groups.includes(one))
  const source = { ...given, groups }
  if (groups.length === 0 && !listsMembersInRow(source, columnOf)) return undefined
  const people: Person[] = []
  const list = columnOfLists(source, columnOf)
  const ofMembers = columnsOfMembers(source, columnOf, list)
  const unread = new Map<number, number>()
  for (const row of layout.dataRows) {
    const at: Row = { row, columnOf, list, ofMembers }
    const members = membersIn(source, at)
    const column = unreadColumn(source, at, members) ?? firstNamed(source, apart, row)
    if (column !== undefined) unread.set(row, column)
    people.push(...withHead(source, at, members))
  }
  nameHeads(people, columnOf)
  const own = new Set(people.flatMap((one) => [...one.values.keys()]))
  // a head's number is judged once: as the head's own, or beside the other number that his row gives
  if (columnOf.has('headIdNumber')) own.add('headIdNumber')
  return {
    members: gathered(source, people, [...own], unread),
    columns: unfoldedColumns(source, people, [...own], columnOf),
    groups,
  }
}

/** Share of rows that name kin in which 家庭人口 must count them. */
const MOST_COUNTED = 0.8

/** Whether 家庭人口 counts the kin who may live apart. */
function areCounted(source: Source, columnOf: ReadonlyMap<FieldId, number>): boolean {
  const size = columnOf.get('householdSize')
  const apart = source.groups.filter((one) => one.mayLiveApart)
  if (size === undefined || apart.length === 0) return false
  const ofKin = Array.from(source.layout.dataRows).filter((row) => firstNamed(source, apart, row) !== undefined)
  const counted = ofKin.filter(
    (row) => readNumber(textOf(source, row, { column: size })) === ofGroups(source, row).length + 1,
  )
  return counted.length > 0 && counted.length >= ofKin.length * MOST_COUNTED
}

/** The column of the first group that names somebody. */
const firstNamed = (source: Source, groups: readonly MemberGroup[], row: number): number | undefined =>
  ofGroups({ ...source, groups }, row)[0]?.values.get('name')?.column

/** Where the cells or headers tell the relations of the members, the head is 户主. */
function nameHeads(people: readonly Person[], columnOf: ReadonlyMap<FieldId, number>): void {
  if (columnOf.has('relation') || !people.some(({ values }) => values.has('relation'))) return
  for (const { isHead, values } of people)
    if (isHead && !values.has('relation'))
      values.set('relation', { column: values.get('name')?.column ?? 0, text: '户主' })
}

/** Whether some cell joins several people, or each row has a head of its own beside a member of the household. */
function listsMembersInRow({ workbook, sheet, layout, columns }: Source, columnOf: Map<FieldId, number>): boolean {
  const [name, id, head] = (['name', 'idNumber', 'headName'] as const).map((one) => columnOf.get(one) ?? -1)
  // names alone are joined only under a header of members, or beside the head's
  const mayJoinNames = head >= 0 || isOfMembers(columns)
  const [nameAt, idAt] = [textsOf(workbook, sheet, name), textsOf(workbook, sheet, id)]
  let joined = 0
  let others = 0
  let before = ''
  let isApart = head >= 0 && name >= 0 && !columnOf.has('relation') && isOfMembers(columns)
  for (const row of layout.dataRows) {
    const isJoined =
      (mayJoinNames && (joinedNames(nameAt(row)).length > 1 || joinedPeople(nameAt(row)).length > 0)) ||
      joinedIds(idAt(row)).length > 1 ||
      joinedPeople(idAt(row)).length > 0
    if (isJoined) joined++
    if (!isApart) continue
    const own = normaliseName(cellText(workbook, sheet, row, head))
    if (own === '' || own === before) isApart = false
    if (normaliseName(cellText(workbook, sheet, row, name)) !== own) others++
    before = own
  }
  // in a register with one row a member, a cell with two numbers is a slip
  const isUsual = !columnOf.has('relation') || joined >= layout.dataRows.length * MOST_JOINED
  return (joined > 0 && isUsual) || (isApart && others > 0)
}

/** Share of rows with several people that makes a register with relations one of a row a household. */
const MOST_JOINED = 0.5

/** The texts of a column by row; '' for what is none. */
function textsOf({ strings }: Workbook, sheet: Sheet, column: number): (row: number) => string {
  const { kinds, codes } = sheet.columns[column] ?? {}
  if (!kinds || !codes) return () => ''
  return (row) => ((kinds[row] & KIND_MASK) === CellKind.text ? strings[codes[row]] : '')
}

const isOfMembers = (columns: readonly MappedColumn[]): boolean =>
  columns.some(({ field: id, header }) => id === 'name' && OF_MEMBERS.test(header))

function columnOfLists(
  { workbook, sheet, layout }: Source,
  columnOf: ReadonlyMap<FieldId, number>,
): number | undefined {
  const columns = (['name', 'idNumber'] as const).flatMap((id) => columnOf.get(id) ?? [])
  return columns.find((column) => {
    const textAt = textsOf(workbook, sheet, column)
    return layout.dataRows.some((row) => joinedPeople(textAt(row)).length > 0)
  })
}

function membersIn(source: Source, { row, list, ofMembers }: Row): Person[] {
  if (source.groups.length > 0) return ofGroups(source, row)
  const people = list === undefined ? [] : ofList(source, row, list)
  return people.length > 0 ? people : ofCells(source, ofMembers, row)
}

/**
 * The columns in which members are named who are not listed with their numbers. Of a household's row the others are its
 * head's: those before his members that never hold as many values as there are members.
 */
function columnsOfMembers(
  source: Source,
  columnOf: ReadonlyMap<FieldId, number>,
  list: number | undefined,
): ReadonlyMap<FieldId, number> {
  const id = columnOf.get('idNumber')
  if (list !== undefined) {
    // a number beside the list is the head's, but where he has a column of his own
    const isTheirs = id !== undefined && id !== list && columnOf.has('headIdNumber')
    return new Map([['name', list], ...(isTheirs ? ([['idNumber', id]] as const) : [])])
  }
  return new Map(
    JOINED.flatMap((one) => {
      const column = columnOf.get(one)
      return column === undefined || isOfHead(source, columnOf, one) ? [] : [[one, column] as const]
    }),
  )
}

function isOfHead({ workbook, sheet, layout, columns }: Source, columnOf: ReadonlyMap<FieldId, number>, id: FieldId) {
  const [names = -1, own] = [columnOf.get('name'), columns.find((one) => one.field === id)]
  if (!columnOf.has('headName') || !own || own.column >= names || OF_MEMBERS.test(own.header)) return false
  if (id === 'relation' || (id === 'idNumber' && columnOf.has('headIdNumber'))) return false
  const partsAt = (one: FieldId, row: number, column: number) =>
    splitJoined(one, cellText(workbook, sheet, row, column)).length
  return !layout.dataRows.some((row) => {
    const count = partsAt(id, row, own.column)
    return count > 1 && (id === 'idNumber' || count === partsAt('name', row, names))
  })
}

/**
 * The column of a cell of members that gives nobody a name, or none of several his number: whom it names is then open.
 */
function unreadColumn(source: Source, { row, ofMembers }: Row, members: readonly Person[]): number | undefined {
  if (source.groups.length > 0) return undefined
  const id = (['name', 'idNumber'] as const).find((one) => {
    const column = ofMembers.get(one)
    if (column === undefined || (one === 'idNumber' && members.length < 2)) return false
    const gives = members.some(({ values }) => textOf(source, row, values.get(one)) !== '')
    return !gives && !SAYS_NOBODY.test(textOf(source, row, { column }))
  })
  return id && ofMembers.get(id)
}

function withHead(source: Source, at: Row, members: Person[]): Person[] {
  const { row, columnOf } = at
  const head = headOf(source, at)
  if (!head) return members
  const nameOf = (one: Person) => normaliseName(textOf(source, row, one.values.get('name')))
  const twin = members.find((one) => nameOf(one) === nameOf(head))
  if (!twin) return [head, ...members]
  const second = textOf(source, row, twin.values.get('idNumber')) === '' ? undefined : columnOf.get('headIdNumber')
  if (second !== undefined) twin.values.set('headIdNumber', { column: second })
  for (const [id, value] of head.values) if (textOf(source, row, twin.values.get(id)) === '') twin.values.set(id, value)
  return members
}

function textOf({ workbook, sheet }: Source, row: number, value: Value | undefined): string {
  return value ? (value.text ?? cellText(workbook, sheet, row, value.column)).trim() : ''
}

function headOf(source: Source, { row, columnOf, ofMembers }: Row): Person | undefined {
  const isGrouped = source.groups.length > 0
  const theirs = new Set(isGrouped ? [] : ofMembers.values())
  // what is not the members' is his
  const ofHead = (id: FieldId) => (theirs.has(columnOf.get(id) ?? -1) ? undefined : columnOf.get(id))
  const name = columnOf.get('headName') ?? ofHead('name')
  const id = columnOf.get('headIdNumber') ?? ofHead('idNumber')
  // beside groups of members he is there by his number too, whatever heads his name
  const told = name ?? (isGrouped ? id : undefined)
  if (told === undefined || cellText(source.workbook, source.sheet, row, told).trim() === '') return undefined
  const values = new Map<FieldId, Value>(name === undefined ? [] : [['name', { column: name }]])
  if (id !== undefined) values.set('idNumber', { column: id })
  for (const { field: one, column } of source.columns)
    if (field(one).of === 'person' && !values.has(one) && !theirs.has(column)) values.set(one, { column })
  return { row, nth: 0, isHead: true, values }
}

/** Members side by side: one a group of columns with a name or a number in it. */
function ofGroups(source: Source, row: number): Person[] {
  return source.groups.flatMap(({ columns, relation }) => {
    const values = new Map<FieldId, Value>([...columns].map(([id, column]) => [id, { column }]))
    const says = (id: FieldId) => !SAYS_NOBODY.test(textOf(source, row, values.get(id)))
    if (!says('name') && !says('idNumber')) return []
    if (relation) values.set('relation', { column: columns.get('name') ?? 0, text: relation })
    return [{ row, nth: 0, values }]
  })
}

/** Fields whose cells may join the values of several members. */
const JOINED: readonly FieldId[] = ['name', 'idNumber', 'relation', 'sex', 'birth', 'age']

/**
 * Members joined in a cell. A cell with as many parts as there are people gives each of them one; of any other number
 * nobody gets one.
 */
function ofCells(source: Source, columnOf: ReadonlyMap<FieldId, number>, row: number): Person[] {
  const parts = new Map<FieldId, { column: number; texts: string[] }>()
  for (const id of JOINED) {
    const column = columnOf.get(id)
    if (column === undefined) continue
    const text = cellText(source.workbook, source.sheet, row, column)
    parts.set(id, { column, texts: splitJoined(id, text) })
  }
  const [name, ids] = [parts.get('name'), parts.get('idNumber')?.texts.length ?? 0]
  // as many numbers beside them show that words with commas between are names
  if (name?.texts.length === 0 && ids > 1)
    name.texts = namesBeside(ids, cellText(source.workbook, source.sheet, row, name.column))
  const count = Math.max(0, ...['name', 'idNumber'].map((id) => parts.get(id as FieldId)?.texts.length ?? 0))
  return Array.from({ length: count }, (_, at) => {
    const values = new Map<FieldId, Value>()
    for (const [id, { column, texts }] of parts)
      values.set(id, { column, text: texts.length === count ? texts[at] : '' })
    return { row, nth: count > 1 ? at + 1 : 0, values }
  })
}

/** People listed in one cell with name, relation and number each. */
function ofList({ workbook, sheet }: Source, row: number, column: number): Person[] {
  return joinedPeople(cellText(workbook, sheet, row, column)).map(({ name, relation, idNumber }, at) => {
    const values = new Map<FieldId, Value>([
      ['name', { column, text: name }],
      ['idNumber', { column, text: idNumber }],
    ])
    if (relation) values.set('relation', { column, text: relation })
    return { row, nth: at + 1, values }
  })
}

/** The values of all people as columns of a sheet of their own. */
function gathered(
  source: Source,
  people: readonly Person[],
  fields: readonly FieldId[],
  unread: ReadonlyMap<number, number>,
): Members {
  const columnOf = new Map(fields.map((id, at) => [id, at]))
  const placeOf = new Map<FieldId, Int32Array>()
  const room = roomFor(source.groups)
  const columns = fields.map((id) => {
    const places = new Int32Array(people.length).fill(firstColumn(source, people, id))
    placeOf.set(id, places)
    return columnOfPeople(source, people, id, places)
  })
  const sheet: Sheet = {
    ...source.sheet,
    columns,
    rowCount: people.length,
    columnCount: columns.length,
    merges: [],
    hiddenRows: undefined,
    filter: undefined,
    formulas: undefined,
  }
  return {
    sheetRows: Int32Array.from(people, ({ row }) => row),
    sheet,
    columnOf,
    placeOf,
    hasPlace: (id, row) => !columnOf.has(id) || people[row].values.has(id),
    holds: (some) => some <= room,
    nth: Uint16Array.from(people, ({ nth }) => nth),
    unread,
  }
}

/** How many people a row has columns for; columns of named kin, such as 配偶, have no place for any other. */
function roomFor(groups: readonly MemberGroup[]): number {
  if (groups.length === 0) return Number.POSITIVE_INFINITY
  return groups.every(({ relation }) => relation !== undefined) ? 1 : groups.length + 1
}

function columnOfPeople(source: Source, people: readonly Person[], id: FieldId, places: Int32Array): Column {
  const count = people.length
  const out = {
    kinds: new Uint8Array(count),
    codes: new Int32Array(count).fill(-1),
    numbers: new Float64Array(count),
    formats: new Uint16Array(count),
  }
  people.forEach(({ row, values }, at) => {
    const value = values.get(id)
    if (!value) return
    places[at] = value.column
    if (value.text !== undefined) {
      if (value.text === '') return
      out.kinds[at] = CellKind.text
      out.codes[at] = textCode(source.workbook, value.text)
      return
    }
    const cells = source.sheet.columns[value.column]
    if (!cells) return
    out.kinds[at] = cells.kinds[row] & KIND_MASK
    out.codes[at] = cells.codes?.[row] ?? -1
    out.numbers[at] = cells.numbers?.[row] ?? 0
    out.formats[at] = cells.formats?.[row] ?? 0
  })
  return out
}

const added = new WeakMap<Workbook, Map<string, number>>()

/** Code of a text that is a part of a cell's; it stands behind the workbook's own. */
function textCode(workbook: Workbook, text: string): number {
  const known = added.get(workbook) ?? new Map<string, number>()
  added.set(workbook, known)
  const code = known.get(text) ?? workbook.strings.push(text) - 1
  known.set(text, code)
  return code
}

/**
 * The column that stands for a field of the unfolded people: its own, else the first in which somebody's value stands.
 */
function firstColumn({ columns }: Source, people: readonly Person[], id: FieldId): number {
  const mapped = columns.find((one) => one.field === id)?.column
  return mapped ?? people.find(({ values }) => values.has(id))?.values.get(id)?.column ?? columns[0]?.column ?? 0
}

function unfoldedColumns(
  source: Source,
  people: readonly Person[],
  own: readonly FieldId[],
  columnOf: ReadonlyMap<FieldId, number>,
): MappedColumn[] {
  const { columns, layout } = source
  const further = own
    // a relation that only the headers give (配偶) stands in no column
    .filter((id) => !columnOf.has(id) && (id !== 'relation' || source.groups.some((one) => one.columns.has(id))))
    .map((id): MappedColumn => {
      const column = firstColumn(source, people, id)
      return { column, header: layout.headers[column]?.at(-1) ?? '', field: id, confidence: 0.9, by: 'header' }
    })
  return [...columns, ...further]
}
