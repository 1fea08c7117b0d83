import type { RegisterTable } from '../../register/index.ts'
import type { HouseholdView } from '../engine/index.ts'

/** 保障人口, in a register without that column 家庭人口; undefined where it is blank or nought. */
export function personsCovered(household: HouseholdView): number | undefined {
  const persons = household.has('insuredPersons') ? household.insuredPersons : household.householdSize
  return persons !== undefined && persons > 0 ? persons : undefined
}

/** As `personsCovered`, of each household, but for noughts; NaN where they are blank. */
export const coveredIn = (table: RegisterTable): Float64Array =>
  table.householdNumber(table.has('insuredPersons') ? 'insuredPersons' : 'householdSize')
