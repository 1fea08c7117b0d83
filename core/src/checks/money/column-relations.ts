import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, HouseholdView, Reader, RowView } from '../engine/index.ts'
import { CountedFormula, FEWEST_ROWS } from './counted-formula.ts'
import { type FigureColumn, figureColumns } from './figure-columns.ts'
import type { ColumnRelation, Formula } from './formula.ts'
import { productFormulas } from './product-formulas.ts'
import { sumFormulas } from './sum-formulas.ts'
import { TRIED_ROWS, wordlessSums } from './wordless-sums.ts'

/**
 * Figures whose arithmetic is a check of its own: the scores of L10, the values of K01, the shares of I10 and L08 and
 * the income a head of D01.
 */
const JUDGED_ELSEWHERE: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'perCapitaIncome',
  'score',
  'goodsAmount',
  'visitRate',
  'returnRate',
  'satisfactionRate',
])

/** Only as sums: income a head times the persons is D01's too. */
export const INCOMES: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'monthlyHouseholdIncome',
  'yearlyHouseholdIncome',
])

/**
 * Every relation between the figures of a table that its own rows prove. Kept with the table: after an edit only the
 * changed row is counted anew.
 */
export function columnRelations(table: RegisterTable, context: CheckContext): readonly ColumnRelation[] {
  if (table.rowCount < FEWEST_ROWS && table.kind.rowIs !== 'place') return []
  return context.derived.kept(table, 'relations between columns', () => new Relations(table)).found
}

/** Whether the rows of a table prove a figure to be a sum, or a share, of others: of it D17 speaks. */
export const isProven = (unit: RowView | HouseholdView, id: FieldId, kind: Formula['kind']): boolean =>
  unit.use(provenReader).includes(`${kind} ${id}`)

const provenReader: Reader<readonly string[]> = (table, context) =>
  context.derived.whole(table, 'figures that are proven', () =>
    columnRelations(table, context).map(({ kind, target }) => `${kind} ${target.field}`),
  )

/** A figure may be a sum of some columns and a product of others. */
const KINDS = ['sum', 'product', 'quotient'] as const

/** All formulas that a table may follow, and those that it does. */
class Relations {
  private columns: readonly FigureColumn[] = []
  private candidates: readonly (readonly CountedFormula[])[] = []
  found: readonly CountedFormula[] = []

  constructor(private readonly table: RegisterTable) {
    this.readAll()
  }

  readAll(): void {
    const columns = figureColumns(this.table)
    const { rowCount } = this.table
    this.columns = columns
    // what is added up stands in one unit, which the cells are in; what is multiplied is not
    const written = columns.map((one) => one.asWritten())
    this.candidates = columns.map((_, at) =>
      formulasFor(at, columns, written, this.table).map((one) => new CountedFormula(one, rowCount)),
    )
    this.find()
  }

  private find(): void {
    const found = this.candidates.flatMap((ofTarget) =>
      KINDS.flatMap((kind) =>
        [undefined, true].flatMap(
          (isBalance) =>
            best(ofTarget.filter((one) => one.kind === kind && one.isBalance === isBalance && !one.isWordless)) ?? [],
        ),
      ),
    )
    const wordless = this.candidates.flatMap((ofTarget) => best(ofTarget.filter((one) => one.isWordless)) ?? [])
    this.found = [
      ...found.filter(
        (one) =>
          !((one.kind === 'quotient' || one.isRest) && found.some((other) => isInverse(one, other))) &&
          !found.some((other) => isSumOfSame(one, other) && other.holds > one.holds),
      ),
      ...eachOnce(wordless).filter((one) => !found.some((other) => other.kind === 'sum' && isOfSame(one, other))),
    ]
  }

