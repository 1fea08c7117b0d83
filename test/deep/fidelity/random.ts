/** Random numbers that a seed repeats. */
export interface Random {
  /** 0 up to, not including, `below` */
  whole(below: number): number
  /** true with that probability */
  chance(probability: number): boolean
  pick<T>(values: readonly T[]): T
  /** `usual` in most cases, else one of the others */
  mostly<T>(usual: T, others: readonly T[], probability?: number): T
}

/** mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  const pick = <T>(values: readonly T[]) => values[whole(values.length)]
  const chance = (probability: number) => next() < probability
  return {
    whole,
    chance,
    pick,
    mostly: (usual, others, probability = 0.85) => (chance(probability) ? usual : pick(others)),
  }
}
