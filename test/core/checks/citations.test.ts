import { describe, expect, test } from 'vitest'
import { citationOn } from '../../../core/src/checks/engine/citation.ts'
import { checks, citations } from '../../../core/src/index.ts'

/** Texts that findings cite, with the first day and, where another followed, the last. */
const IN_FORCE: readonly (readonly [text: RegExp, from: string, until?: string])[] = [
  [/国务院令第271号|城市居民最低生活保障条例/, '1999-10-01', '2014-04-30'],
  [/国务院令第456号|农村五保供养工作条例/, '2006-03-01', '2014-04-30'],
  [/国发〔2007〕19号/, '2007-07-11', '2014-04-30'],
  [/民发〔2009〕81号/, '2009-06-15'],
  [/民发〔2012〕220号/, '2012-12-12', '2021-06-30'],
  [/国务院令第649号|社会救助暂行办法/, '2014-05-01', '2026-06-30'],
  [/国发〔2015〕52号/, '2016-01-01'],
  [/民发〔2016〕178号/, '2016-10-10', '2021-06-30'],
  [/民法典/, '2021-01-01'],
  [/民发〔2021〕(43|57)号|特困人员认定办法/, '2021-07-01'],
  [/民发〔2022〕83号/, '2022-10-20'],
  [/刚性支出困难家庭认定办法/, '2025-01-01'],
  [/社会救助法/, '2026-07-01'],
]
/** They judge a word or a day by the law of its own time, whatever the register's date. */
const OF_ANOTHER_TIME = ['category-of-its-era', 'paid-by-tenth', 'village-appraisal', 'decided-in-time-before-2012']
const DATES = ['2009-11-20', '2013-06-30', '2015-06-30', '2018-06-30', '2021-08-31', '2023-06-30', '2025-06-30']

describe.each([...DATES, '2026-06-30', '2026-07-01'])('what a finding of %s cites', (date) => {
  test('was in force then, or says from when it is', () => {
    const wrong = checks.flatMap(([id, check]) => {
      if ((check.from ?? '') > date || (check.until ?? '9') < date || OF_ANOTHER_TIME.includes(id)) return []
      const cited = citationOn(check.citation, date)
      const isLater = /（\d{4}-\d{2}-\d{2}起）$/.test(cited)
      return IN_FORCE.filter(
        ([text, from, until = '9']) => text.test(cited) && ((from > date && !isLater) || until < date),
      ).map(() => `${id}: ${cited}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('the clauses of a check', () => {
  test('follow each other', () => {
    for (const [id, { citation }] of checks) {
      if (typeof citation === 'string') continue
      const days = citation.map(([from]) => from)
      expect(days, id).toEqual([...new Set(days)].sort())
    }
  })

  test('stand in the catalogue with their first days, none empty', () => {
    for (const [id, { citation }] of checks) {
      const all = citations(citation)
      expect(all.length, id).toBeGreaterThan(0)
      for (const one of all) expect(one, id).toMatch(typeof citation === 'string' ? /\S/ : /^\d{4}-\d{2}-\d{2}起 \S/)
    }
  })

  test('of town and country are given together', () => {
    const clauses = [
      ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
      ['2014-05-01', '国务院令第649号 第十二条'],
    ] as const
    expect(citationOn(clauses, '2009-11-20')).toBe('国务院令第271号 第八条；国发〔2007〕19号')
    expect(citationOn(clauses, '2014-05-01')).toBe('国务院令第649号 第十二条')
    expect(citationOn(clauses, '1998-01-01')).toBe('国务院令第271号 第八条；国发〔2007〕19号（1999-10-01起）')
  })
})