  /**
   * Tells whether other relations hold now, or whether the row stands to one of them in another way, breaks it or lacks
   * its figure.
   */
  refresh(row: number, id: FieldId): boolean {
    const changed = this.columns.find((one) => one.field === id)
    if (!changed) return false
    // whether 95 is a share, and what each one gets, is seen by all figures of the column; what has no words by the
    // first
    if (
      row < TRIED_ROWS ||
      changed.isShare ||
      this.candidates.flat().some((one) => one.flatRate !== undefined && one.reads(id))
    ) {
      this.readAll()
      return true
    }
    const before = this.found.map((one) => ({ one, verdict: one.verdictOf(row) }))
    for (const ofTarget of this.candidates) for (const one of ofTarget) if (one.reads(id)) one.count(row)
    this.find()
    const isAsBefore = (one: CountedFormula, at: number) =>
      before[at].one === one && before[at].verdict === one.verdictOf(row) && !one.breaksIn(row) && one.hasFigure(row)
    return this.found.length !== before.length || !this.found.every(isAsBefore)
  }
}

const isLeftToOthers = ({ field: id }: FigureColumn, table: RegisterTable): boolean =>
  (id === 'averageAmount' && table.has('totalAmount')) || JUDGED_ELSEWHERE.has(id)

/** All that a figure may be reckoned by. */
function formulasFor(
  at: number,
  columns: readonly FigureColumn[],
  written: readonly FigureColumn[],
  table: RegisterTable,
): Formula[] {
  const target = columns[at]
  if (isLeftToOthers(target, table)) return []
  const sums = [...sumFormulas(written[at], written, table), ...wordlessSums(written[at], written, table)]
  return INCOMES.has(target.field) ? sums : [...sums, ...productFormulas(target, columns, table)]
}

const columnsOf = ({ target, parts }: Formula): string =>
  [target, ...parts]
    .map(({ column }) => column)
    .sort((one, other) => one - other)
    .join(' ')

/** Of the same columns, whichever is reckoned from the others; or about the same figure. */
const isOfSame = (one: Formula, other: Formula): boolean =>
  columnsOf(one) === columnsOf(other) || one.target.column === other.target.column

/** 上月合计 beside 本月合计: the parts make up the one, and the other where nothing has changed since. */
const isSumOfSame = (one: Formula, other: Formula): boolean =>
  one.kind === 'sum' &&
  other.kind === 'sum' &&
  one.target !== other.target &&
  one.parts.length === other.parts.length &&
  one.parts.every((part, at) => part === other.parts[at])

/** Of those that say the same the sum of several, else what stands last. */
function eachOnce(found: readonly CountedFormula[]): CountedFormula[] {
  const byColumns = new Map<string, CountedFormula>()
  const isOfAll = ({ parts }: Formula) => parts.length > 2
  for (const one of found) {
    const known = byColumns.get(columnsOf(one))
    if (!known || (!isOfAll(known) && one.target.column > known.target.column)) byColumns.set(columnsOf(one), one)
  }
  return [...byColumns.values()]
}

/** Amount ÷ persons where persons × rate is the amount, a rest where all add up to the whole: the same once more. */
const isInverse = (one: Formula, { kind, target, parts, isRest }: Formula): boolean =>
  !isRest &&
  kind === (one.isRest ? 'sum' : 'product') &&
  parts.includes(one.target) &&
  one.parts.some(({ column }) => column === target.column)

/**
 * The candidate that most rows show, where two do the one that fewer break, then the one with fewer parts; none where
 * too few rows do, or all say the same.
 */
function best(candidates: readonly CountedFormula[]): CountedFormula | undefined {
  let found: CountedFormula | undefined
  for (const one of candidates) {
    if (!one.isShown()) continue
    if (!found || isSurer(one, found)) found = one
  }
  return found
}

function isSurer(one: CountedFormula, other: CountedFormula): boolean {
  if (one.holds !== other.holds) return one.holds > other.holds
  return one.breaks === other.breaks ? one.parts.length < other.parts.length : one.breaks < other.breaks
}
