/** What a register says of the person of a row, for checks that judge rows one by one. */
import type { Truth } from '../../criteria/index.ts'
import type { MemberFacts } from '../../facts/case.ts'
import type { Sex } from '../../identity/id-number.ts'
import type { Relation } from '../../programmes/index.ts'
import type { HouseholdView, Reader, RowView } from '../engine/index.ts'
import { countsInHousehold, coveredReader, lawReader, memberReader, statusReader } from './member-facts.ts'
import {
  ageReader,
  birthReader,
  fullListReader,
  headsOf,
  numberColumn,
  relationReader,
  SEXES,
  sexesOf,
} from './people.ts'

/** What the relation to the head means; undefined where it is blank or no word of GB/T 4761. */
export const relationOf = (person: RowView): Relation | undefined => person.use(relationReader)

/** The first row of a household whose relation is the head. */
export function headOf(household: HouseholdView): RowView | undefined {
  const at = household.use(headReader)
  return at < 0 ? undefined : household.row(at)
}

const headReader: Reader<number> = (table, context) => {
  const heads = headsOf(table, context)
  return (household) => heads[household]
}

/** Completed years on the date of the check, by ID number, birth or age. */
export function ageOf(person: RowView): number | undefined {
  const age = person.use(ageReader)
  return Number.isNaN(age) ? undefined : age
}

/** Day of birth, yyyymmdd, by the ID number, else as the register says (a month as yyyymm00); 0 where neither tells. */
export const birthOf = (person: RowView): number => person.use(birthReader)

/** Sex as the column 性别 says, else as the ID number does. */
export const sexOf = (person: RowView): Sex | undefined => person.use(sexReader)

const sexReader: Reader<Sex | undefined> = (table, context) => {
  const { stated, ofNumber } = sexesOf(table, context)
  return (row) => SEXES[stated[row] || ofNumber[row]]
}

/** Whether the ID number is that of a residence permit for people from Hong Kong, Macao and Taiwan. */
export const isPermit = (person: RowView): boolean => person.use(permitReader)

const permitReader: Reader<boolean> = (table, context) => {
  const ids = table.text('idNumber')
  return (row) => ids[row] >= 0 && context.ids.isPermit(ids[row])
}

/** Day of birth by the ID number alone, yyyymmdd. */
export const birthByNumber = (person: RowView): number | undefined => person.use(birthByNumberReader)

const birthByNumberReader: Reader<number | undefined> = (table, context) => {
  const column = numberColumn(table)
  const ids = column && table.text(column)
  return (row) => (ids && context.ids.birth(ids[row])) || undefined
}

/** Whether the ID number is in order, so that what it says is certain. */
export const hasSoundNumber = (person: RowView): boolean => person.use(soundNumberReader)

const soundNumberReader: Reader<boolean> = (table, context) => {
  const ids = table.has('idNumber') ? table.text('idNumber') : undefined
  return (row) => ids !== undefined && ids[row] >= 0 && context.ids.isOk(ids[row])
}

/** As the criteria of the programmes take a person. */
export const factsOf = (person: RowView): MemberFacts => person.use(memberReader)
export const statusOf = (person: RowView): MemberFacts['status'] => person.use(statusReader)

/** Whether the person receives: 是否保障对象, where the register has it, does not say no. */
export const isCovered = (person: RowView): boolean => person.use(coveredReader)

/** Whether somebody of these facts counts in a household, by the law at the row's place. */
export const countsByLaw = (person: RowView, facts: MemberFacts): Truth['is'] =>
  countsInHousehold(person.use(lawReader), facts)

/** Whether every member of the household has a row: 家庭人口, where the register has it, is not more than the rows. */
export const listsAllMembers = (household: HouseholdView): boolean => household.use(fullListReader)

/** The name without spaces; '' where the register has none. */
export const nameOf = (person: RowView): string => person.shown('name').replace(/\s/g, '')

/** Whether the register has an ID number of his, by which he can be found elsewhere. */
export const isNumbered = (person: RowView): boolean => person.use(numberedReader)

const numberedReader: Reader<boolean> = (table, context) => {
  const persons = context.persons.of(table)
  return (row) => persons !== undefined && persons[row] > 0
}
