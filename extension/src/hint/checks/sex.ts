import { checkIdNumber, normaliseIdNumber } from '@nuandong/core/page'
import { sexOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

/** A04: the sex stated against the 17th digit of the ID number. */
export const sex: HintCheck = {
  id: 'sex',
  *check({ groups }): Generator<HintAt> {
    for (const person of groups) {
      const at = person.get('sex')
      const number = person.get('idNumber')
      const stated = at && sexOf(at)
      const read = number && checkIdNumber(normaliseIdNumber(number.value))
      if (!at || !stated || !read?.ok || read.sex === stated) continue
      yield {
        check: 'sex',
        catalogue: 'A04',
        severity: 'error',
        variant: read.sex ?? '',
        params: {},
        citation: 'GB 11643-1999',
        at,
      }
    }
  },
}
