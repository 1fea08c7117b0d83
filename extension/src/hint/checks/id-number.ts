import { checkIdNumber, normaliseIdNumber } from '@nuandong/core/page'
import { isIdNumberField } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

const CATALOGUE = { length: 'A01', characters: 'A01', 'birth-date': 'A03', 'check-digit': 'A02' } as const

/** A01 A02 A03: length, characters, date of birth and check character of an ID number. */
export const idNumber: HintCheck = {
  id: 'id-number',
  *check({ fields, today }): Generator<HintAt> {
    for (const at of fields) {
      // a masked number (5101**********1234) or the kind of a document (居民身份证) is no number to check
      if (!isIdNumberField(at) || !/\d{4}/.test(at.value) || at.value.includes('*')) continue
      const read = checkIdNumber(normaliseIdNumber(at.value))
      const base = { check: 'id-number', severity: 'error', citation: 'GB 11643-1999', at } as const
      if (read.problem) {
        const params = { length: read.length, character: read.expected?.at(-1) ?? '' }
        yield { ...base, catalogue: CATALOGUE[read.problem], variant: read.problem, params }
      } else if (read.birth > today) yield { ...base, catalogue: 'A03', variant: 'future', params: {} }
      else if (read.length === 15)
        yield { ...base, catalogue: 'A01', severity: 'doubt', variant: 'fifteen', params: {} }
    }
  },
}
