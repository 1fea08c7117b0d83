import type { HouseholdHint } from './messages.ts'
import type { TabReport } from './tabs.ts'

/** Hints that follow from the household as a whole. */
export async function householdHints(_report: TabReport): Promise<HouseholdHint[]> {
  return []
}
