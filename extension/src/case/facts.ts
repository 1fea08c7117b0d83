import { type HouseholdFacts, type ReadOnce, toFacts } from '@nuandong/core/determination'
import { checkIdNumber, type FieldId, normaliseIdNumber } from '@nuandong/core/page'
import { countOf, fenOf } from './amount.ts'
import { dateOf, dateOnPage } from './dates.ts'
import { type Field, groupsOf, householdOf, peopleOf } from './people.ts'

type Fields = ReadonlyMap<FieldId, Field>

/** What the page tells of one household. */
export interface PageFacts {
  household: HouseholdFacts
  /** ISO date of decision or application on the page; undefined where there is none */
  date?: string
  /** the town named on the page */
  town?: string
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
  const household = householdOf(fields)
  const people = peopleOf(fields)
  const applicant = people.find(({ role }) => role === 'household')
  const supporters = groupsOf(fields.filter(({ role }) => role === 'supporters'))
  return {
    household: toFacts({
      household: readOf(household),
      applicant: applicant && readOf(applicant.fields),
      members: people.filter((person) => person !== applicant).map((person) => readOf(person.fields)),
      supporters: supporters.map((group) => readOf(new Map(group.map((field) => [field.field, field])))),
    }),
    date: dateOnPage(fields),
    town: household.get('town')?.value,
  }
}
