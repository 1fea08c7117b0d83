import type { HouseholdView } from '../engine/index.ts'

/** 保障人口, in a register without that column 家庭人口; undefined where it is blank or nought. */
export function personsCovered(household: HouseholdView): number | undefined {
  const persons = household.has('insuredPersons') ? household.insuredPersons : household.householdSize
  return persons !== undefined && persons > 0 ? persons : undefined
}
