import { fromYuan, type Money } from '../../facts/money.ts'
import { type HouseholdView, unknown, unknownHere, type Verdict } from '../engine/index.ts'

/** The dibao standard of a household, a head and month: of the register's own column, where it has one, else the one in force. */
export function standardOf(household: HouseholdView): Money | undefined {
  if (household.has('standard')) return household.standard
  const inForce = household.parameter('dibao.standard')
  return inForce.known ? fromYuan(inForce.value) : undefined
}

/** That no standard is known: of the household where its column has a blank, else of the whole register. */
export const noStandard = (household: HouseholdView): Verdict =>
  household.has('standard') ? unknown('standard') : unknownHere('standard')
