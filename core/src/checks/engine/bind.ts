import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type HouseholdCheck, judgedFields, type RowCheck, type ValueCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import { Reliance } from './reliance.ts'
import type { Report } from './reporting.ts'
import { ordinary, type Screen, screenName } from './screen.ts'
import { NOWHERE, tellOne } from './tell.ts'
import type { Judgement, Verdict } from './verdict.ts'
import { FAILS, PASSES, UNJUDGED } from './verdicts.ts'
import { householdView, moved, rowView } from './view.ts'

/** A check made ready for a table: it judges all of its units (rows or households), or one of them after an edit. */
export interface BoundCheck {
  units: 'row' | 'household'
  judge(unit: number): void
  judgeAll(): void
}
type Judges = Omit<BoundCheck, 'units'>

export function bindCheck(
  id: string,
  check: ValueCheck | RowCheck | HouseholdCheck,
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): BoundCheck {
  if (check.scope === 'value') {
    const columns = judgedFields(check)
      .filter((one) => table.has(one))
      .map((one) => bindValues(id, check, one, table, context, report))
    if (columns.length === 1) return { units: 'row', ...columns[0] }
    return {
      units: 'row',
      judge: (row) => {
        for (const column of columns) column.judge(row)
      },
      judgeAll: () => {
        for (const column of columns) column.judgeAll()
      },
    }
  }
  return check.scope === 'row' ? bindRows(check, table, context, report) : bindHouseholds(check, table, context, report)
}

const TOLD_ONCE = new Set(['account', 'phone', 'certificate'])

function bindValues(
  name: string,
  check: ValueCheck,
  id: FieldId,
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): Judges {
  const codes = table.text(id)
  const verdicts = context.verdictsOf(name)
  const { texts } = context.set.dictionary
  const once = field(id).of === 'household' || TOLD_ONCE.has(field(id).type)
  const { of } = table.households
  const judge = (row: number) => {
    const code = codes[row]
    if (code < 0) return
    const flag = verdicts.flagOf(code, texts.length)
    if (flag === PASSES) return
    if (flag === UNJUDGED) {
      context.reliance.clear()
      const verdict = check.judge(texts[code], context, code)
      verdicts.flags[code] = verdict ? FAILS : PASSES
      if (!verdict) return
      verdicts.details.set(code, { verdict, reliance: context.reliance.now })
    }
    // what stands once for the household is told once, also where the register repeats it on each member's row
    if (once && row > 0 && codes[row - 1] === code && of[row - 1] === of[row]) return
    const told = verdicts.details.get(code)
    context.reliance.clear()
    if (told) context.reliance.add(told.reliance)
    report.fail(row, [id], told?.verdict)
  }
  /** the rows with a text that failed, as long as no cell was changed */
  let odd: { edits: number; rows: readonly number[] } | undefined
  const judgeAll = () => {
    if (odd?.edits === table.edits) {
      for (const row of odd.rows) judge(row)
      return
    }
    const rows: number[] = []
    const consider = (row: number) => {
      if (codes[row] < 0 || verdicts.flags[codes[row]] === PASSES) return
      judge(row)
      if (verdicts.flags[codes[row]] !== PASSES) rows.push(row)
    }
    if (check.screen) for (const row of rowsBeyond(check.screen, codes, table, context)) consider(row)
    else for (let row = 0; row < codes.length; row++) consider(row)
    odd = { edits: table.edits, rows }
  }
  return { judge, judgeAll }
}

/**
 * The rows of a column whose text a screen does not let pass; looked for once for all checks that it is the screen of.
 */
function rowsBeyond(
  screen: Screen,
  codes: Int32Array,
  { edits }: RegisterTable,
  context: CheckContext,
): readonly number[] {
  const { beyond } = context.verdictsOf(screenName(screen))
  const known = beyond.get(codes)
  if (known?.edits === edits) return known.rows
  const isOrdinary = ordinary(screen, context)
  const rows: number[] = []
  for (let row = 0; row < codes.length; row++) if (codes[row] >= 0 && !isOrdinary(codes[row])) rows.push(row)
  beyond.set(codes, { edits, rows })
  return rows
}

/** How a unit stands to a check by its blanks. */
const JUDGED = 0
const PASSED = 1
const OPEN = 2

interface UnitsOf<View> extends Pick<BoundCheck, 'units'> {
  count: number
  view: View
  judgeView(view: View): Judgement
  /** by unit; where one is blank the unit is unknown */
  needs: readonly (readonly [FieldId, Uint8Array])[]
  /** where one is blank the unit is passed over */
  when: readonly Uint8Array[]
  /** gives the units that anything may be said of; left out or undefined, all may */
  mayTell?: () => readonly number[] | undefined
  reliance: Reliance
  tell(unit: number, judgement: Verdict | readonly Verdict[]): void
  tellOpen(unit: number, missing: FieldId[]): void
}

/**
 * A check of rows or households over one table: one view moves from unit to unit, and each unit relies on what is asked
 * for it.
 */
class Units<View extends { readonly at: number }> implements BoundCheck {
  readonly units: BoundCheck['units']

  constructor(private readonly all: UnitsOf<View>) {
    this.units = all.units
  }

  judge(unit: number): void {
    const { view, judgeView, needs, when, reliance, tell } = this.all
    for (const blank of when) if (blank[unit]) return
    for (const [, blank] of needs)
      if (blank[unit]) {
        this.leaveOpen(unit)
        return
      }
    reliance.clear()
    Reliance.current = reliance
    const judgement = judgeView(moved(view, unit))
    if (judgement) tell(unit, judgement)
  }

