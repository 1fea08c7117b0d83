import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms, LAWS } from './ordinary-laws.ts'

/** `npm run deep -- ordinary` asks for many more. */
const HOUSEHOLDS = 150

describe('what follows in the ordinary case', () => {
  it.each(LAWS)('$says', ({ holds }) => {
    let looked = 0
    fc.assert(
      fc.property(forms, (form) => {
        looked += holds(form)
      }),
      { numRuns: HOUSEHOLDS },
    )
    expect(looked).toBeGreaterThan(HOUSEHOLDS / 2)
  })
})
