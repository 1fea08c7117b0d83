import type { RegisterTable } from '../../register/index.ts'
import { onceATable } from '../engine/index.ts'
import { type FigureColumn, figureColumns } from './figure-columns.ts'
import { isToppedUp } from './figure-words.ts'

/** The columns of what is paid beside what is due: 补发, 退汇重发. */
export const topUpColumns = onceATable((table: RegisterTable): readonly FigureColumn[] =>
  figureColumns(table).filter((one) => isToppedUp(one) || one.field === 'backPayAmount'),
)

/** Whether columns of back-pay have what a figure is more than it should be, in yuan: one of them, or all. */
export function isToppedUpBy(more: number, row: number, columns: readonly FigureColumn[]): boolean {
  const amounts = columns.map((column) => column.at(row) ?? 0)
  const all = amounts.reduce((sum, one) => sum + one, 0)
  return Math.abs(more) > CENT && [...amounts, all].some((amount) => Math.abs(amount - more) < CENT)
}
const CENT = 0.005
