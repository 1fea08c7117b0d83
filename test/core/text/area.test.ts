import { expect, test } from 'vitest'
import { fill } from '../../../core/src/text/area.ts'
import { extension } from '../../../core/src/text/en/extension.ts'

test('English counts have a word for one and a word for more', () => {
  const text = (count: number | string) => fill('{count} {count|hint has|hints have} no place', { count })
  expect([0, 1, 2, '1', '1,000'].map(text)).toEqual([
    '0 hints have no place',
    '1 hint has no place',
    '2 hints have no place',
    '1 hint has no place',
    '1,000 hints have no place',
  ])
  expect(fill('{count|it|them}')).toBe('{count|it|them}')
})

test('no English text of the panel has a plural after a count that may be one', () => {
  const bare = Object.entries(extension).filter(([, text]) => /\{count\} (?!of )[a-z ]*[a-z]s\b/.test(text))
  expect(bare).toEqual([])
})
