import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tally } from '../tally.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map((status) => ({ status, fullName: 'a test' })),
})

describe('what counts as failed', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
  afterEach(() => void vi.restoreAllMocks())

  test.each([
    ['nothing, when all passed', [file('passed', 'passed', 'passed')], true, { passed: 2, failed: 0 }],
    ['a failed test, once', [file('failed', 'passed', 'failed')], false, { passed: 1, failed: 1 }],
    ['a skipped test', [file('passed', 'passed', 'skipped')], true, { passed: 1, failed: 1 }],
    ['a todo test', [file('passed', 'passed', 'todo')], true, { passed: 1, failed: 1 }],
    ['a pending test', [file('passed', 'passed', 'pending')], true, { passed: 1, failed: 1 }],
    ['a file that could not be loaded', [file('passed', 'passed'), file('failed')], false, { passed: 1, failed: 1 }],
    ['a file without a test', [file('passed', 'passed'), file('passed')], true, { passed: 1, failed: 1 }],
    ['a hook that threw after its tests', [file('failed', 'passed')], false, { passed: 1, failed: 1 }],
    ['an error outside of any test', [file('passed', 'passed')], false, { passed: 1, failed: 1 }],
    ['a run without a test', [], true, { passed: 0, failed: 1 }],
  ])('%s', (_, testResults, ok, expected) => {
    expect(tally({ testResults }, ok)).toEqual(expected)
  })
})
