import { toEighteen } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personOf } from '../../../core/src/identity/id-number.ts'
import { fictionalId } from './fictional-id.ts'

describe('the person that an ID number names', () => {
  test('is the same for the 15 and the 18 digits of one number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1930, max: 1999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const eighteen = fictionalId(
            `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
            '男',
            1,
          )
          const fifteen = eighteen.slice(0, 6) + eighteen.slice(8, 17)
          expect(toEighteen(fifteen)).toBe(eighteen)
          expect(personOf(fifteen)).toBe(personOf(eighteen))
        },
      ),
    )
  })
  test.each(['', '5.1018E+17', '510185195005060000', '5101851950', '51018519500506****'])(
    'is nobody for %s',
    (text) => {
      expect(personOf(text)).toBe('')
    },
  )
})
