import type { PracticePageId } from '@nuandong/core/practice'

/** How many planted slips the hints named on a page of this seed, kept for the index while the tab is open. */
const keyOf = (seed: number, page: PracticePageId) => `nuandong.practice.${seed}.${page}`

export function keepNamed(seed: number, page: PracticePageId, count: number): void {
  try {
    sessionStorage.setItem(keyOf(seed, page), String(count))
  } catch {
    // a browser may forbid storage; then the index does not know
  }
}

export function keptNamed(seed: number, page: PracticePageId): number | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(seed, page))
    return kept === null ? undefined : Number(kept)
  } catch {
    return undefined
  }
}
