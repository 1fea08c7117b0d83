import { fromYuan, type Money, times } from '../../facts/money.ts'
import type { ParameterId, ParameterResult } from '../../policy/index.ts'
import { type LimitedProgramme, savingsLimitId } from '../../programmes/index.ts'
import { type HouseholdView, type Reader, remembered } from '../engine/index.ts'
import { isOf } from './programme-of.ts'

const LIMITED: readonly LimitedProgramme[] = ['dibao', 'dibao-edge', 'rigid-expenditure', 'tekun']

/**
 * Vehicles outside every limit (民发〔2012〕220号): motorcycles and what disabled people move about with; bicycles too.
 */
export const OUTSIDE_LIMITS = /摩托|残疾|代步|轮椅|自行车|电瓶车|电动车/

/** Persons of a household: 家庭人口, else its rows. */
export function personsOf(household: HouseholdView): number {
  return household.use(personsReader)
}

const personsReader: Reader<number> = (table) => {
  const sizes = table.has('householdSize') ? table.householdNumber('householdSize') : undefined
  const { start } = table.households
  return (household) => {
    const size = sizes?.[household] ?? Number.NaN
    return size > 0 ? size : start[household + 1] - start[household]
  }
}

/**
 * A limit with what it is worked out from, months and a standard in yuan; or the path of the parameter that is missing.
 */
export type Limit = { known: true; value: Money; months: number; standard: number } | { known: false; path: string }

/** The financial assets that a household may have: months of the dibao standard for every head, by its programme. */
export const assetLimit = (household: HouseholdView): Limit => household.use(assetLimitReader)

export const assetLimitReader: Reader<Limit> = (table, context) => {
  const programme = LIMITED.find((id) => isOf(table, id)) ?? 'dibao'
  const reader = remembered((id: ParameterId) => context.parameterOf(id, table))
  const personsIn = personsReader(table, context)
  const { rows, start } = table.households
  return (household) => {
    const row = rows[start[household]]
    const parameter = <Id extends ParameterId>(id: Id) => reader(id)(row) as ParameterResult<Id>
    const [months, standard] = [parameter(savingsLimitId(programme, parameter)), parameter('dibao.standard')]
    if (!months.known) return { known: false, path: months.path }
    if (!standard.known) return { known: false, path: standard.path }
    const value = times(fromYuan(months.value * standard.value), personsIn(household))
    return { known: true, value, months: months.value, standard: standard.value }
  }
}
