/**
 * Single conditions for those who check registers: the same rules that the programmes apply, asked one at a time.
 * `conditionsAt(policy, place, date)` binds the law once; each condition then takes the facts of one household.
 */

import { lawAt, Situation, type Truth } from '../criteria/index.ts'
import type { HouseholdFacts } from '../facts/case.ts'
import type { IsoDate, PlaceRef, Policy } from '../policy/index.ts'
import { dibaoIncomeRule, householdIncome } from './income.ts'
import { isBelowEdgeLine, isBelowStandard, isDibaoHousehold, isEdgeHousehold } from './low-income.ts'
import { propertyWithin } from './property.ts'

const HOUSEHOLD_CONDITIONS = {
  /** 人均收入低于保障标准 */
  'dibao.income': isBelowStandard,
  /** 财产在低保限额以内 */
  'dibao.property': (c: Situation) => propertyWithin(c, 'dibao.assetLimitMonths'),
  /** income and property together */
  'dibao.household': isDibaoHousehold,
  /** 人均收入低于低保边缘线 */
  'dibao-edge.income': isBelowEdgeLine,
  'dibao-edge.household': isEdgeHousehold,
} as const

export type HouseholdCondition = keyof typeof HOUSEHOLD_CONDITIONS

export interface Conditions {
  /**
   * One condition for one household. A register that states the household's whole counted income a month (with what
   * supporters pay) and its persons gives `{ size, income, supporters: [] }`.
   */
  holds(condition: HouseholdCondition, household: HouseholdFacts): Truth['is']
  /** Counted income in fen a month; null where it is not fully known. */
  incomeOf(household: HouseholdFacts): number | null
}

export function conditionsAt(policy: Policy, place: PlaceRef, date: IsoDate): Conditions {
  const law = lawAt(policy, place, date)
  return {
    holds: (condition, household) => HOUSEHOLD_CONDITIONS[condition](new Situation(law, household)).is,
    incomeOf: (household) => {
      const c = new Situation(law, household)
      const { lo, hi } = householdIncome(c, dibaoIncomeRule(c))
      return lo === hi ? lo : null
    },
  }
}
