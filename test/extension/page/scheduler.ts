import { afterEach, beforeEach, vi } from 'vitest'

/** What a browser has and node has not: a task comes when all else that waits is done. */
export function withScheduler(): void {
  beforeEach(() => {
    vi.stubGlobal('scheduler', { postTask: async (task: () => void) => void setTimeout(task, 0) })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
}
