import type { Truth } from '../criteria/index.ts'
import type { HouseholdFacts } from '../facts/case.ts'
import { type Conditions, conditionsAt, type HouseholdCondition } from '../programmes/index.ts'
import type { RegisterTable } from '../register/index.ts'
import type { CheckContext } from './context.ts'

/** What a register says of a household's income, as the facts that the programmes' conditions take. */
export interface IncomeFacts extends HouseholdFacts {
  size: number
  /** fen a month, of the household */
  income: number
}

/** Columns without which a household's income is not known. */
export const INCOME_COLUMNS = ['perCapitaIncome', 'monthlyHouseholdIncome'] as const

/**
 * Income and persons of a household: the household's sum with 家庭人口 (else 保障人口), or the income a head of one person. What the register
 * states is the whole counted income, with what supporters pay. Undefined where it states none.
 */
export function incomeReader(
  table: RegisterTable,
  context: CheckContext,
): (household: number) => IncomeFacts | undefined {
  const income = table.has('monthlyHouseholdIncome') ? table.householdNumber('monthlyHouseholdIncome') : undefined
  const perCapita = table.has('perCapitaIncome') ? table.householdNumber('perCapitaIncome') : undefined
  const sizeColumn = (['householdSize', 'insuredPersons'] as const).find((id) => table.has(id))
  const size = sizeColumn && table.householdNumber(sizeColumn)
  const { rows, start } = table.households
  const areaOf = context.areaReader(table)
  return (household) => {
    const area = areaOf(rows[start[household]])
    const persons = size?.[household] ?? Number.NaN
    const whole = income?.[household] ?? Number.NaN
    if (persons > 0 && !Number.isNaN(whole)) return { area, size: persons, income: whole, supporters: [] }
    const aHead = perCapita?.[household] ?? Number.NaN
    return Number.isNaN(aHead) ? undefined : { area, size: 1, income: aHead, supporters: [] }
  }
}

/**
 * One condition of the kind "income a head below a line" for the households of a table, by its programme's own rule. Whoever has no more a head than somebody
 * who passes passes too, and no less than somebody who fails fails: only what lies between is asked anew.
 */
export function conditionReader(
  table: RegisterTable,
  context: CheckContext,
  condition: Extract<HouseholdCondition, `${string}.income`>,
): (row: number, facts: IncomeFacts) => Truth['is'] {
  const towns = table.has('town') ? table.text('town') : undefined
  const known = new Map<number, { conditions: Conditions; passes: number; fails: number }>()
  return (row, facts) => {
    const key = ((towns?.[row] ?? -1) + 1) * 3 + (facts.area === 'urban' ? 1 : facts.area === 'rural' ? 2 : 0)
    let here = known.get(key)
    if (!here) {
      const conditions = conditionsAt(context.policy, context.placeOf(table, row), context.date)
      here = { conditions, passes: Number.NEGATIVE_INFINITY, fails: Number.POSITIVE_INFINITY }
      known.set(key, here)
    }
    const income = perHead(facts)
    if (income <= here.passes) return 'pass'
    if (income >= here.fails) return 'fail'
    const verdict = here.conditions.holds(condition, facts)
    if (verdict === 'pass') here.passes = income
    if (verdict === 'fail') here.fails = income
    return verdict
  }
}

/** Fen a head, for the sentence. */
export function perHead({ income, size }: IncomeFacts): number {
  return income / size
}
