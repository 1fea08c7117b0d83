import { expect, test } from 'vitest'
import { inIdleTime } from '../../../extension/src/page/idle.ts'

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
