import { isNear, type Money, minus, NO_MONEY, over, times } from '../../facts/money.ts'

const atLeastNothing = (money: Money): Money => (money > 0 ? money : NO_MONEY)

/** 补差: the standard for so many persons less the household's income, at least nothing (令649 第十二条). */
export const differenceOf = (standard: Money, persons: number, income: Money): Money =>
  atLeastNothing(minus(times(standard, persons), income))

/**
 * Whether an amount is what is due, with the supplement of its own column or without; offices round up or down to the
 * yuan.
 */
export function isDue(amount: Money, due: Money, supplement: Money): boolean {
  const least = atLeastNothing(due)
  return isNear(least, amount) || isNear(minus(amount, supplement), least)
}

const ONE_YUAN = 100
const ROUNDINGS = [Math.ceil, Math.floor, Math.round] as const

const toYuan = (money: Money, rounding: (value: number) => number): Money =>
  (rounding(money / ONE_YUAN) * ONE_YUAN) as Money

/**
 * Whether an amount comes from rounding for one head and multiplying back: 632 × 3 − 1894 is 2 yuan, but 632 − 631.33
 * rounded up to 1, times 3, is 3.
 */
export function isRoundedPerHead(amount: Money, standard: Money, persons: number, income: Money): boolean {
  if (persons < 2) return false
  const exact = differenceOf(standard, persons, income)
  if (exact === 0 || amount === exact) return false
  for (const rounding of ROUNDINGS) if (amount === toYuan(exact, rounding)) return false
  const aHead = over(income, persons)
  for (const rounding of ROUNDINGS) {
    const ofDifference = times(toYuan(minus(standard, aHead), rounding), persons)
    const ofIncome = times(minus(standard, toYuan(aHead, rounding)), persons)
    if (amount === ofDifference || amount === ofIncome) return true
  }
  return false
}
