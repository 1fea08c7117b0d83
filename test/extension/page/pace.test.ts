import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pace } from '../../../extension/src/page/pace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** When a page is read on which things happen: `30+20`, at 30 ms, to be read 20 ms later. */
function readAt(happens: string, worked: number): number[] {
  const begun = performance.now()
  const reads: number[] = []
  const pace = new Pace(() => {
    reads.push(performance.now() - begun)
    pace.rest(worked)
  })
  for (const [at, delay] of happens.split(' ').map((one) => one.split('+').map(Number)))
    setTimeout(() => pace.soon(delay), at)
  vi.runAllTimers()
  return reads
}

test.each([
  ['a keystroke is answered at once', 10, '0+20', [20]],
  ['and once, however many things happen until then', 10, '0+150 5+20 10+150', [25]],
  ['a page that has rested long enough rests no more', 1_000, '0+20 60000+20', [20, 60_020]],
  ['one that was just read rests four times as long as that took', 100, '0+20 30+20 60+20', [20, 420]],
  ['but never longer than five seconds', 9_000, '0+20 30+20', [20, 5_020]],
])('%s', (_, worked, happens, expected) => expect(readAt(happens, worked)).toEqual(expected))

test('what is not to be read any more is not read', () => {
  const read = vi.fn()
  const pace = new Pace(read)
  pace.soon(20)
  pace.stop()
  vi.runAllTimers()
  expect(read).not.toHaveBeenCalled()
})
