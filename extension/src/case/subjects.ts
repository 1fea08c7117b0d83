import {
  checkIdNumber,
  type FieldId,
  type FieldType,
  field,
  fieldForLabel,
  type KindId,
  normaliseIdNumber,
  type PageFact,
  type PageSubject,
  pageKind,
} from '@nuandong/core/page-checks'
import type { FrameReport } from '../messages.ts'
import { APPLICANT, addingIn, bestOf, groupsOf, householdOf, isOwnYear, type Person, peopleOf } from './people.ts'
import { calledIn, namesOf, type Reported, reportedFields } from './reported.ts'

const fact = (reported: Reported): PageFact<Reported> => ({
  field: reported.field,
  label: reported.label,
  value: reported.value,
  ref: reported,
})

const bestFacts = (fields: readonly Reported[]) => [...bestOf(fields).values()].map(fact)

/** The people, households and lists of a tab as core's checks take them. `today`: 2025年6月20日. */
export function subjectsOf(
  frames: readonly { frame: number; report: FrameReport }[],
  today: string,
): PageSubject<Reported>[] {
  const fields = reportedFields(frames)
  const kindId = pageKind(namesOf(frames, fields))
  if (!kindId && !fields.some(tellsOfNeed)) return []
  const base = { kindId: kindId ?? 'dibao', title: today }
  const isPaged = frames.some(({ report }) => report.isPaged)
  const mayLackMembers = isPaged || frames.some(({ report }) => report.fields.some(({ editable }) => editable))
  return [household(fields, { ...base, mayLackMembers, isPaged }), ...lists(fields, base), others(fields, base)]
}

/** What a page says of a person by naming another, though that one has a part of the page. */
const BY_ANOTHER: readonly FieldId[] = [
  'guardian',
  'guardianIdNumber',
  'guardianRelation',
  'carer',
  'carerIdNumber',
  'carerRelation',
  'father',
  'mother',
]

/** Of each the first: of the guardian, the carer or the parents of whom the page is about. */
function byAnother(fields: readonly Reported[]): Reported[] {
  const apart = fields.filter(({ role }) => role === 'others')
  return BY_ANOTHER.flatMap((id) => apart.find((one) => one.field === id) ?? [])
}

/** What an application for leave or an order has, too: an applicant, a date, a telephone, an address. */
const ON_ANY_PAGE: readonly FieldType[] = ['name', 'phone', 'date', 'text']

const tellsOfNeed = ({ field: id }: Reported) => !ON_ANY_PAGE.includes(field(id).type)

interface Base {
  kindId: KindId
  title: string
  mayLackMembers?: boolean
  isPaged?: boolean
}

/** 低保标准 on a page of 特困 is what its own standard is reckoned by. */
const isOfOther = ({ field: id, label }: Reported, kindId: KindId): boolean =>
  id === 'standard' && /低保|最低生活保障/.test(label) && !kindId.startsWith('dibao')

const isOfChild = ({ kindId }: Base) => kindId === 'child-support'

/** The people whom the page is about: a child alone, who heads no household, whoever is listed beside. */
function householdersOf(fields: readonly Reported[], base: Base): Person<Reported>[] {
  const people = peopleOf(fields)
  return isOfChild(base) && people[0]?.role === 'household' ? people.slice(0, 1) : people
}

function household(fields: readonly Reported[], base: Base): PageSubject<Reported> {
  const people = householdersOf(fields, base)
  const hasMembers = people.length > 1 || (!isOfChild(base) && fields.some(({ role }) => role === 'members'))
  // how a child stands to himself, or to who cares for him, makes him no head
  const isOwn = (one: Reported) => !isOwnYear(one) && !(isOfChild(base) && one.field === 'relation')
  const rows = people.map((person) => {
    const facts = [...person.fields.values()].filter(isOwn).map(fact)
    const isHead = hasMembers && person.role === 'household' && !person.fields.has('relation')
    return isHead && facts.length > 0 ? [...facts, { ...facts[0], ...APPLICANT }] : facts
  })
  const [first = [], ...rest] = rows
  const ofKind = fields.filter((one) => !isOfOther(one, base.kindId))
  const best = householdOf(ofKind)
  const own = [...best.values(), ...saidOtherwise(ofKind, best), ...byAnother(fields)].map(fact)
  // a new member in a dialog over an empty list is no household
  const isOneOpen =
    people.length === 1 && own.length === 0 && [...people[0].fields.values()].every(({ floats }) => floats)
  const rowsAre = isOneOpen ? 'others' : hasMembers ? 'members' : 'household'
  return { ...base, rowsAre, rows: [[...own, ...first], ...rest] }
}

/** 救助类型 beside 救助对象类别: of the household what a second label says, which a programme may read as its own. */
function saidOtherwise(fields: readonly Reported[], best: ReadonlyMap<FieldId, Reported>): Reported[] {
  return fields.filter((one) => {
    const { label } = best.get(one.field) ?? one
    return one.group === '' && one.role === 'household' && field(one.field).type === 'text' && label !== one.label
  })
}

/** Each list of households by itself. */
function lists(fields: readonly Reported[], base: Base): PageSubject<Reported>[] {
  const rows = groupsOf(fields.filter(({ role }) => role === 'cases'))
  const tables = new Map<string, Reported[][]>()
  for (const row of rows) {
    const [table] = row[0].group.split('.')
    tables.set(table, [...(tables.get(table) ?? []), row])
  }
  return [...tables.values()].map((table) => ({ ...base, rowsAre: 'list', rows: table.map(bestFacts) }))
}

/**
 * Supporters, agents, who is about to be added, and what one place says of a member that another says with other words.
 */
function others(fields: readonly Reported[], base: Base): PageSubject<Reported> {
  const told = byAnother(fields)
  const rows = groupsOf(
    fields.filter((one) => (one.role === 'supporters' || one.role === 'others') && !told.includes(one)),
  )
  const people = peopleOf(fields)
  const beside = people.slice(householdersOf(fields, base).length).map((person) => [...person.fields.values()])
  const twice = people.map(({ otherwise }) => otherwise)
  const numbered = rows.map((row) => [...row.map(fact), ...numberOf(row, fields)])
  return {
    ...base,
    rowsAre: 'others',
    rows: [...numbered, ...[...addingIn(fields), ...beside, ...twice].map((row) => row.map(fact))],
  }
}

/** 监护人性别 stands apart from 监护人身份证号, which is said of the child; the number itself is checked there. */
function numberOf(row: readonly Reported[], fields: readonly Reported[]): PageFact<Reported>[] {
  if (row.some(({ field: id }) => id === 'idNumber')) return []
  const whom = row.map(calledIn).find((called) => called !== undefined)
  const id = whom && fieldForLabel(`${whom}身份证号`)
  const [number, ...others] = fields.filter((one) => one.field === id)
  const isSure = number && others.length === 0 && checkIdNumber(normaliseIdNumber(number.value)).ok
  return isSure ? [{ ...fact(number), field: 'idNumber' }] : []
}
