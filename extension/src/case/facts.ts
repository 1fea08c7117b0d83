import {
  type HouseholdFacts,
  type MemberFacts,
  PROGRAMMES,
  type ProgrammeId,
  programmesNamed,
  type ReadOnce,
  toFacts,
  wholeIncome,
} from '@nuandong/core/determination'
import { checkIdNumber, type FieldId, headerUnit, isHead, normaliseIdNumber } from '@nuandong/core/page'
import { countOf, fenOf } from './amount.ts'
import { dateOf, dateOnPage, today } from './dates.ts'
import { OF_PEOPLE } from './dictionary.ts'
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

/** 家庭困难类型：低保家庭, 是否特困：是: what the household is, not what is applied for. */
const IS_OF: readonly (readonly [FieldId, RegExp, ProgrammeId?])[] = [
  ['category', OF_PEOPLE],
  ['familyType', /./],
  ['protected', /低保/, 'dibao'],
  ['inTekun', /./, 'tekun'],
]
const isYes = (value: string) => /^(是|有)$/.test(value)
const ADULT = 18

/**
 * By which class of the low-income population a page says that its people are helped, where it is about something else,
 * as the allowances of the disabled. Nothing where a child is among them, who may get what children get.
 */
function classOf(fields: Fields, isAdult: boolean, names: readonly string[]): ProgrammeId | undefined {
  const [own] = names.map(programmesNamed).find((ids) => ids.length > 0) ?? []
  if (!isAdult || own === undefined || PROGRAMMES[own].class !== undefined) return undefined
  const said = IS_OF.flatMap(([id, label, asked]) => {
    const one = fields.get(id)
    if (!one || !label.test(one.label)) return []
    return asked ? (isYes(one.value) ? [asked] : []) : programmesNamed(one.value)
  })
  const classes = new Set(said.filter((id) => PROGRAMMES[id].class !== undefined))
  return classes.size === 1 ? [...classes][0] : undefined
}

const isOfAge = ({ birth }: MemberFacts, day: number) => birth !== undefined && day - birth >= ADULT * 10_000

/**
 * The fields of all frames of a page as the facts of its household; `names`: where the page says what it is about. What
 * the page leaves open stays unknown.
 */
export function factsFrom(fields: readonly Field[], names: readonly string[] = []): PageFacts {
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
  const date = dateOnPage(fields)
  const day = Number((date ?? today()).replaceAll('-', ''))
  const helped = (facts: HouseholdFacts): HouseholdFacts => {
    const isAdult = facts.members?.every((member) => isOfAge(member, day)) ?? false
    const own = classOf(new Map([...(applicant?.fields ?? []), ...household]), isAdult, names)
    return own ? { ...facts, receives: [own] } : facts
  }
  return {
    household: helped(toFacts({ ...read, applicant: applicant && readPerson(withRelation(applicant, members)) })),
    ...(isAlone && {
      alone: helped(withOwnIncome(toFacts({ ...read, members: [readPerson(asApplicant(applicant.fields))] }))),
    }),
    date,
    town: household.get('town')?.value,
  }
}

/** Of a household of one what it has is what he has. */
function withOwnIncome(facts: HouseholdFacts): HouseholdFacts {
  const [one] = facts.members ?? []
  if (!one || one.income !== undefined || facts.income === undefined) return facts
  return { ...facts, members: [{ ...one, income: wholeIncome(facts.income) }] }
}
