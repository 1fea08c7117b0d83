import {
  type Details,
  fail,
  groupCheck,
  MOST_TOLD,
  PASS,
  type Rows,
  type RowView,
  toldOf,
  type Verdict,
} from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { nameOf } from '../people/person.ts'
import { kindIdOf, namesOne } from '../people/same-person.ts'
import { areApart, paidMonthsReader } from '../time/paid-months.ts'
import { monthsOf } from '../time/period.ts'

/**
 * A08. One person stands once in a register, over all its sheets. Each of the rows is told, with the others. In a list
 * of winter relief a doubt where names and villages agree, unless both were paid on one day or the list is of one
 * batch: the second row may be of another round; until 2016, when the public security had cleared numbers given out
 * twice (重号), also where the names differ. A list of several months may hold somebody twice who went over from one
 * part of it to another: no finding where the months are apart and a remark says so, a doubt where one of them does. In
 * a list of people whose premium is paid a doubt where the two may be of two years. Who has left may stand in a list of
 * what is claimed back too.
 */
export default groupCheck({
  catalogue: 'A08',
  severity: 'error',
  citation: MEMBERS,
  needs: ['idNumber'],
  for: [
    { lists: 'people', person: 'once' },
    { programme: 'winter-relief' },
    { change: 'stopped' },
    { change: 'added' },
  ],
  by: 'idNumber',
  unit: 'row',
  judge: (rows) => (namesOne(rows.first?.idNumber ?? '') ? rows.by(kindIdOf).flatMap(judgeKind) : PASS),
})

function judgeKind(rows: Rows): Verdict[] {
  if (rows.count < 2) return []
  const same = [...rows]
  const moved = movedWithin(same)
  if (moved === 'told' || areVisits(same) || isAlsoOwed(same)) return []
  // each row is another thing given to him
  if (!haveOne(same, (row) => row.shown('item').trim())) return []
  const isRoundOfRelief =
    same.every(({ table }) => isOf(table, 'winter-relief')) &&
    haveOne(same, nameOf) &&
    haveOne(same, (row) => row.said('village')) &&
    !isOneRound(same)
  const isGivenAgain = same.every(({ item }) => item !== undefined) && !haveOne(same, givenOn)
  const isOpen =
    moved !== undefined ||
    isGivenAgain ||
    isRoundOfRelief ||
    isOfOtherYears(same) ||
    (same.every(({ table }) => table.kind.role === 'change') && isOfSeveral(same))
  const details: Details = {
    ...(isOpen && { severity: 'doubt' }),
    ...(mayBeShared(same) && { severity: 'doubt', variant: 'shared' }),
    params: { count: same.length, ...toldOf(same.length) },
  }
  return same
    .slice(0, MOST_TOLD)
    .map((one) => fail('idNumber', { ...details, related: rows.cells('idNumber', one) }, one))
}

/** Who has left, and again in a list of what those who left must give back. */
const isAlsoOwed = (rows: readonly RowView[]): boolean =>
  rows.every(({ table }) => table.kind.role === 'change') &&
  new Set(rows.map(({ table }) => table)).size === rows.length &&
  rows.some(({ table }) => !GIVEN_BACK.test(titleOf(table))) &&
  rows.some(({ table }) => GIVEN_BACK.test(titleOf(table)))
const GIVEN_BACK = /[追收缴退][缴回还]|追[讨款]/
const titleOf = ({ title, sheet }: RowView['table']): string => `${title} ${sheet.name}`

/** Of the people of a list who are visited, and again on another day. */
const areVisits = (rows: readonly RowView[]): boolean =>
  rows.every(({ table }) => /走访|入户|回访|探视/.test(titleOf(table))) &&
  new Set(rows.map(({ visitDate, investigationDate }) => visitDate ?? investigationDate)).size === rows.length

const MOVED =
  /转[入出]|转为|转至|转到|转[^,，;；。]{0,6}(敬老院|福利院|集中|分散)|由[^,，;；。]{1,4}转|[入进出离][^,，;；。]{0,3}(敬老院|福利院|供养机构|院)|[调迁][入出]/

/**
 * Whether a list of several months may hold somebody twice, because he went over from one part of it to another: for
 * none of the months in both, and a remark says so, or one of the two; or both rows say so, in two tables.
 */
function movedWithin(rows: readonly RowView[]): 'told' | 'maybe' | undefined {
  if (rows.length !== 2) return undefined
  const [one, other] = rows.map((row) => row.use(paidMonthsReader))
  const known = one !== undefined && other !== undefined
  if (known && !areApart(one, other)) return undefined
  const told = rows.filter((row) => MOVED.test(row.said('remarks')))
  if (told.length === 2 && rows[0].table !== rows[1].table) return 'told'
  if (!rows.every(({ table }) => monthsOf(table) > 1)) return undefined
  const isTold = told.length > 0
  return known && isTold ? 'told' : known || isTold ? 'maybe' : undefined
}

/**
 * Of several lists, or with a class or a month of its own in each row: somebody may gain or lose two grants, or one
 * twice.
 */
const isOfSeveral = (rows: readonly RowView[]): boolean =>
  !haveOne(rows, ({ table }) => table) ||
  (['category', 'allowanceKind', 'startMonth', 'stopMonth', 'stopReason'] as const).some(
    (id) => !haveOne(rows, (row) => row.shown(id).trim()),
  )

/** Rows of a list of what is given once a year, of more years than one. */
const isOfOtherYears = (rows: readonly RowView[]): boolean =>
  rows.every(({ table }) => table.kind.role === 'list') &&
  (rows.some(({ table }) => monthsOf(table) > 12) ||
    !haveOne(rows, (row) => row.shown('startMonth').trim()) ||
    !haveOne(rows, ({ payDate }) => payDate && Math.floor(payDate / 10_000)))

/** On which day something was given; of another day it may be the next of its kind. */
const givenOn = ({ payDate, receiptDate }: RowView): number | undefined => receiptDate ?? payDate

const haveOne = (rows: readonly RowView[], read: (row: RowView) => unknown): boolean =>
  new Set(rows.map(read)).size === 1

/** Paid on one day, or in a list that calls itself one batch. 冬令 and 春荒 may stand in one list of the winter. */
function isOneRound(rows: readonly RowView[]): boolean {
  const isOneDay = rows[0].payDate !== undefined && haveOne(rows, ({ payDate }) => payDate)
  return (
    isOneDay || rows.every(({ table }) => /第[一二三四1-4]批/.test(table.title) && !/各批|分批|两批/.test(table.title))
  )
}

/** Two people could have been given one number before this day. */
const CLEARED = 20160101

const mayBeShared = (rows: readonly RowView[]): boolean =>
  rows[0].today < CLEARED &&
  rows.every((row) => row.has('name')) &&
  new Set(rows.map(({ name }) => name)).size === rows.length
