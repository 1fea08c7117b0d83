declare const fen: unique symbol

/**
 * Money as checks see it: a number with operations of its own, for an object a value costs five times as much. Fen
 * inside, and a quotient is kept exact until it is shown, so that a sum that is divided is divided last.
 */
export type Money = number & { readonly [fen]: true }

const YUAN = 100

export const NO_MONEY = 0 as Money

export const fromYuan = (value: number): Money => (value * YUAN) as Money
/** In yuan, rounded to the fen, for people. */
export const yuan = (money: Money): number => Math.round(money) / YUAN

export const plus = (a: Money, b: Money): Money => (a + b) as Money
export const minus = (a: Money, b: Money): Money => (a - b) as Money
export const times = (money: Money, count: number): Money => (money * count) as Money
export const over = (money: Money, count: number): Money => (money / count) as Money
/** What is absent counts nothing. */
export const sumOf = (amounts: Iterable<Money | undefined>): Money => {
  let sum = 0
  for (const amount of amounts) if (amount !== undefined) sum += amount
  return sum as Money
}

/** Whether two amounts are equal but for what rounding makes of them, by default of one of them to the yuan. */
export const isNear = (a: Money, b: Money, yuans = 1): boolean => Math.abs(a - b) < yuans * YUAN
