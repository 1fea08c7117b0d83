import type { RowView } from '../engine/index.ts'

/**
 * What tells one bill from another of the same patient: day of admission and hospital, else the expense; '' where
 * neither is known.
 */
export function billOf(row: RowView): string {
  const mark = row.admissionDate ?? row.medicalExpense
  return mark === undefined ? '' : `${mark} ${row.said('hospital')}`
}
