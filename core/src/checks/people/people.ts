import type { FieldId } from '../../facts/fields.ts'
import { ageOn, type Sex } from '../../identity/id-number.ts'
import { type Relation, relationOf } from '../../programmes/index.ts'
import { isHead, type RegisterTable } from '../../register/index.ts'
import type { CheckContext } from '../engine/index.ts'

/** Columns by which a register tells ages. */
export const AGE_COLUMNS = ['idNumber', 'birth', 'age'] as const

/**
 * Day of birth of each row as yyyymmdd, from the ID number, else from 出生日期 (a month as yyyymm00); 0 where neither
 * tells.
 */
export function birthsOf(table: RegisterTable, context: CheckContext): Int32Array {
  return context.derived.column(table, 'birth', 'row', Int32Array, () => {
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const stated = table.has('birth') ? table.date('birth') : undefined
    if (ids) context.ids.readAll(ids)
    return (values, from, end) => {
      for (let row = from; row < end; row++) {
        const own = ids ? context.ids.birth(ids[row]) : 0
        if (own > 0 || !stated) values[row] = own
        else values[row] = stated[row] % 10000 > 0 ? stated[row] : 0
      }
    }
  })
}

export function birthReader(table: RegisterTable, context: CheckContext): (row: number) => number {
  const births = birthsOf(table, context)
  return (row) => births[row]
}

/**
 * Completed years of each row on the date of the check, by the birth, else as the column 年龄 says; NaN where neither
 * tells.
 */
export function agesOf(table: RegisterTable, context: CheckContext): Float64Array {
  return context.derived.column(table, 'age', 'row', Float64Array, () => {
    const births = birthsOf(table, context)
    const stated = table.has('age') ? table.number('age') : undefined
    const own = context.of(table)
    return (values, from, end) => {
      for (let row = from; row < end; row++)
        if (births[row] > 0) values[row] = ageOn(births[row], own.dateNumber)
        else values[row] = stated ? stated[row] : Number.NaN
    }
  })
}

export function ageReader(table: RegisterTable, context: CheckContext): (row: number) => number {
  const ages = agesOf(table, context)
  return (row) => ages[row]
}

const RELATIONS: readonly (Relation | undefined)[] = [
  undefined,
  'head',
  'spouse',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'grandparent',
  'sibling',
  'other-relative',
  'grandchild-in-law',
  'former-spouse',
  'unrelated',
]

/**
 * What each row's relation to the head means, as its place in `RELATIONS`; 0 where it is blank or no word of GB/T 4761.
 */
export function relationsOf(table: RegisterTable, context: CheckContext): Uint8Array {
  return context.derived.column(table, 'relation', 'row', Uint8Array, () => {
    const codes = table.text('relation')
    const meaning = context.integerFact('relation', (text) => RELATIONS.indexOf(readRelation(text)))
    return (values, from, end) => {
      for (let row = from; row < end; row++) values[row] = codes[row] < 0 ? 0 : meaning(codes[row])
    }
  })
}

/** What a row's relation to the head means; undefined where it is blank or no word of GB/T 4761. */
export function relationReader(table: RegisterTable, context: CheckContext): (row: number) => Relation | undefined {
  if (!table.has('relation')) return () => undefined
  const relations = relationsOf(table, context)
  return (row) => RELATIONS[relations[row]]
}

export const relationCode = (relation: Relation): number => RELATIONS.indexOf(relation)
const HEAD = relationCode('head')

/** How many rows of each household have a relation to the head. */
export function countsOf(relation: Relation, table: RegisterTable, context: CheckContext): Int32Array {
  const relations = relationsOf(table, context)
  const code = relationCode(relation)
  const { of, count } = table.households
  const counts = new Int32Array(count)
  for (let row = 0; row < of.length; row++) if (relations[row] === code) counts[of[row]]++
  return counts
}

/** The first row of each household whose relation is the head; -1 where none is. */
export function headsOf(table: RegisterTable, context: CheckContext): Int32Array {
  return context.derived.column(table, 'head', 'household', Int32Array, () => {
    const relations = relationsOf(table, context)
    const { rows, start } = table.households
    return (values, from, end) => {
      for (let household = from; household < end; household++) {
        values[household] = -1
        for (let i = start[household + 1] - 1; i >= start[household]; i--)
          if (relations[rows[i]] === HEAD) values[household] = rows[i]
      }
    }
  })
}

