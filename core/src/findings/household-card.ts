import type { CheckContext } from '../checks/engine/context.ts'
import { readRows } from '../checks/people/member-facts.ts'
import type { ProgrammeId } from '../facts/case.ts'
import { withFact } from '../facts/case-paths.ts'
import type { FieldId } from '../facts/fields.ts'
import { type CaseFacts, type Determination, determine } from '../programmes/index.ts'
import type { RegisterTable } from '../register/index.ts'
import { type Read, type ReadOnce, toFacts } from '../register/to-facts.ts'

/** A person of a household, as the register writes him. */
export interface CardMember {
  /** the sheet's own row number, from 1 */
  row: number
  name: string
  relation: string
  idNumber: string
}

/** The household that a row belongs to: who is in it, and what follows for the programmes of the register. */
export interface HouseholdCard {
  file: number
  sheet: string
  /** the sheet's own row numbers, from 1 */
  rows: number[]
  number: string
  head: string
  members: CardMember[]
  /** what the register says of it, with what the asker answered */
  facts: CaseFacts
  determinations: Determination[]
}

/** A place in a register; `row` is the sheet's own number, from 1. */
export interface RowPlace {
  file: number
  sheet: string
  row: number
}

/** Whose rows are people or households. */
const HAS_PEOPLE: ReadonlySet<string> = new Set(['member', 'household', 'person'])

/**
 * The household of a row, determined from the register's own columns and from answers by the path of their fact;
 * undefined where the row is none of a register of people.
 */
export function householdCard(
  context: CheckContext,
  { file, sheet, row }: RowPlace,
  answers: Readonly<Record<string, unknown>> = {},
): HouseholdCard | undefined {
  const table = context.set.tables.find(
    (one) => one.file === file && one.sheet.name === sheet && HAS_PEOPLE.has(one.rowIs) && one.rowAt(row - 1) >= 0,
  )
  if (!table) return undefined
  const household = table.households.of[table.rowAt(row - 1)]
  const rows = rowsIn(table, household)
  const programmes: readonly ProgrammeId[] = table.kind.programmes ?? []
  const facts = factsOf(table, context, household)
  facts.household = Object.entries(answers).reduce(
    (known, [path, value]) => withFact(known, path, value),
    facts.household,
  )
  const members = rows.map((at) => memberAt(table, at))
  return {
    file,
    sheet,
    rows: rows.map((at) => table.sheetRows[at] + 1),
    number: table.has('householdNumber') ? table.shown('householdNumber', rows[0]) : '',
    head: table.has('headName') ? table.shown('headName', rows[0]) : (headOf(members)?.name ?? ''),
    members,
    facts,
    determinations: programmes.length > 0 ? determine(context.policy, facts, { programmes }) : [],
  }
}

const rowsIn = ({ households: { rows, start } }: RegisterTable, household: number): number[] =>
  Array.from(rows.subarray(start[household], start[household + 1]))

const headOf = (members: readonly CardMember[]) =>
  members.find(({ relation }) => /户主|本人/.test(relation)) ?? members[0]

function memberAt(table: RegisterTable, row: number): CardMember {
  const shown = (...ids: FieldId[]) => {
    const id = ids.find((one) => table.has(one))
    return id ? table.shown(id, row) : ''
  }
  return {
    row: table.sheetRows[row] + 1,
    name: shown('name', 'headName'),
    relation: shown('relation'),
    idNumber: shown('idNumber', 'headIdNumber'),
  }
}

/** The facts of a household as its rows state them. */
function factsOf(table: RegisterTable, context: CheckContext, household: number): CaseFacts {
  const own = context.of(table)
  const read = readRows(table, own)
  const rows = rowsIn(table, household)
  const isOfMembers = table.rowIs === 'member' || table.rowIs === 'person'
  return {
    place: context.placeOf(table, rows[0]),
    date: own.date,
    household: toFacts({
      household: readAt(read, (id) => (table.has(id) ? table.householdRow(id, household) : rows[0])),
      members: isOfMembers ? rows.map((row) => readAt(read, () => row)) : [],
      supporters: [],
    }),
  }
}

/** Reading of rows as reading of one thing, whose row each field has. */
function readAt(read: Read<number>, rowOf: (id: FieldId) => number): ReadOnce {
  const at =
    <T>(get: (id: FieldId) => (row: number) => T) =>
    (id: FieldId) =>
    () =>
      get(id)(rowOf(id))
  return {
    has: read.has,
    label: read.label,
    text: at(read.text),
    word: (id, word) => () => read.word(id, word)(rowOf(id)),
    money: at(read.money),
    count: at(read.count),
    day: at(read.day),
    birth: () => read.birth(rowOf('birth')),
  }
}
