import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, Subject, Subjects } from '../engine/index.ts'
import { personReader } from '../people/same-person.ts'
import type { Part } from '../words/places.ts'
import { type FigureColumn, figureColumns } from './figure-columns.ts'
import { amountsOfKind, paidReader } from './payments.ts'
import { sumOf } from './sums.ts'

export type Reading = (part: Part, context: CheckContext) => number[]

const households: Reading = ({ table, rows }, context) => {
  const groups = new Set(rows.map((row) => table.households.of[row])).size
  const id = (['householdNumber', 'headIdNumber', 'account'] as const).find((one) => table.has(one))
  const distinct = id ? new Set(rows.map((row) => context.textOf(table.text(id)[row])).filter(Boolean)).size : groups
  return distinct > 0 && table.rowIs !== 'member' ? [groups, distinct] : [groups, headed({ table, rows }).length]
}

const persons: Reading = (part, context) => {
  const person = personReader(part.table, context)
  const distinct = person ? new Set(part.rows.map(person).filter(Boolean)).size : 0
  return [
    ...listedPersons(part),
    ...sums(part, ['insuredPersons']),
    ...sums(part, ['householdSize']),
    ...sums(part, ['personsInNeed']),
    ...(distinct > 0 && !isOfHouseholds(part) ? [distinct] : []),
    ...paidPersons(part),
    ...(part.table.rowIs === 'member'
      ? [headed(part).reduce((sum, household) => sum + sizeOf(part, household), 0)]
      : []),
  ]
}

/** Those who are paid something. */
function paidPersons({ table, rows }: Part): number[] {
  const isPaid = table.rowIs === 'person' ? paidReader(table) : undefined
  return isPaid ? [rows.filter(isPaid).length] : []
}

/**
 * The households whose first row is among those of a place: of a member whom another place has, they keep the count.
 */
function headed({ table, rows }: Part): number[] {
  const { of, rows: all, start } = table.households
  return rows.filter((row) => all[start[of[row]]] === row).map((row) => of[row])
}

const sizeOf = ({ table: { households } }: Part, household: number): number =>
  households.start[household + 1] - households.start[household]

/** Where a row is a household, its rows are no persons. */
const isOfHouseholds = ({ table }: Part): boolean => table.rowIs === 'household'
const listedPersons = (part: Part): number[] => (isOfHouseholds(part) ? [] : [part.rows.length])

const times: Reading = (part) => [
  ...listedPersons(part),
  ...sums(part, ['insuredPersons']),
  ...sums(part, ['householdSize']),
  ...sums(part, ['personsInNeed']),
]

const money: Reading = (part, context) =>
  part.amount ? sumsOfItem(part, part.amount) : [...amountsOf(part), ...totalsBeside(part, context)]

const amountsOf = (part: Part): number[] => amountsOfKind(part.table).flatMap((fields) => sums(part, fields))

/** One of the amounts of a list, with and without what is paid back of it. */
function sumsOfItem(part: Part, amount: FieldId): number[] {
  const [alone] = sums(part, [amount])
  return [alone, ...sums(part, ['backPayAmount']).map((back) => alone + back)]
}

/** Sums of the columns that call themselves totals, beside the amounts of the kind: 月发放合计. */
const totalsBeside: Reading = (part, context) => columnsBeside(part.table, context).map((one) => sumOfColumn(one, part))

/** What a list of people sums up for several months, in columns that say so: 季度合计. */
export const amountsOfMonths: Reading = (part, context) =>
  columnsBeside(part.table, context)
    .filter(({ leaf }) => OF_MONTHS.test(leaf))
    .map((one) => sumOfColumn(one, part))

/** Words of a header for what several months sum up to. */
export const OF_MONTHS = /季|半年|全年/
const TOTAL = /合计|小计|总计|总额|实发/

const columnsBeside = (table: RegisterTable, context: CheckContext): readonly FigureColumn[] =>
  context.derived.whole(table, 'totals beside amounts', () => {
    const own = new Set<FieldId | undefined>(amountsOfKind(table).flat())
    return figureColumns(table).filter(
      ({ leaf, field: id }) =>
        (TOTAL.test(leaf) || OF_MONTHS.test(leaf)) &&
        (id === undefined || (field(id).type === 'money' && !(own.has(id) && !OF_MONTHS.test(leaf)))),
    )
  })()

const FEN = 100

const sumOfColumn = (column: FigureColumn, { rows }: Part): number =>
  Math.round(rows.reduce((sum, row) => sum + (column.isCovered(row) ? 0 : (column.at(row) ?? 0)), 0) * FEN)

/** Registers whose rows a summary sums. */
export const SUMMED = [
  { class: 'low-income' },
  { lists: 'people', pays: 'monthly' },
  { lists: 'people', role: 'ledger' },
  { role: 'payment' },
  { role: 'aid' },
] as const satisfies readonly Subject[]

/** A figure of a summary: the registers that it sums, and what it may be in them; any one reading will do. */
interface Figure {
  of: Subjects
  read: Reading
}

export const FIGURES: Partial<Record<FieldId, Figure>> = {
  householdCount: { of: SUMMED, read: households },
  personCount: { of: SUMMED, read: persons },
  personTimes: { of: SUMMED, read: times },
  payments: { of: { role: 'payment' }, read: ({ rows }) => [rows.length] },
  totalAmount: { of: SUMMED, read: money },
  closingHouseholds: { of: SUMMED, read: households },
  closingPersons: { of: SUMMED, read: persons },
  addedHouseholds: { of: { change: 'added' }, read: households },
  addedPersons: { of: { change: 'added' }, read: persons },
  stoppedHouseholds: { of: { change: 'stopped' }, read: households },
  stoppedPersons: { of: { change: 'stopped' }, read: persons },
  hardHouseholds: { of: { lists: 'people', role: 'ledger' }, read: households },
  hardPersons: { of: { lists: 'people', role: 'ledger' }, read: persons },
}

/**
 * Sum of one or several columns over rows of a table, what is a household's once a household; [] where no column is
 * there.
 */
function sums({ table, rows }: Part, ids: readonly FieldId[]): number[] {
  const present = ids.filter((id) => table.has(id))
  if (present.length < ids.length) return []
  if (rows.length === table.rowCount) return [present.reduce((total, id) => total + sumOf(table, id)[0], 0)]
  return [present.reduce((total, id) => total + sumOfRows(table, id, rows), 0)]
}

function sumOfRows(table: RegisterTable, id: FieldId, rows: readonly number[]): number {
  if (field(id).of !== 'household') return rows.reduce((total, row) => total + (table.number(id)[row] || 0), 0)
  const values = table.householdNumber(id)
  const { of } = table.households
  return [...new Set(rows.map((row) => of[row]))].reduce((total, household) => total + (values[household] || 0), 0)
}

/**
 * Half a unit of the last decimal that a cell shows, in the units of its column: 24,574.59 万元 stands for ± 50 yuan. 0
 * where the unit is 1.
 */
export function roundingOf(table: RegisterTable, id: FieldId, row: number): number {
  const factor = table.column(id)?.unit?.factor ?? 1
  if (factor <= 1) return 0
  const decimals = /\.(\d+)/.exec(table.shown(id, row))?.[1].length ?? 0
  return 0.5 * 10 ** -decimals * factor * (field(id).type === 'money' ? 100 : 1)
}
