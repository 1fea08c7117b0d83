import { type HouseholdFacts, type ReadOnce, toFacts } from '@nuandong/core/determination'
import { checkIdNumber, type FieldId, normaliseIdNumber } from '@nuandong/core/page'
import { countOf, dateOf, fenOf } from './page/amount.ts'
import type { FieldOnPage } from './page/read.ts'

type Field = Omit<FieldOnPage, 'anchor'>
type Fields = Map<FieldId, Field>

/** What the page tells of one household. */
export interface PageFacts {
  household: HouseholdFacts
  /** ISO date of decision or application on the page; undefined where there is none */
  date?: string
  /** the town named on the page */
  town?: string
}

function byGroup(fields: readonly Field[], role: Field['role']): Fields[] {
  const groups = new Map<string, Fields>()
  for (const field of fields) {
    if (field.role !== role) continue
    const group = groups.get(field.group) ?? new Map<FieldId, Field>()
    groups.set(field.group, group)
    if (!group.has(field.field)) group.set(field.field, field)
  }
  return [...groups.values()]
}

/** The fields of one person, or of the household, as core reads them. */
function readOf(fields: Fields): ReadOnce {
  const number = (read: (field: Field) => number | undefined) => (id: FieldId) => {
    const field = fields.get(id)
    return () => field && read(field)
  }
  const text = (id: FieldId) => () => fields.get(id)?.value
  return {
    has: (id) => fields.has(id),
    label: (id) => fields.get(id)?.label ?? '',
    text,
    word: (id, word) => () => {
      const value = text(id)()
      return value === undefined ? undefined : word(value)
    },
    money: number(fenOf),
    count: number(countOf),
    day: number(dateOf),
    birth: () => {
      const id = checkIdNumber(normaliseIdNumber(text('idNumber')() ?? ''))
      return id.ok ? id.birth : number(dateOf)('birth')()
    },
  }
}

/** The fields of all frames of a page as the facts of its household. What the page leaves open stays unknown. */
export function factsFrom(fields: readonly Field[]): PageFacts {
  const household: Fields = new Map()
  for (const field of fields)
    if (field.group === '' && field.role === 'household' && !household.has(field.field))
      household.set(field.field, field)
  const [applicant] = byGroup(
    fields.filter(({ group }) => group !== ''),
    'household',
  )
  const dateField = household.get('decisionDate') ?? household.get('applicationDate')
  const day = dateField && dateOf(dateField)
  const dayText = String(day)
  return {
    household: toFacts({
      household: readOf(household),
      applicant: applicant && readOf(applicant),
      members: byGroup(fields, 'members').map(readOf),
      supporters: byGroup(fields, 'supporters').map(readOf),
    }),
    date:
      day !== undefined && day % 100 !== 0
        ? `${dayText.slice(0, 4)}-${dayText.slice(4, 6)}-${dayText.slice(6)}`
        : undefined,
    town: household.get('town')?.value,
  }
}
