import type { RegisterTable } from '../../register/index.ts'
import type { CheckContext, Report } from '../engine/index.ts'
import { textReader } from '../people/people.ts'
import { isOf } from './programme-of.ts'

/**
 * Whether the papers of a row come before its aid. So they do in every register but that of temporary assistance, where 支出型 is applied for
 * and investigated and 急难型 is given first; a row that does not say which is reported.
 */
export function papersFirstReader(
  table: RegisterTable,
  context: CheckContext,
  report: Report,
): (row: number) => boolean {
  if (!isOf(table, 'temporary-assistance')) return () => true
  if (!table.has('aidKind')) {
    report.unknown(-1, ['aidKind'])
    return () => false
  }
  const kindOf = textReader(table, context, 'aidKind')
  return (row) => {
    const kind = kindOf(row)
    if (kind === '') report.unknown(row, ['aidKind'])
    return /支出/.test(kind)
  }
}
