import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { RegisterCheck } from './check.ts'
import type { CheckContext } from './context.ts'
import { RegisterView } from './register-view.ts'
import { Reliance } from './reliance.ts'
import type { Report } from './reporting.ts'
import { isSheetCell, type Judgement, type Verdict } from './verdict.ts'

/** Told of the table, and of none of its rows. */
export const NOWHERE = -1

/** Reports one verdict, with what it rests on: at the row or the cell that it names, else at that of the unit. */
export function tellOne(verdict: Verdict, unitRow: number, reliance: Reliance, report: Report): void {
  const { outcome, fields, details, where } = verdict
  const row = typeof where === 'object' && 'at' in where ? where.at : unitRow
  reliance.clear()
  if (verdict.reliance) reliance.add(verdict.reliance)
  if (outcome === 'unknown') report.unknown(row, fields, details)
  else if (isSheetCell(where)) report.failCell(where.sheetRow, where.column, fields[0] as FieldId, details)
  else report.fail(row, fields as FieldId[], details)
}

/** Reports what a check says of rows of several tables; what does not say where it stands is in the unit's own row. */
export function tell(
  judgement: Judgement,
  own: { readonly table: RegisterTable; readonly at: number },
  reliance: Reliance,
  reportOf: (table: RegisterTable) => Report,
): void {
  if (!judgement) return
  for (const verdict of [judgement].flat() as Verdict[]) {
    const { where } = verdict
    const table = (typeof where === 'object' && 'at' in where && where.table) || own.table
    const row = typeof where === 'string' ? rowNamed(own, where) : own.at
    tellOne(verdict, row, reliance, reportOf(table))
  }
}

const rowNamed = ({ table, at }: { table: RegisterTable; at: number }, id: FieldId | 'table'): number =>
  id === 'table' ? NOWHERE : table.householdRow(id, table.households.of[at])

/**
 * Judges a register as a whole and reports what the check says of it; each verdict rests on all that was asked for
 * until then.
 */
export function judgeRegister(check: RegisterCheck, table: RegisterTable, context: CheckContext, report: Report): void {
  const { reliance } = context
  reliance.clear()
  Reliance.current = reliance
  const verdicts = check.judge(new RegisterView(table, context))
  if (!verdicts) return
  for (const verdict of Symbol.iterator in verdicts ? verdicts : [verdicts]) {
    const asked = reliance.now
    tellOne(verdict, NOWHERE, reliance, report)
    reliance.add(asked)
  }
}
