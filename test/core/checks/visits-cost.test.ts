import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Day, type Visit } from '../../../core/src/checks/time/visit-day.ts'
import { sayingSame } from '../../../core/src/checks/words/containment.ts'

type Plain = Pick<Visit, 'village' | 'place' | 'from' | 'until'>

const overlaps = (a: Plain, b: Plain): boolean =>
  a.from === b.from || (a.from < b.from ? a.until > b.from : b.until > a.from)
const isElsewhere = (a: Plain, b: Plain): boolean =>
  a.village !== b.village
    ? a.village !== '' && b.village !== ''
    : a.place !== b.place && a.place !== '' && b.place !== ''

describe('J05: a visit elsewhere at the same time', () => {
  const visit = fc.record({
    village: fc.constantFrom('', '双河村', '大树村'),
    place: fc.constantFrom('', '1组', '2组'),
    from: fc.nat(12),
    long: fc.integer({ min: -2, max: 6 }),
  })

  test('is found where one of those before it overlaps, and never else', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 30 }), (visits) => {
        const day = new Day()
        const before: Plain[] = []
        const ordered = visits.map(({ long, ...one }) => ({ ...one, until: one.from + long }))
        for (const one of ordered.sort((a, b) => a.from - b.from) as Visit[]) {
          const found = day.elsewhere(one)
          day.put(one)
          const others = before.filter((other) => overlaps(other, one) && isElsewhere(other, one))
          expect(found !== undefined).toBe(others.length > 0)
          if (found) expect(others).toContain(found)
          before.push(one)
        }
      }),
    )
  })

  const shapes: Record<string, (at: number) => Plain> = {
    'one place all day': () => ({ village: '双河村', place: '1组', from: 540, until: 1080 }),
    'another place each, no end': (at) => ({ village: '双河村', place: `${at}号`, from: 540 + at, until: 540 + at }),
    'every second without a place': (at) => ({
      village: '双河村',
      place: at % 2 ? '' : `${at}号`,
      from: 540,
      until: 1080,
    }),
    'every second without a village': (at) => ({
      village: at % 2 ? '' : '双河村',
      place: `${at % 2 ? '' : at}`,
      from: 540,
      until: 1080,
    }),
  }
  test.each(Object.keys(shapes))('is looked for among few, however many visits a day has: %s', (shape) => {
    let looks = 0
    const day = new Day()
    for (let at = 0; at < 2000; at++) {
      const { until, ...one } = shapes[shape](at)
      const counted = Object.defineProperty({ ...one }, 'until', {
        get: () => {
          looks++
          return until
        },
      }) as Visit
      day.elsewhere(counted)
      day.put(counted)
    }
    expect(looks).toBeLessThan(4 * 2000)
  })
})

describe('J09: texts that say the same', () => {
  test('are equal, or one of four letters and more stands in the other', () => {
    const text = fc.string({ unit: fc.constantFrom('修', '路', '水'), maxLength: 9 })
    const texts = fc.array(text, { maxLength: 12 }).map((list) => new Set(list))
    const isSame = (a: string, b: string) =>
      a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)))
    fc.assert(
      fc.property(texts, texts, (demands, problems) => {
        const expected = [...demands].filter((one) => [...problems].some((other) => isSame(other, one)))
        expect([...sayingSame(demands, problems)].sort()).toEqual(expected.sort())
      }),
    )
  })

  test('are compared about once each, not each with each', () => {
    const many = (make: (at: number) => string) => new Set(Array.from({ length: 2000 }, (_, at) => make(at)))
    const demands = many((at) => `希望解决第${10_000 + at}号家庭的饮水问题`)
    const problems = many((at) => `群众反映：希望解决第${11_000 + at}号家庭的饮水问题，已转镇上`)
    const compared = vi.spyOn(String.prototype, 'includes')
    const same = sayingSame(demands, problems)
    const times = compared.mock.calls.length
    compared.mockRestore()
    expect(same.size).toBe(1000)
    expect(times).toBeLessThan(10 * 2000)
  })
})
