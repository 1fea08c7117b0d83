/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** a whole number from 0 up to `end`, without it */
  below(end: number): number
  pick<Item>(list: readonly Item[]): Item
  shuffled<Item>(list: readonly Item[]): Item[]
}

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state, good enough for exercises. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    pick: (list) => list[below(list.length)],
    shuffled(list) {
      const items = [...list]
      for (let at = items.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const [one, two] = [items[at], items[other]]
        items[at] = two
        items[other] = one
      }
      return items
    },
  }
}
