import { type HouseholdFacts, type ReadOnce, toFacts } from '@nuandong/core/determination'
import { checkIdNumber, type FieldId, headerUnit, isHead, normaliseIdNumber } from '@nuandong/core/page'
import { countOf, fenOf } from './amount.ts'
import { dateOf, dateOnPage } from './dates.ts'
import { APPLICANT, bestOf, type Field, groupsOf, householdOf, isOwnYear, type Person, peopleOf } from './people.ts'

type Fields = ReadonlyMap<FieldId, Field>

/** What the page tells of one household. */
export interface PageFacts {
  household: HouseholdFacts
  /** where the page names one person and says nothing of how many there are: the household of him alone */
  alone?: HouseholdFacts
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

/** The heads of income of 57号 第十三条. */
const HEADS = ['wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome'] as const

/**
 * Fen a month that a member has: as stated of a month or of his year, or where the page has all heads and says of each
 * whether it is of a month or a year, their sum.
 */
function incomeOf(fields: Fields): number | undefined {
  const stated = fields.get('monthlyIncome')
  if (stated) return fenOf(stated)
  const ofYear = fields.get('yearlyHouseholdIncome')
  const year = ofYear && isOwnYear(ofYear) ? fenOf(ofYear) : undefined
  if (year !== undefined) return Math.round(year / 12)
  const other = fields.get('otherIncome')
  const heads = [...HEADS.map((id) => fields.get(id)), ...(other ? [other] : [])]
  let sum = 0
  for (const head of heads) {
    const period = head && headerUnit(head.label)?.period
    const amount = head && fenOf(head)
    if (!period || amount === undefined) return undefined
    sum += period === 'year' ? amount / 12 : amount
  }
  return Math.round(sum)
}

/** The fields of one person, whose income may be told by its heads. */
function readPerson(fields: Fields): ReadOnce {
  const read = readOf(fields)
  return { ...read, money: (id) => (id === 'monthlyIncome' ? () => incomeOf(fields) : read.money(id)) }
}

/** The applicant, whose relation a form leaves out: his own, unless the members have another head. */
function withRelation({ fields }: Person<Field>, members: readonly Person<Field>[]): Fields {
  const isHeaded = members.some((member) => isHead(member.fields.get('relation')?.value ?? ''))
  if (fields.has('relation') || isHeaded || members.length === 0) return fields
  return asApplicant(fields)
}

function asApplicant(fields: Fields): Fields {
  const [first] = fields.values()
  return new Map([['relation', { ...first, ...APPLICANT }], ...fields])
}

/** The fields of all frames of a page as the facts of its household. What the page leaves open stays unknown. */
export function factsFrom(fields: readonly Field[]): PageFacts {
  const household = householdOf(fields)
  const people = peopleOf(fields)
  const applicant = people.find(({ role }) => role === 'household')
  const members = people.filter((person) => person !== applicant)
  const supporters = groupsOf(fields.filter(({ role }) => role === 'supporters'))
  const read = {
    household: readOf(household),
    members: members.map((person) => readPerson(person.fields)),
    supporters: supporters.map((group) => readOf(bestOf(group))),
  }
  const isAlone = applicant && members.length === 0 && !household.has('householdSize')
  return {
    household: toFacts({ ...read, applicant: applicant && readPerson(withRelation(applicant, members)) }),
    ...(isAlone && { alone: toFacts({ ...read, members: [readPerson(asApplicant(applicant.fields))] }) }),
    date: dateOnPage(fields),
    town: household.get('town')?.value,
  }
}
