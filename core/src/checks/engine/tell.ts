import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import type { Reliance } from './reliance.ts'
import type { Report } from './reporting.ts'
import type { Judgement, Verdict } from './verdict.ts'

/** Reports what a check says of rows of several tables; what does not say where it stands is in the unit's own row. */
export function tell(
  judgement: Judgement,
  own: { readonly table: RegisterTable; readonly at: number },
  reliance: Reliance,
  reportOf: (table: RegisterTable) => Report,
): void {
  if (!judgement) return
  for (const verdict of [judgement].flat() as Verdict[]) {
    const { where = own, fields, details, outcome } = verdict
    const table = (typeof where === 'object' && where.table) || own.table
    const report = reportOf(table)
    const row = typeof where === 'object' ? where.at : where === 'table' ? -1 : rowNamed(own, where)
    reliance.clear()
    if (verdict.reliance) reliance.add(verdict.reliance)
    if (outcome === 'fail') report.fail(row, fields as FieldId[], details)
    else report.unknown(row, fields, details)
  }
}

const rowNamed = ({ table, at }: { table: RegisterTable; at: number }, id: FieldId): number =>
  table.householdRow(id, table.households.of[at])