  judgeAll(): void {
    const { count, when } = this.all
    if (when.some((blank) => !blank.includes(0))) return
    const stands = this.standings()
    Reliance.current = this.all.reliance
    for (let from = 0, end = 0; from < count; from = end) {
      end = stands ? endOfRun(stands, from) : count
      const stand = stands ? stands[from] : JUDGED
      if (stand === JUDGED) this.judgeRun(from, end)
      else if (stand === OPEN) for (let unit = from; unit < end; unit++) this.leaveOpen(unit)
    }
  }

  private judgeRun(from: number, end: number): void {
    const { view, tell } = this.all
    for (let unit = from; unit < end; unit = view.at + 1) {
      const judgement = firstJudgement(this.all, unit, end)
      if (!judgement) return
      tell(view.at, judgement)
    }
  }

  /**
   * How each unit stands; undefined where all are judged: no column has blanks, as with most, and no whole columns
   * tell.
   */
  private standings(): Uint8Array | undefined {
    const hasBlanks = (blank: Uint8Array) => blank.includes(1)
    const needs = this.all.needs.map(([, blank]) => blank).filter(hasBlanks)
    const when = this.all.when.filter(hasBlanks)
    const mayTell = this.all.mayTell?.()
    if (needs.length === 0 && when.length === 0 && !mayTell) return undefined
    const stands = new Uint8Array(this.all.count)
    if (mayTell) {
      stands.fill(PASSED)
      for (const unit of mayTell) stands[unit] = JUDGED
    }
    for (const blank of needs) for (let unit = 0; unit < stands.length; unit++) if (blank[unit]) stands[unit] = OPEN
    for (const blank of when) for (let unit = 0; unit < stands.length; unit++) if (blank[unit]) stands[unit] = PASSED
    return stands
  }

  private leaveOpen(unit: number): void {
    const { needs, tellOpen } = this.all
    tellOpen(
      unit,
      needs.filter(([, blank]) => blank[unit]).map(([id]) => id),
    )
  }
}

/** Where the units that stand as one does end. */
function endOfRun(stands: Uint8Array, from: number): number {
  let end = from + 1
  while (end < stands.length && stands[end] === stands[from]) end++
  return end
}

/**
 * Moves the view from unit to unit until the check says something of one. The one loop of all checks: it does nothing
 * else, so that it is compiled once and stays so, whatever the first thing is that some check finds.
 */
function firstJudgement<View extends { readonly at: number }>(
  { view, judgeView, reliance }: UnitsOf<View>,
  from: number,
  end: number,
): Judgement {
  for (let unit = from; unit < end; unit++) {
    reliance.clear()
    const judgement = judgeView(moved(view, unit))
    if (judgement && !(Array.isArray(judgement) && judgement.length === 0)) return judgement
  }
  return undefined
}

/** Reports what a check says of a unit, at the row where it stands. */
function teller(
  table: RegisterTable,
  { reliance }: CheckContext,
  report: Report,
  isHousehold: boolean,
): (unit: number, judgement: Verdict | readonly Verdict[]) => void {
  const { rows, start } = table.households
  const rowOf = (unit: number, { outcome, fields, where }: Verdict): number => {
    if (where === 'table' || typeof where === 'object') return NOWHERE
    if (!isHousehold) return unit
    const id = where ?? (outcome === 'fail' ? (fields[0] as FieldId) : undefined)
    return id ? table.householdRow(id, unit) : rows[start[unit]]
  }
  return (unit, judgement) => {
    for (const verdict of [judgement].flat() as Verdict[]) tellOne(verdict, rowOf(unit, verdict), reliance, report)
  }
}

/** A blank is one whatever the place and the date. */
function unknownAt(row: number, missing: FieldId[], { reliance }: CheckContext, report: Report): void {
  reliance.clear()
  report.unknown(row, missing)
}

const wholeColumns = ({ overColumns }: RowCheck | HouseholdCheck, table: RegisterTable, context: CheckContext) =>
  overColumns && (() => overColumns.bind(table, context))

function bindRows(check: RowCheck, table: RegisterTable, context: CheckContext, report: Report): BoundCheck {
  return new Units({
    units: 'row',
    count: table.rowCount,
    view: rowView(table, context),
    judgeView: check.judge,
    mayTell: wholeColumns(check, table, context),
    needs: check.needs.map((id) => [id, table.blank(id)] as const),
    when: (check.when ?? []).map((id) => table.blank(id)),
    reliance: context.reliance,
    tell: teller(table, context, report, false),
    tellOpen: (row, missing) => unknownAt(row, missing, context, report),
  })
}

function bindHouseholds(
  check: HouseholdCheck,
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): BoundCheck {
  const { rows, start, count } = table.households
  const needs = check.needs.filter((id) => field(id).of === 'household')
  return new Units({
    units: 'household',
    count,
    view: householdView(table, context),
    judgeView: check.judge,
    mayTell: wholeColumns(check, table, context),
    needs: needs.map((id) => [id, table.blankInHousehold(id)] as const),
    when: (check.when ?? []).map((id) => table.blankInHousehold(id)),
    reliance: context.reliance,
    tell: teller(table, context, report, true),
    tellOpen: (household, missing) => unknownAt(rows[start[household]], missing, context, report),
  })
}
