/**
 * Tells that an element has moved, without looking at it meanwhile: the browser watches a frame drawn tightly around
 * it.
 */
export class Follower {
  readonly #moved: () => void
  readonly #watchers = new Map<Element, IntersectionObserver>()

  constructor(moved: () => void) {
    this.#moved = moved
  }

  /** Watches an element where it is now. */
  watch(element: Element, { left, top, right, bottom }: DOMRect, width: number, height: number): void {
    this.drop(element)
    if (right <= 0 || bottom <= 0 || left >= width || top >= height || right - left === 0) return
    const inset = [top, width - right, height - bottom, left].map((part) => `${-Math.floor(part)}px`).join(' ')
    let first = true
    const watcher = new IntersectionObserver(
      () => {
        if (!first) this.#moved()
        first = false
      },
      { root: document, rootMargin: inset, threshold: [0, 0.25, 0.5, 0.75, 0.9, 0.97, 1] },
    )
    watcher.observe(element)
    this.#watchers.set(element, watcher)
  }

  drop(element: Element): void {
    this.#watchers.get(element)?.disconnect()
    this.#watchers.delete(element)
  }

  end(): void {
    for (const watcher of this.#watchers.values()) watcher.disconnect()
    this.#watchers.clear()
  }
}
