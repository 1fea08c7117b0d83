import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  atLeast,
  atLeastZero,
  atMost,
  below,
  between,
  choose,
  count,
  FAIL,
  type Interval,
  larger,
  multiply,
  PASS,
  pathsOf,
  point,
  smaller,
  subtract,
  unknown,
} from '../../../core/src/criteria/index.ts'

const leaf = { path: 'x' }
const bounds = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
/** An interval and a number in it. */
const inside = bounds.chain(([a, b]) => {
  const [lo, hi] = a < b ? [a, b] : [b, a]
  return fc.record({ interval: fc.constant(between(lo, hi, leaf)), value: fc.integer({ min: lo, max: hi }) })
})

const OPERATIONS: [string, (a: Interval, b: Interval) => Interval, (a: number, b: number) => number][] = [
  ['add', add, (a, b) => a + b],
  ['subtract', subtract, (a, b) => a - b],
  ['multiply', multiply, (a, b) => a * b],
  ['larger', larger, Math.max],
  ['smaller', smaller, Math.min],
]

describe('arithmetic over intervals', () => {
  for (const [name, over, exactly] of OPERATIONS) {
    it(`${name} holds whatever the unknown numbers are`, () => {
      fc.assert(
        fc.property(inside, inside, (a, b) => {
          const { lo, hi } = over(a.interval, b.interval)
          const value = exactly(a.value, b.value)
          expect(lo <= value && value <= hi).toBe(true)
        }),
      )
    })
  }

  it('a comparison that is decided holds for every number inside', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        for (const [compare, exactly] of [
          [below, a.value < b.value],
          [atMost, a.value <= b.value],
          [atLeast, a.value >= b.value],
        ] as const) {
          const truth = compare(a.interval, b.interval)
          if (truth.is !== 'unknown') expect(truth.is === 'pass').toBe(exactly)
        }
      }),
    )
  })

  it('equal is not below', () => {
    expect(below(point(950), point(950))).toBe(FAIL)
    expect(below(point(949), point(950))).toBe(PASS)
  })

  it('nothing times anything is nothing, and depends on nothing', () => {
    const product = multiply(point(0), between(0, Number.POSITIVE_INFINITY, leaf))
    expect(product).toEqual({ lo: 0, hi: 0, open: null })
  })

  it('a point depends on nothing, even where it came from an unknown', () => {
    const cost = between(0, Number.POSITIVE_INFINITY, leaf)
    expect(pathsOf(atLeastZero(subtract(point(0), cost)).open)).toEqual([])
  })

  it('an unknown choice between equal numbers is decided', () => {
    expect(choose(unknown(leaf), point(5), point(5))).toEqual(point(5))
  })

  it('counts what holds and what may', () => {
    expect(count([PASS, FAIL, unknown(leaf)])).toMatchObject({ lo: 1, hi: 2 })
  })
})
