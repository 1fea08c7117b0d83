import { type FieldId, isHead } from '@nuandong/core/page'
import type { FieldReport } from '../messages.ts'
import { farFromName } from './dictionary.ts'

export type Field = Omit<FieldReport, 'key'>

/** One person of the household, put together from the places of a page where he stands. */
export interface Person<F extends Field = FieldReport> {
  role: 'household' | 'members'
  fields: Map<FieldId, F>
  /** what other places say of him with other words */
  otherwise: F[]
}

/** The fields of each group, in the order in which the page has them. */
export function groupsOf<F extends Field>(fields: readonly F[]): F[][] {
  const groups = new Map<string, F[]>()
  for (const field of fields) {
    const group = groups.get(field.group)
    if (group) group.push(field)
    else groups.set(field.group, [field])
  }
  return [...groups.values()]
}

const valueIn = (fields: readonly Field[], id: FieldId) => fields.find(({ field }) => field === id)?.value

const flatId = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/\s/g, '').toUpperCase()

const seenId = (fields: readonly Field[]) => flatId(valueIn(fields, 'idNumber'))

function plainId(text: string | undefined): string {
  const flat = flatId(text)
  // the 15 digits of a first-generation number and the 18 of today are one person's
  return flat.length === 18 ? flat.slice(0, 6) + flat.slice(8, 17) : flat
}

const plainName = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/[\s·•]/g, '')

const MASK = /[*＊●]+/

/** 5101**********1234 may be the number that another place shows whole: what is seen of one stands in the other. */
function fits(a: string, b: string): boolean {
  const fitsIn = (masked: string, other: string) => {
    const [head, ...rest] = masked.split(MASK)
    const tail = rest.at(-1) ?? ''
    return other.startsWith(head) && other.endsWith(tail) && other.length >= head.length + tail.length
  }
  return a === b || (MASK.test(a) && fitsIn(a, b)) || (MASK.test(b) && fitsIn(b, a))
}

/** A row of a list that is open in a form, the applicant who stands in the list too, or the same step seen before. */
function isSame(a: readonly Field[], b: readonly Field[]): boolean {
  if (isBesideInList(a, b)) return false
  const [idA, idB] = [plainId(valueIn(a, 'idNumber')), plainId(valueIn(b, 'idNumber'))]
  const [nameA, nameB] = [plainName(valueIn(a, 'name')), plainName(valueIn(b, 'name'))]
  if (idA && idA === idB) return true
  if (!nameA || !nameB || !fits(nameA, nameB)) return false
  // the number of a member in an open form is the one being corrected
  if (nameA === nameB && (!idA || !idB || isOpen(a) || isOpen(b))) return true
  return idA !== '' && idB !== '' && fits(seenId(a), seenId(b))
}

const isOpen = (fields: readonly Field[]) => fields.some(({ floats }) => floats)

/** Two rows of one list are two people, or one person entered twice, which is for a check to say. */
function isBesideInList(a: readonly Field[], b: readonly Field[]): boolean {
  const [listA, listB] = [a[0].group.split('.'), b[0].group.split('.')]
  return listA.length > 1 && listA[0] === listB[0]
}

/** How much a fact tells: what is shown whole, then the open form before the page, and that before an earlier step. */
const shown = ({ floats, earlier, value }: Field): number[] => [MASK.test(value) ? 0 : 1, earlier ? 0 : floats ? 2 : 1]

/** Of two labels the one that stands first in the dictionary: 审批日期 beside 审核日期. */
const named = ({ field: id, label }: Field) => -farFromName(id, label)

/** In one place the label decides before that a field can be changed, between two places the field. */
function isBetter(a: Field, b: Field): boolean {
  const rank = (field: Field) => {
    const last = [named(field), field.editable ? 1 : 0]
    return [...shown(field), ...(a.group === b.group ? last : last.reverse())]
  }
  const [of, than] = [rank(a), rank(b)]
  const differs = of.findIndex((part, at) => part !== than[at])
  return of[differs] > than[differs]
}

/** Of each fact the one that counts. */
export function bestOf<F extends Field>(fields: readonly F[]): Map<FieldId, F> {
  const best = new Map<FieldId, F>()
  for (const field of fields) {
    const known = best.get(field.field)
    if (!known || isBetter(field, known)) best.set(field.field, field)
  }
  return best
}

const personsIn = <F extends Field>(fields: readonly F[]): F[][] =>
  groupsOf(fields.filter(({ role, group }) => group !== '' && (role === 'household' || role === 'members')))

/** Rows and forms by which members are added to a list: who stands in them is in no household yet. */
export function addingIn<F extends Field>(fields: readonly F[]): F[][] {
  const groups = personsIn(fields)
  return groups.filter((group) => isForAdding(group, groups))
}

const TO_ADD = /^[+＋\s]*(新增|添加|增加)/

/**
 * A row for adding is still without name and number, whatever is chosen in it already, or says no more than 新增一行. A
 * form below a list of members that are only shown asks for what the list has, of somebody whom it does not have.
 */
