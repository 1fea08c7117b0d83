import { type Money, over, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, PASS, type RegisterView, registerCheck } from '../engine/index.ts'
import { AMOUNT } from '../law/clauses.ts'

/** Fewer households may be alike by chance. */
const ENOUGH = 10

/**
 * D08. Every household of a sheet, or every head in it, gets the same amount. Tiers are lawful (57号 第二十三条), so
 * only a notice; not told where all incomes are alike too.
 */
export default registerCheck({
  catalogue: 'D08',
  severity: 'notice',
  citation: AMOUNT,
  needs: ['monthlyAmount'],
  for: { role: 'register', programme: 'dibao' },
  judge(register) {
    const { householdCount: count } = register
    if (count < ENOUGH) return PASS
    const incomes = INCOMES.find((id) => register.has(id))
    if (incomes && shared(register, (household) => household[incomes]) !== undefined) return PASS
    const params = (amount: Money) => ({ households: count, amount: yuan(amount) })
    const ofAll = shared(register, ({ monthlyAmount }) => monthlyAmount)
    if (ofAll !== undefined) return fail('monthlyAmount', { variant: 'per-household', params: params(ofAll) })
    const sizes = SIZES.find((id) => register.has(id))
    const aHead = sizes && shared(register, (household) => amountAHead(household, sizes))
    return aHead === undefined ? PASS : fail('monthlyAmount', { variant: 'per-head', params: params(aHead) })
  },
})

const INCOMES = ['perCapitaIncome', 'monthlyHouseholdIncome'] as const
const SIZES = ['insuredPersons', 'householdSize'] as const

function amountAHead(household: HouseholdView, sizes: (typeof SIZES)[number]): Money | undefined {
  const { monthlyAmount, [sizes]: size } = household
  return monthlyAmount === undefined || size === undefined ? undefined : over(monthlyAmount, size)
}

/** What every household has alike; undefined where one has it not, or has another. */
function shared<T>({ households }: RegisterView, read: (household: HouseholdView) => T | undefined): T | undefined {
  let first: T | undefined
  for (const household of households) {
    const own = read(household)
    if (own === undefined || (first !== undefined && own !== first)) return undefined
    first = own
  }
  return first
}
