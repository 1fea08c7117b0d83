import { ONE_YUAN } from './income-heads.ts'

/** 补差 in fen: the standard for so many persons less the household's income, at least nothing (令649 第十二条). */
export function differenceOf(standard: number, persons: number, income: number): number {
  return Math.max(0, standard * persons - income)
}

const ROUNDINGS = [Math.ceil, Math.floor, Math.round] as const

const toYuan = (fen: number, rounding: (value: number) => number): number => rounding(fen / ONE_YUAN) * ONE_YUAN

/**
 * Whether an amount comes from rounding for one head and multiplying back: 632 × 3 − 1894 is 2 yuan, but 632 − 631.33 rounded up to 1, times 3, is 3.
 * All in fen.
 */
export function isRoundedPerHead(amount: number, standard: number, persons: number, income: number): boolean {
  if (persons < 2) return false
  const exact = differenceOf(standard, persons, income)
  if (exact === 0 || amount === exact) return false
  for (const rounding of ROUNDINGS) if (amount === toYuan(exact, rounding)) return false
  for (const rounding of ROUNDINGS) {
    const ofDifference = toYuan(standard - income / persons, rounding) * persons
    const ofIncome = (standard - toYuan(income / persons, rounding)) * persons
    if (amount === ofDifference || amount === ofIncome) return true
  }
  return false
}
