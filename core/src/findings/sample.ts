import { grouped } from '../facts/grouped.ts'
import { type HouseholdEntry, placeOf } from './households.ts'

/** Households drawn for inspection, and the seed with which the same ones are drawn again. */
export interface Sample {
  households: readonly HouseholdEntry[]
  seed: number
}

/** Mulberry32: the same seed gives the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A random sample of households for inspection on the spot, stratified by village: each village gets its share (largest
 * remainders first), one at least where the sample is large enough. The same households, size and seed give the same
 * sample.
 */
export function sampleHouseholds(households: readonly HouseholdEntry[], size: number, seed: number): HouseholdEntry[] {
  const villages = grouped(households, placeOf)
  const keys = [...villages.keys()].sort()
  const shares = shareOut(
    keys.map((key) => villages.get(key)?.length ?? 0),
    Math.min(size, households.length),
  )
  const random = randomFrom(seed)
  return keys.flatMap((key, index) => draw(villages.get(key) ?? [], shares[index], random))
}

/** Whole shares of a number in proportion to the weights; no share is larger than its weight. */
function shareOut(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const least = total >= weights.length ? 1 : 0
  const exact = weights.map((weight) => (sum === 0 ? 0 : (weight / sum) * total))
  const shares = exact.map((share, index) => Math.min(weights[index], Math.max(least, Math.floor(share))))
  let left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  while (left !== 0) {
    const before = left
    for (const { index } of left > 0 ? byRemainder : [...byRemainder].reverse()) {
      if (left === 0) break
      if (left > 0 && shares[index] < weights[index]) {
        shares[index]++
        left--
      } else if (left < 0 && shares[index] > least) {
        shares[index]--
        left++
      }
    }
    if (left === before) break
  }
  return shares
}

/** `count` of the items, each equally likely, in their own order. */
function draw(items: readonly HouseholdEntry[], count: number, random: () => number): HouseholdEntry[] {
  const order = items.map((_, index) => index)
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (order.length - i))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((index) => items[index])
}
