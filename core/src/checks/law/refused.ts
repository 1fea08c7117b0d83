import type { HouseholdView, RowView } from '../engine/index.ts'

const REFUSED = /^(不予|不同意|不符合|未通过|不批准|不通过|未批准|不纳入|不享受|退回|否$)/

/** Whether the office's conclusion on a household is that it gets nothing. */
export const isRefused = ({ conclusion = '' }: HouseholdView | RowView): boolean =>
  REFUSED.test(conclusion.replace(/\s/g, ''))
