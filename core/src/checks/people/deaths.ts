import type { Located } from '../engine/index.ts'
import { monthOf } from '../time/period.ts'

/** The day, or month, on which a person of a list of deaths died; 0 where the list does not say. */
export function dayOfDeath({ table, row }: Located): number {
  for (const id of ['deathDate', 'cremationDate'] as const) {
    const date = table.has(id) ? table.date(id)[row] : 0
    if (monthOf(date) >= 0) return date
  }
  return 0
}
