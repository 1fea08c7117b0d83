import type { Located } from '../engine/index.ts'

/** What tells one bill from another of the same patient: day of admission and hospital, else the expense; '' where neither is known. */
export function billOf({ table, row }: Located): string {
  const hospital = table.said('hospital', row)
  const admission = table.has('admissionDate') ? table.date('admissionDate')[row] : 0
  if (admission > 0) return `${admission} ${hospital}`
  const expense = table.has('medicalExpense') ? table.number('medicalExpense')[row] : Number.NaN
  return Number.isNaN(expense) ? '' : `${expense} ${hospital}`
}