const TWO_DIGITS: readonly (readonly [RegExp, Relation])[] = [
  [/^1[0-2]$/, 'spouse'],
  [/^[23]8$/, 'child-in-law'],
  [/^[23]\d$/, 'child'],
  [/^4\d$/, 'grandchild'],
  [/^5[3-6]$/, 'parent-in-law'],
  [/^5\d$/, 'parent'],
  [/^6\d$/, 'grandparent'],
  [/^7\d$/, 'sibling'],
  [/^[89]\d$/, 'other-relative'],
]

/** The words of GB/T 4761-2008, or its two digits. */
export function readRelation(text: string): Relation | undefined {
  const plain = text.replace(/\s/g, '')
  return relationOf(plain) ?? (isHead(plain) ? 'head' : TWO_DIGITS.find(([digits]) => digits.test(plain))?.[1])
}

/** Sex as registers write it: the word, or the code of GB/T 2261.1. */
export function readSex(text: string): Sex | undefined {
  if (text === '男' || text === '1' || text === '男性') return 'male'
  if (text === '女' || text === '2' || text === '女性') return 'female'
  return undefined
}

/** Columns with the number of the one whom a row is about; a log's rows are about who was visited. */
export const PERSON_NUMBERS = ['idNumber', 'visiteeIdNumber', 'recipientIdNumber'] as const satisfies FieldId[]

export const numberColumn = (table: RegisterTable): FieldId | undefined => PERSON_NUMBERS.find((id) => table.has(id))

export const SEXES: readonly (Sex | undefined)[] = [undefined, 'male', 'female']

/**
 * The sex of each row as its place in `SEXES`: as the column 性别 says, and as the ID number says; 0 where it tells
 * none.
 */
export function sexesOf(table: RegisterTable, context: CheckContext): { stated: Uint8Array; ofNumber: Uint8Array } {
  const column = (name: string, bind: () => (values: Uint8Array, from: number, end: number) => void) =>
    context.derived.column(table, name, 'row', Uint8Array, bind)
  return {
    stated: column('sex', () => {
      const codes = table.text('sex')
      const meaning = context.integerFact('sex', (text) => SEXES.indexOf(readSex(text)))
      return (values, from, end) => {
        for (let row = from; row < end; row++) values[row] = codes[row] < 0 ? 0 : meaning(codes[row])
      }
    }),
    ofNumber: column('sex of id number', () => {
      const codes = table.text(numberColumn(table) ?? 'idNumber')
      return (values, from, end) => {
        for (let row = from; row < end; row++) values[row] = SEXES.indexOf(context.ids.sex(codes[row]))
      }
    }),
  }
}

/** The text of a row in a column that the register may lack: '' where it does or the cell is blank. */
export function textReader(
  table: RegisterTable,
  context: CheckContext,
  id: Parameters<RegisterTable['text']>[0],
): (row: number) => string {
  if (!table.has(id)) return () => ''
  const codes = table.text(id)
  return (row) => context.textOf(codes[row])
}

/** The rows of a household. */
export function rowsOf({ households: { rows, start } }: RegisterTable, household: number): Int32Array {
  return rows.subarray(start[household], start[household + 1])
}

/** Whether every member of a household has a row: 家庭人口, where the register has it, is not more than the rows. */
export function fullListReader(table: RegisterTable): (household: number) => boolean {
  if (table.rowIs !== 'member') return () => false
  const sizes = table.has('householdSize') ? table.householdNumber('householdSize') : undefined
  const { start } = table.households
  return (household) => !((sizes?.[household] ?? Number.NaN) > start[household + 1] - start[household])
}

/** The same day so many months earlier, yyyymmdd. */
export function monthsBefore(date: number, months: number): number {
  const month = Math.floor(date / 10000) * 12 + (Math.floor(date / 100) % 100) - 1 - months
  return Math.floor(month / 12) * 10000 + ((month % 12) + 1) * 100 + (date % 100)
}
