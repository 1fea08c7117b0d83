import type { FieldId } from '../../facts/fields.ts'
import { isHead } from '../../facts/words.ts'
import { cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import type { RegisterKind } from '../kinds/kind.ts'
import type { Layout } from '../layout/layout.ts'
import { readNumber } from '../values.ts'
import type { MappedColumn } from './mapped-column.ts'

/** How many rows are looked at, and how many of them an equation must hold in to prove what a column is. */
const LOOKED_AT = 200
const FEWEST = 3
const MOST = 0.8
const YUAN = 1

/**
 * What the figures prove that the words leave open: an amount a head times the persons is the household's amount; the
 * standard times the months paid is what is paid for them; income a head times the persons is the income, of a month or
 * of a year; the standard less the income is the amount; an income merged down over the members is the household's, one
 * that members of most households have each for themselves is theirs.
 */
export function byArithmetic(
  workbook: Workbook,
  sheet: Sheet,
  layout: Layout,
  kind: RegisterKind,
  columns: readonly MappedColumn[],
  unmapped: readonly number[],
): MappedColumn[] {
  const figures = new Figures(workbook, sheet, layout, columns)
  return columns.map(
    (column) =>
      amountOfHousehold(figures, column, unmapped, layout) ??
      amountOfMonths(figures, column, columns, kind) ??
      incomeOfHousehold(figures, column, columns, kind, layout) ??
      incomeOfMember(figures, column, columns, kind) ??
      incomeInItsPeriod(figures, column, columns) ??
      column,
  )
}

/** 补差 | 合计, where the second is the first times the persons: the second is the household's. */
function amountOfHousehold(
  figures: Figures,
  column: MappedColumn,
  unmapped: readonly number[],
  layout: Layout,
): MappedColumn | undefined {
  if (column.field !== 'monthlyAmount' || column.by === 'user') return undefined
  const persons = figures.of('insuredPersons') ?? figures.of('householdSize')
  if (!persons) return undefined
  const whole = unmapped.find((one) => {
    const values = figures.at(one)
    return figures.holds((row) =>
      persons(row) >= 2 ? [values(row), figures.at(column.column)(row) * persons(row)] : undefined,
    )
  })
  if (whole === undefined) return undefined
  return {
    ...column,
    column: whole,
    header: layout.headers[whole].at(-1) ?? '',
    confidence: 0.9,
    reasons: [{ what: 'arithmetic', text: 'amount-a-head' }],
  }
}

/** 发放金额 beside 月标准 and 发放月数, where it is the one times the other: what is paid for these months. */
function amountOfMonths(
  figures: Figures,
  column: MappedColumn,
  columns: readonly MappedColumn[],
  kind: RegisterKind,
): MappedColumn | undefined {
  const whole = 'paidAmount'
  if (column.field !== 'monthlyAmount' || column.by === 'user') return undefined
  if (!kind.fields.includes(whole) || columns.some((one) => one.field === whole)) return undefined
  const [standard, months] = [figures.of('standard'), figures.of('paidMonths')]
  if (!standard || !months) return undefined
  const values = figures.at(column.column)
  if (!figures.holds((row) => (months(row) > 1 ? [standard(row) * months(row), values(row)] : undefined)))
    return undefined
  return {
    ...column,
    field: whole,
    confidence: 0.9,
    reasons: [{ what: 'arithmetic', text: 'amount-of-months' }],
    rivals: column.rivals?.filter((one) => one.field !== whole),
  }
}

/** 月收入, read as each member's own, where its cells or the figures beside it show that it is the household's. */
function incomeOfHousehold(
  figures: Figures,
  column: MappedColumn,
  columns: readonly MappedColumn[],
  kind: RegisterKind,
  layout: Layout,
): MappedColumn | undefined {
  const whole = 'monthlyHouseholdIncome'
  if (column.field !== 'monthlyIncome' || column.by === 'user') return undefined
  if (layout.headers[column.column].some((part) => OWN.test(part))) return undefined
  if (!kind.fields.includes(whole) || columns.some((one) => one.field === whole)) return undefined
  const size = figures.of('householdSize')
  const ofSeveral =
    (pair: Pair): Pair =>
    (row) =>
      size && size(row) > 1 ? pair(row) : undefined
  const equations = figures.equations('yearlyHouseholdIncome', figures.at(column.column), 1)
  const isProved = equations.some((pair) => figures.holds(ofSeveral(pair)))
  if (!isProved && figures.mergesDown(column.column) < FEWEST) return undefined
  return {
    ...column,
    field: whole,
    confidence: 0.9,
    reasons: [{ what: 'arithmetic', text: 'of-household' }],
    rivals: column.rivals?.filter((one) => one.field !== whole),
  }
}

const OWN = /本人|个人|成员/

/**
 * 年收入, read as the household's, where the members of a household have each another: a twelfth is a member's income
 * of a month.
 */
function incomeOfMember(
  figures: Figures,
  column: MappedColumn,
  columns: readonly MappedColumn[],
  kind: RegisterKind,
): MappedColumn | undefined {
  const own = 'monthlyIncome'
  if (column.field !== 'yearlyHouseholdIncome' || column.by === 'user' || WHOLE.test(column.header)) return undefined
  if (!kind.fields.includes(own) || columns.some((one) => one.field === own)) return undefined
  const values = figures.at(column.column)
  if (!figures.differAmongMembers(values)) return undefined
  if (figures.equations('yearlyHouseholdIncome', values, 12).some((pair) => figures.holds(pair))) return undefined
  const { factor = 1, text = '' } = column.unit ?? {}
  return {
    ...column,
    field: own,
    unit: { factor: factor / 12, period: 'year', text },
    confidence: 0.9,
    reasons: [{ what: 'arithmetic', text: 'of-member' }],
    rivals: column.rivals?.filter((one) => one.field !== own),
  }
}

const WHOLE = /家庭|全家|户|总/

/** Incomes whose header names no period. */
const PERIOD = /[年月]/
const TWIN: Partial<Record<FieldId, FieldId>> = {
  yearlyHouseholdIncome: 'monthlyHouseholdIncome',
  perCapitaIncome: 'perCapitaYearlyIncome',
}

/**
 * An income without a period: what the figures prove; asked where they prove nothing and there is something to prove.
 */
function incomeInItsPeriod(
  figures: Figures,
  column: MappedColumn,
  columns: readonly MappedColumn[],
): MappedColumn | undefined {
  const twin = TWIN[column.field]
  if (!twin || column.by === 'user' || column.unit?.period || PERIOD.test(column.header)) return undefined
  if (columns.some((one) => one.field === twin)) return undefined
  const own = figures.at(column.column)
  const proves = (factor: number) => figures.equations(column.field, own, factor).some((pair) => figures.holds(pair))
  const asMonth = proves(1)
  const asYear = proves(12)
  const reasons = [{ what: 'arithmetic', text: asMonth ? 'month' : 'year' } as const]
  if (column.field === 'yearlyHouseholdIncome') {
    if (asMonth && !asYear) return { ...column, field: twin, confidence: 0.9, reasons }
    if (asYear) return { ...column, confidence: Math.max(column.confidence, 0.9), reasons }
    return figures.canTell() ? { ...column, confidence: 0.6, rivals: [{ field: twin, confidence: 0.6 }] } : undefined
  }
  return asYear && !asMonth ? { ...column, field: twin, confidence: 0.9, reasons } : undefined
}

type Values = (row: number) => number
/** Two figures that should be equal, or undefined for a row that says nothing. */
type Pair = (row: number) => readonly [number, number] | undefined

class Figures {
  private readonly rows: Int32Array
  private readonly byField: ReadonlyMap<FieldId, MappedColumn>

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    layout: Layout,
    columns: readonly MappedColumn[],
  ) {
    this.rows = layout.dataRows.subarray(0, LOOKED_AT)
    this.byField = new Map(columns.map((one) => [one.field, one]))
  }

  at(column: number): Values {
    return (row) => readNumber(cellText(this.workbook, this.sheet, row, column))
  }

  of(id: FieldId): Values | undefined {
    const column = this.byField.get(id)
    if (!column) return undefined
    const values = this.at(column.column)
    const factor = column.unit?.factor ?? 1
    return (row) => values(row) * factor
  }

  /** How many cells of a column are merged down over several rows of data. */
  mergesDown(column: number): number {
    const [first, last] = [this.rows[0], this.rows.at(-1) ?? -1]
    return this.sheet.merges.filter(
      ({ left, right, top, bottom }) =>
        left <= column && column <= right && top < bottom && top >= first && top <= last,
    ).length
  }

  /**
   * Whether in most households of which two members have a figure above nought the figures differ; where a household
   * begins, its number or the word for its head says.
   */
  differAmongMembers(values: Values): boolean {
    const [number, relation] = [this.byField.get('householdNumber'), this.byField.get('relation')]
    if (!number && !relation) return false
    const text = (row: number, of: MappedColumn) => cellText(this.workbook, this.sheet, row, of.column).trim()
    let [several, differ] = [0, 0]
    let [stated, odd, last] = [0, false, '']
    const close = () => {
      if (stated >= 2) several++
      if (stated >= 2 && odd) differ++
    }
    let first = 0
    for (const row of this.rows) {
      const said = number ? text(row, number) : ''
      if (number ? said !== '' && said !== last : relation && isHead(text(row, relation))) {
        close()
        ;[stated, odd, last] = [0, false, said]
      }
      const value = values(row)
      if (!(value > 0)) continue
      if (stated++ === 0) first = value
      else if (value !== first) odd = true
    }
    close()
    return several >= FEWEST && differ >= several * MOST
  }

  /** Whether the register has what an income can be proved by. */
  canTell(): boolean {
    return ['perCapitaIncome', 'monthlyAmount'].some((id) => this.byField.has(id as FieldId))
  }

  /** What must hold of an income that is stated for `factor` months. */
  equations(id: FieldId, own: Values, factor: number): Pair[] {
    const size = this.of('householdSize')
    const persons = this.of('insuredPersons') ?? size
    const [standard, amount] = [this.of('standard'), this.of('monthlyAmount')]
    const found: Pair[] = []
    if (id === 'yearlyHouseholdIncome') {
      const [month, year] = [this.of('perCapitaIncome'), this.of('perCapitaYearlyIncome')]
      if (month && size) found.push((row) => (own(row) > 0 ? [month(row) * size(row) * factor, own(row)] : undefined))
      if (year && size)
        found.push((row) => (own(row) > 0 ? [(year(row) * size(row) * factor) / 12, own(row)] : undefined))
      if (standard && amount && persons)
        found.push((row) =>
          own(row) > 0 ? [standard(row) * persons(row) - own(row) / factor, amount(row)] : undefined,
        )
    } else {
      const [month, year] = [this.of('monthlyHouseholdIncome'), this.of('yearlyHouseholdIncome')]
      if (month && size) found.push((row) => (own(row) > 0 ? [(own(row) * size(row)) / factor, month(row)] : undefined))
      if (year && size)
        found.push((row) => (own(row) > 0 ? [(own(row) * size(row) * 12) / factor, year(row)] : undefined))
    }
    return found
  }

  /** Whether an equation holds in most rows that say something, and in enough of them. */
  holds(pair: Pair): boolean {
    let said = 0
    let equal = 0
    for (const row of this.rows) {
      const both = pair(row)
      if (!both || both.some(Number.isNaN)) continue
      said++
      if (Math.abs(both[0] - both[1]) <= Math.max(YUAN, Math.abs(both[1]) * 0.005)) equal++
    }
    return said >= FEWEST && equal >= said * MOST
  }
}
