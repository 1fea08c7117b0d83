import { fromYuan, type Money, times } from '../../facts/money.ts'
import type { ParameterId } from '../../policy/index.ts'
import type { HouseholdView, Reader } from '../engine/index.ts'

const LIMITS = {
  dibao: 'dibao.assetLimitMonths',
  'dibao-edge': 'dibao-edge.assetLimitMonths',
  'rigid-expenditure': 'rigid-expenditure.assetLimitMonths',
  tekun: 'tekun.assetLimitMonths',
} as const satisfies Record<string, ParameterId>

/** Words by which a register says that there is nothing. */
const NOTHING = /^(无|没有|暂无|否|不|×|0|未|[-—/]+$)/

export const saysNothing = (text: string): boolean => text === '' || NOTHING.test(text)

/** Vehicles outside every limit (民发〔2012〕220号): motorcycles and what disabled people move about with; bicycles too. */
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

/** A limit with what it is worked out from, months and a standard in yuan; or the path of the parameter that is missing. */
export type Limit = { known: true; value: Money; months: number; standard: number } | { known: false; path: string }

/** The financial assets that a household may have: months of the dibao standard for every head, by its programme. */
export const assetLimit = (household: HouseholdView): Limit => household.use(assetLimitReader)

export const assetLimitReader: Reader<Limit> = (table, context) => {
  const id = LIMITS[table.kindId as keyof typeof LIMITS] ?? LIMITS.dibao
  const monthsOf = context.parameterOf(id, table)
  const standardOf = context.parameterOf('dibao.standard', table)
  const personsIn = personsReader(table, context)
  const { rows, start } = table.households
  return (household) => {
    const row = rows[start[household]]
    const [months, standard] = [monthsOf(row), standardOf(row)]
    if (!months.known) return { known: false, path: months.path }
    if (!standard.known) return { known: false, path: standard.path }
    const value = times(fromYuan(months.value * standard.value), personsIn(household))
    return { known: true, value, months: months.value, standard: standard.value }
  }
}
