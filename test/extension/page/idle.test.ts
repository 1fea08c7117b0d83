import { expect, test, vi } from 'vitest'
import { inIdleTime } from '../../../extension/src/page/idle.ts'
import { withScheduler } from './scheduler.ts'

withScheduler()

/** Work of about two milliseconds a step. */
function* work(steps: number): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 2
    while (performance.now() < end);
    yield
  }
  return 'done'
}

test('long work leaves the page its turns', async () => {
  let turns = 0
  const heart = setInterval(() => turns++, 0)
  expect((await inIdleTime(work(100), new AbortController().signal)).result).toBe('done')
  clearInterval(heart)
  // in one piece there is one before it at most
  expect(turns).toBeGreaterThan(5)
})

test('it ends between two slices when it is called off', async () => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('enough')), 30)
  await expect(inIdleTime(work(10_000), controller.signal)).rejects.toThrow('enough')
})

test('the next slice waits for nothing but what else there is to do, and no longer than a tenth of a second', async () => {
  const asked: string[] = []
  const postTask = async (task: () => void, { priority }: { priority: string }) => {
    asked.push(priority)
    // the first is put off for ever, as on a page that never rests
    if (asked.length > 1) queueMicrotask(task)
  }
  vi.stubGlobal('scheduler', { postTask })
  vi.stubGlobal('requestIdleCallback', () => expect.unreachable('one idle callback runs in 50 ms'))
  const begun = performance.now()
  const { worked } = await inIdleTime(work(50), new AbortController().signal)
  expect(new Set(asked)).toEqual(new Set(['background']))
  expect(asked.length).toBeGreaterThan(3)
  expect(performance.now() - begun - worked).toBeGreaterThan(90)
})
