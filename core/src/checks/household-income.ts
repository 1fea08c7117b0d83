import type { Area, HouseholdFacts } from '../facts/case.ts'
import type { Truth } from '../criteria/index.ts'
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

/** The programmes' conditions at the place of a row, bound once for each town. */
function conditionsReader(table: RegisterTable, context: CheckContext): (row: number) => Conditions {
  const towns = table.has('town') ? table.text('town') : undefined
  const known = new Map<number, Conditions>()
  return (row) => {
    const town = towns?.[row] ?? -1
    let conditions = known.get(town)
    if (!conditions) {
      conditions = conditionsAt(context.policy, context.placeOf(table, row), context.date)
      known.set(town, conditions)
    }
    return conditions
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
  const conditionsOf = conditionsReader(table, context)
  const known = new Map<Conditions, Map<Area | undefined, Bounds>>()
  return (row, facts) => {
    const conditions = conditionsOf(row)
    const bounds = boundsOf(known, conditions, facts.area)
    const income = perHead(facts)
    if (income <= bounds.passes) return 'pass'
    if (income >= bounds.fails) return 'fail'
    const verdict = conditions.holds(condition, facts)
    if (verdict === 'pass') bounds.passes = income
    if (verdict === 'fail') bounds.fails = income
    return verdict
  }
}

type Bounds = { passes: number; fails: number }

function boundsOf(known: Map<Conditions, Map<Area | undefined, Bounds>>, conditions: Conditions, area?: Area): Bounds {
  let byArea = known.get(conditions)
  if (!byArea) {
    byArea = new Map()
    known.set(conditions, byArea)
  }
  let bounds = byArea.get(area)
  if (!bounds) {
    bounds = { passes: Number.NEGATIVE_INFINITY, fails: Number.POSITIVE_INFINITY }
    byArea.set(area, bounds)
  }
  return bounds
}

/** Fen a head, for the sentence. */
export function perHead({ income, size }: IncomeFacts): number {
  return income / size
}
