import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type HouseholdCheck, judgedFields, type RowCheck, type ValueCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import { Reliance } from './reliance.ts'
import type { Report } from './reporting.ts'
import { ordinary, type Screen, screenName } from './screen.ts'
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
  if (check.scope === 'row') return { units: 'row', ...bindRows(check, table, context, report) }
  return { units: 'household', ...bindHouseholds(check, table, context, report) }
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

/** The rows of a column whose text a screen does not let pass; looked for once for all checks that it is the screen of. */
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

/** The judges of units that may have blanks. */
function judges(
  count: number,
  judge: (unit: number) => void,
  needs: readonly (readonly [FieldId, Uint8Array])[],
  when: readonly Uint8Array[],
  unknown: (unit: number, missing: FieldId[]) => void,
): Judges {
  return {
    judge: guarded(judge, needs, when, unknown),
    judgeAll: () => {
      if (when.some((blank) => !blank.includes(0))) return
      // most columns have no blanks, and then need no look at each unit
      const hasBlanks = (blank: Uint8Array) => blank.includes(1)
      const judgeOne = guarded(
        judge,
        needs.filter(([, blank]) => hasBlanks(blank)),
        when.filter(hasBlanks),
        unknown,
      )
      for (let unit = 0; unit < count; unit++) judgeOne(unit)
    },
  }
}

/** A unit in which a needed value is blank is unknown; one in which a condition's value is blank is passed over. */
function guarded(
  judge: (unit: number) => void,
  needs: readonly (readonly [FieldId, Uint8Array])[],
  when: readonly Uint8Array[],
  unknown: (unit: number, missing: FieldId[]) => void,
): (unit: number) => void {
  if (needs.length === 0 && when.length === 0) return judge
  return (unit) => {
    for (const blank of when) if (blank[unit]) return
    for (const [, blank] of needs)
      if (blank[unit]) {
        unknown(
          unit,
          needs.filter(([, one]) => one[unit]).map(([id]) => id),
        )
        return
      }
    judge(unit)
  }
}

/** What judges a unit: the check with a view that moves from unit to unit. Each unit relies on what is asked for it. */
function judgeOf(
  check: RowCheck | HouseholdCheck,
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): (unit: number) => void {
  const tell = teller(table, context, report, check.scope === 'household')
  const judged = <View extends { readonly at: number }>(view: View, judge: (view: View) => Judgement) => {
    return (unit: number) => {
      context.reliance.clear()
      Reliance.current = context.reliance
      const judgement = judge(moved(view, unit))
      if (judgement) tell(unit, judgement)
    }
  }
  return check.scope === 'row'
    ? judged(rowView(table, context), check.judge)
    : judged(householdView(table, context), check.judge)
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
    if (where === 'table') return -1
    if (typeof where === 'object') return where.at
    if (!isHousehold) return unit
    const id = where ?? (outcome === 'fail' ? (fields[0] as FieldId) : undefined)
    return id ? table.householdRow(id, unit) : rows[start[unit]]
  }
  return (unit, judgement) => {
    for (const verdict of [judgement].flat() as Verdict[]) {
      const row = rowOf(unit, verdict)
      reliance.clear()
      if (verdict.reliance) reliance.add(verdict.reliance)
      if (verdict.outcome === 'fail') report.fail(row, verdict.fields as FieldId[], verdict.details)
      else report.unknown(row, verdict.fields, verdict.details)
    }
  }
}

/** A blank is one whatever the place and the date. */
function unknownAt(row: number, missing: FieldId[], { reliance }: CheckContext, report: Report): void {
  reliance.clear()
  report.unknown(row, missing)
}

function bindRows(check: RowCheck, table: RegisterTable, context: CheckContext, report: Report): Judges {
  return judges(
    table.rowCount,
    judgeOf(check, table, context, report),
    check.needs.map((id) => [id, table.blank(id)] as const),
    (check.when ?? []).map((id) => table.blank(id)),
    (row, missing) => unknownAt(row, missing, context, report),
  )
}

function bindHouseholds(check: HouseholdCheck, table: RegisterTable, context: CheckContext, report: Report): Judges {
  const { rows, start, count } = table.households
  return judges(
    count,
    judgeOf(check, table, context, report),
    check.needs.filter((id) => field(id).of === 'household').map((id) => [id, table.blankInHousehold(id)] as const),
    (check.when ?? []).map((id) => table.blankInHousehold(id)),
    (household, missing) => unknownAt(rows[start[household]], missing, context, report),
  )
}
