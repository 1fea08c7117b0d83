import type { CheckContext } from '../checks/engine/context.ts'
import type { NamedCheck } from '../checks/engine/run.ts'
import { scopeOf } from '../checks/engine/run.ts'
import type { FieldId } from '../facts/fields.ts'
import type { RegisterSet, RegisterTable } from '../register/index.ts'
import type { Coverage, DroppedLine } from './types.ts'

/** What stands behind a report: green says little without it. */
export function coverageOf(
  context: CheckContext,
  checks: readonly NamedCheck[],
  crashed: ReadonlySet<string>,
): Coverage {
  const { tables } = context.set
  const own = tables.filter(({ kind }) => kind.role !== 'comparison' && kind.role !== 'change')
  // who is on a list that is only compared with, is not counted a second time
  const counted = own.length > 0 ? own : tables
  const sum = (count: (table: RegisterTable) => number) => counted.reduce((total, table) => total + count(table), 0)
  return {
    households: sum((table) => (isOfHouseholds(table) ? table.households.count : 0)),
    people: sum((table) => (isOfHouseholds(table) || table.rowIs === 'person' ? table.rowCount : 0)),
    rows: tables.reduce((total, table) => total + table.rowCount, 0),
    checksRun: checks.filter((named) => !crashed.has(named[0]) && scopeOf(named, context).runs).length,
    keyFieldsMissing: [...new Set(tables.flatMap(keyFieldsMissing))],
  }
}

export const isOfHouseholds = ({ rowIs }: RegisterTable): boolean => rowIs === 'member' || rowIs === 'household'

/** Where a row is a household, its head stands for it. */
const OF_HEAD: Partial<Record<FieldId, FieldId>> = { name: 'headName', idNumber: 'headIdNumber' }

/**
 * Of the columns without which a register of its kind is not called checked, those that a table lacks, or of which not
 * one cell gives a value.
 */
export function keyFieldsMissing(table: RegisterTable): FieldId[] {
  const gives = (id: FieldId) => table.has(id) && (table.blank(id).includes(0) || table.isUncheckable(id, 0))
  const has = (id: FieldId) => {
    const ofHead = OF_HEAD[id]
    return gives(id) || (ofHead !== undefined && table.rowIs !== 'member' && gives(ofHead))
  }
  return table.kind.keyFields.flatMap((group) => {
    const [first, ...others] = [group].flat()
    return [first, ...others].some(has) ? [] : [first]
  })
}

/** Rows inside tables that hold text and are no data, with the sheet's own row numbers from 1. */
export function droppedLines({ tables }: RegisterSet): DroppedLine[] {
  return tables.flatMap(({ file, sheet, dropped }) =>
    dropped.map(({ row, why }) => ({ file, sheet: sheet.name, row: row + 1, why })),
  )
}
