import type { FieldId } from '../../facts/fields.ts'
import { field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'

/** One unit of the last decimal of a figure as its cell shows it; a share that is stored as 0.95 counts as 95. */
export function lastDecimal(table: RegisterTable, id: FieldId, row: number): number {
  const shown = table.shown(id, row)
  const decimals = /\.(\d+)/.exec(shown)?.[1].length ?? 0
  const isFraction = field(id).type === 'percent' && isStoredAsShare(Number(shown), table.number(id)[row])
  return 10 ** -decimals * (isFraction ? 100 : 1)
}

/** Whether 0.95 or 1.0012 was read as 95 or 100.12. */
const isStoredAsShare = (shown: number, read: number): boolean => shown !== 0 && Math.abs(read / shown - HUNDRED) < 1
const HUNDRED = 100
