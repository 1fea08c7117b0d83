import type { Truth } from '../../criteria/index.ts'
import type { HouseholdFacts } from '../../facts/case.ts'
import type { FieldId } from '../../facts/fields.ts'
import type { Money } from '../../facts/money.ts'
import { type Conditions, conditionsAt, type HouseholdCondition } from '../../programmes/index.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type HouseholdView, type Reader, unitsWhere } from '../engine/index.ts'

/** What a register says of a household's income, as the facts that the programmes' conditions take. */
export interface IncomeFacts extends HouseholdFacts {
  size: number
  /** fen a month, of the household */
  income: number
}

/** Columns without which a household's income is not known. */
export const INCOME_COLUMNS = [
  'perCapitaIncome',
  'monthlyHouseholdIncome',
  'perCapitaYearlyIncome',
  'yearlyHouseholdIncome',
] as const satisfies readonly FieldId[]
const MONTHS = 12

/**
 * Income and persons of a household: the household's sum with 家庭人口 (else 保障人口), or the income a head of one
 * person; of a year where the register states none of a month. What it states is the whole counted income, with what
 * supporters pay. Undefined where it states none.
 */
export function incomeReader(
  table: RegisterTable,
  context: CheckContext,
): (household: number) => IncomeFacts | undefined {
  const stated = statedIncome(table)
  const { rows, start } = table.households
  return (household) => {
    const perHead = stated.perHead(household)
    if (Number.isNaN(perHead)) return undefined
    const area = context.areaOf(table, rows[start[household]])
    const isWhole = stated.isWhole(household)
    return {
      area,
      size: isWhole ? stated.persons(household) : 1,
      income: isWhole ? stated.whole(household) : perHead,
      supporters: [],
    }
  }
}

/** Income a head of each household, in fen; NaN where the register states none. */
function incomesAHead(table: RegisterTable, context: CheckContext): Float64Array {
  return context.derived.column(table, 'income a head', 'household', Float64Array, () => {
    const { perHead } = statedIncome(table)
    return (values, from, end) => {
      for (let household = from; household < end; household++) values[household] = perHead(household)
    }
  })
}

const readIncomeAHead: Reader<Money | undefined> = (table, context) => {
  const incomes = incomesAHead(table, context)
  return (household: number) => (Number.isNaN(incomes[household]) ? undefined : (incomes[household] as Money))
}
/** Income a head of a household; undefined where the register states none. */
export const incomeAHead = (household: HouseholdView): Money | undefined => household.use(readIncomeAHead)

function statedIncome(table: RegisterTable) {
  const figures = (id: FieldId | undefined) => (id && table.has(id) ? table.householdNumber(id) : undefined)
  const isMonthly = table.has('monthlyHouseholdIncome') || table.has('perCapitaIncome')
  const months = isMonthly ? 1 : MONTHS
  const income = figures(isMonthly ? 'monthlyHouseholdIncome' : 'yearlyHouseholdIncome')
  const aHead = figures(isMonthly ? 'perCapitaIncome' : 'perCapitaYearlyIncome')
  const size = figures((['householdSize', 'insuredPersons'] as const).find((id) => table.has(id)))
  const persons = (household: number) => size?.[household] ?? Number.NaN
  const whole = (household: number) => (income?.[household] ?? Number.NaN) / months
  const isWhole = (household: number) => persons(household) > 0 && !Number.isNaN(whole(household))
  return {
    persons,
    whole,
    isWhole,
    perHead: (household: number) =>
      isWhole(household) ? whole(household) / persons(household) : (aHead?.[household] ?? Number.NaN) / months,
  }
}

/** For how many persons a household's stated income is: one where it is stated a head. */
export const personsOfIncome = (household: HouseholdView): number => household.use(incomeReader)?.size ?? 1

/** Whether a household's income a head is below a line, by the rule of the programme. */
export const incomeCondition = (household: HouseholdView, condition: keyof typeof INCOME_CONDITIONS): Truth['is'] =>
  household.use(INCOME_CONDITIONS[condition])

const INCOME_CONDITIONS = {
  'dibao.income': readCondition('dibao.income'),
  'dibao-edge.income': readCondition('dibao-edge.income'),
}

function readCondition(condition: IncomeCondition): Reader<Truth['is']> {
  return (table, context) => {
    const incomes = incomesAHead(table, context)
    const holds = conditionReader(table, context, condition, incomeReader(table, context))
    return (household) => holds(household, incomes[household])
  }
}

/** The households of which the condition is not sure to hold. */
export function notBelow(
  condition: keyof typeof INCOME_CONDITIONS,
  table: RegisterTable,
  context: CheckContext,
): number[] {
  const verdictOf = INCOME_CONDITIONS[condition](table, context)
  return unitsWhere(table.households.count, (household) => verdictOf(household) !== 'pass')
}

type IncomeCondition = Extract<HouseholdCondition, `${string}.income`>

/**
 * One condition of the kind "income a head below a line" for the households of a table, by its programme's own rule.
 * Whoever has no more a head than somebody who passes passes too, and no less than somebody who fails fails: only what
 * lies between is asked anew, with the facts of the household.
 */
export function conditionReader(
  table: RegisterTable,
  context: CheckContext,
  condition: IncomeCondition,
  factsOf: (household: number) => IncomeFacts | undefined,
): (household: number, perHead: number) => Truth['is'] {
  const jurisdictions = context.jurisdictions(table)
  const { rows, start } = table.households
  const { date } = context.of(table)
  const known = new Map<number, Line>()
  let last = -1
  let line: Line | undefined
  return (household, perHead) => {
    const row = rows[start[household]]
    if (jurisdictions[row] !== last || !line) {
      last = jurisdictions[row]
      line = known.get(last) ?? {
        conditions: conditionsAt(context.policy, context.placeOf(table, row), date),
        passes: Number.NEGATIVE_INFINITY,
        fails: Number.POSITIVE_INFINITY,
      }
      known.set(last, line)
    }
    if (perHead <= line.passes) return 'pass'
    if (perHead >= line.fails) return 'fail'
    const facts = factsOf(household)
    const verdict = facts ? line.conditions.holds(condition, facts) : 'unknown'
    if (verdict === 'pass') line.passes = perHead
    if (verdict === 'fail') line.fails = perHead
    return verdict
  }
}

/** What is known of a line at one place and area: incomes a head that passed and that failed. */
interface Line {
  conditions: Conditions
  passes: number
  fails: number
}
