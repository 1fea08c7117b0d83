import { describe, expect, test } from 'vitest'
import { pairsOn } from '../../../core/src/programmes/index.ts'

describe('what the law says of two programmes together', () => {
  test.each(['2014-05-01', '2016-01-01', '2021-07-01', '2025-01-01', '2026-06-30', '2026-07-01'])(
    'each pair has one text on %s',
    (date) => {
      const named = pairsOn(date).map(({ between }) => [...between].sort().join(' '))
      expect(named).toHaveLength(new Set(named).size)
      expect(named.length).toBeGreaterThan(0)
    },
  )

  test.each([
    ['dibao', 'temporary-assistance', '国务院令第649号 第四十七条', '社会救助法 第二十九条'],
    ['dibao', 'tekun', '国务院令第649号 第十四条', '社会救助法 第十六条'],
    ['dibao', 'dibao-edge', '民发〔2021〕57号 第八条', '社会救助法 第二十一条'],
  ] as const)('%s and %s: the Act is cited from 2026-07-01', (one, other, before, since) => {
    const cited = (date: string) =>
      pairsOn(date).find(({ between }) => between.includes(one) && between.includes(other))?.citation
    expect(cited('2026-06-30')).toContain(before)
    expect(cited('2026-07-01')).toContain(since)
    expect(cited('2026-07-01')).not.toContain('649')
  })
})