function isForAdding(group: readonly Field[], groups: readonly (readonly Field[])[]): boolean {
  const others = groups.filter((other) => other !== group)
  const rows = others.filter((row) => row[0].role === 'members' && isRow(row) && isNamed(row))
  if (rows.length === 0 || group.some(({ earlier }) => earlier)) return false
  if (isOpen(group)) return isBeingAdded(group, others)
  if (group.length === 1 && TO_ADD.test(valueIn(group, 'name') ?? '')) return true
  if (!group.every(({ editable }) => editable)) return false
  const relation = valueIn(group, 'relation')
  if (!isNamed(group)) return relation !== undefined
  const columns = new Set(rows.flat().map(({ field }) => field))
  return (
    !isRow(group) &&
    relation !== undefined &&
    !isHead(relation) &&
    rows.every((row) => !row.some(({ editable }) => editable) && !isSame(row, group)) &&
    group.every(({ field }) => columns.has(field))
  )
}

/**
 * Who is entered in a dialog over the list is added to it once that closes: until then he stands neither in the list
 * nor elsewhere on the page.
 */
function isBeingAdded(group: readonly Field[], others: readonly (readonly Field[])[]): boolean {
  const relation = valueIn(group, 'relation')
  const isMember = group[0].role === 'members' || (relation !== undefined && !isHead(relation))
  const hasOtherHead = others.some(([{ role }]) => role === 'household')
  return (isMember || hasOtherHead) && others.every((other) => !isOpen(other) && !isSame(other, group))
}

const isRow = ([{ group }]: readonly Field[]) => group.includes('.')

/**
 * The people of the household, the applicant first. Who stands in several places (the form, the list, an open dialog,
 * an earlier step) is one person. Cards and forms that repeat without a title are members too.
 */
export function peopleOf<F extends Field>(fields: readonly F[]): Person<F>[] {
  const all = personsIn(fields)
  const groups = all.filter((group) => !isForAdding(group, all))
  const places: Place<F>[] = []
  for (const group of groups) {
    const role = group[0].role === 'members' ? 'members' : 'household'
    const same =
      places.find((place) => isSame(place.fields, group)) ?? places.find((place) => isSameApplicant(place, role, group))
    if (!same) places.push({ role: role === 'household' && hasApplicant(places) ? 'members' : role, fields: group })
    else {
      // the row of a list that is open below it stays who it is
      const relation = valueIn(group, 'relation') ?? ''
      const isOfList = relation !== '' && !isHead(relation) && relation === valueIn(same.fields, 'relation')
      if (role === 'household' && !isOfList) same.role = role
      same.fields.push(...group)
    }
  }
  const people = namedIn(places)
    .filter((place) => place.fields.some(tellsSomebody))
    .map(personFrom)
  return [...people.filter(({ role }) => role === 'household'), ...people.filter(({ role }) => role !== 'household')]
}

interface Place<F> {
  role: Person['role']
  fields: F[]
}

/**
 * A telephone above a list of members is nobody beside them: it is the applicant's or the head's, or where the list
 * names none, no member's.
 */
function namedIn<F extends Field>(places: Place<F>[]): Place<F>[] {
  const nameless = places.find(({ role, fields }) => role === 'household' && !isNamed(fields))
  const others = places.filter((place) => place !== nameless)
  if (!nameless || others.length === 0) return places
  const relations = others.map(({ fields }) => valueIn(fields, 'relation'))
  const head = others.find(({ role }) => role === 'household') ?? others.find((_, at) => isHead(relations[at] ?? ''))
  if (!head && relations.some((relation) => relation !== undefined)) return places
  return others.map((place) =>
    place === head ? { role: 'household', fields: [...place.fields, ...nameless.fields] } : place,
  )
}

const isNamed = (fields: readonly Field[]) => fields.some(({ field }) => field === 'name' || field === 'idNumber')

const hasApplicant = (places: readonly Place<Field>[]) => places.some(({ role }) => role === 'household')

/** Facts without name or number in the applicant's own parts of the page are his. */
function isSameApplicant(place: Place<Field>, role: string, group: Field[]): boolean {
  if (role !== 'household' || place.role !== 'household') return false
  return !isNamed(group) || !isNamed(place.fields)
}

const tellsSomebody = ({ field, role }: Field) =>
  field === 'name' || field === 'idNumber' || role === 'household' || field === 'relation'

function personFrom<F extends Field>({ role, fields }: { role: Person['role']; fields: F[] }): Person<F> {
  const best = bestOf(fields)
  const otherwise = fields.filter((field) => !field.earlier && field.value !== best.get(field.field)?.value)
  return { role, fields: best, otherwise }
}

/** Who applies is beside the members what the list of members calls 本人. */
export const APPLICANT = { field: 'relation', label: '与申请人关系', value: '本人' } as const

/** 年收入 of a member is his own, 家庭年收入 beside him the household's. */
export const isOwnYear = ({ field, label }: Field): boolean =>
  field === 'yearlyHouseholdIncome' && !/家庭|全家/.test(label)

/** The household's own facts; what is shown now before what an earlier step showed. */
export function householdOf<F extends Field>(fields: readonly F[]): Map<FieldId, F> {
  return bestOf(fields.filter(({ group, role }) => group === '' && role === 'household'))
}
