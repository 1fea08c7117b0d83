const SLICE_MS = 8

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 100 })
    else setTimeout(resolve, 0)
  })
}

export interface Done<Result> {
  result: Result
  /** milliseconds of work, without the pauses */
  worked: number
}

/** Runs the steps in slices of a few milliseconds between the page's own work. Rejects when the signal is aborted. */
export async function inIdleTime<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Done<Result>> {
  let worked = 0
  for (;;) {
    const begun = performance.now()
    for (;;) {
      const step = steps.next()
      const spent = performance.now() - begun
      if (step.done) return { result: step.value, worked: worked + spent }
      if (spent < SLICE_MS) continue
      worked += spent
      break
    }
    await idle()
    signal.throwIfAborted()
  }
}
