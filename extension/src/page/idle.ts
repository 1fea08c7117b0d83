const SLICE_MS = 8
/** On a page that never rests the work goes on all the same. */
const LONGEST_PAUSE_MS = 100

/** Newer than TypeScript's list of what a browser has. */
declare const scheduler: { postTask(task: () => void, options: { priority: 'background' }): Promise<void> }

/**
 * Lets everything else go first: input, painting, the page's own work. Unlike an idle callback, of which a browser runs
 * one in 50 ms however little it has to do, the next slice follows at once where nothing else waits.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_PAUSE_MS)
    scheduler.postTask(
      () => {
        clearTimeout(timer)
        resolve()
      },
      { priority: 'background' },
    )
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
    await pause()
    signal.throwIfAborted()
  }
}
