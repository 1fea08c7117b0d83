import { type RowView, unknown, unknownHere, type Verdict } from '../engine/index.ts'
import { isOf } from './programme-of.ts'

/** Urgent aid, also beside other aid, and what is paid at once. */
const URGENT = /急难|快救|先行|紧急|应急/

/** Whether a row of aid says that it was given before its papers. */
export const isUrgent = ({ aidKind = '', remarks = '' }: RowView): boolean => saysUrgent(aidKind + remarks)

/** 先行救助，后补手续 */
export const saysUrgent = (text: string): boolean => URGENT.test(text)

/**
 * Whether the papers of a row come before its aid. So they do in every register but that of temporary assistance, where
 * 支出型 is applied for and investigated and 急难型 is given first; of a row that does not say which it cannot be told.
 */
export function papersFirst(row: RowView): boolean | Verdict {
  if (!isOf(row.table, 'temporary-assistance')) return true
  if (!row.has('aidKind')) return unknownHere('aidKind')
  const { aidKind } = row
  return aidKind === undefined ? unknown('aidKind', row) : /支出/.test(aidKind)
}
