import { field, isPhone, splitPhones } from '@nuandong/core/page'
import type { HintAt, HintCheck } from '../hint.ts'

/** A19: a telephone number that cannot be one. */
export const phone: HintCheck = {
  id: 'phone',
  *check({ fields }): Generator<HintAt> {
    for (const at of fields) {
      if (field(at.field).type !== 'phone' || at.value.includes('*')) continue
      if (splitPhones(at.value).every(isPhone)) continue
      yield { check: 'phone', catalogue: 'A19', severity: 'doubt', variant: '', params: {}, citation: '', at }
    }
  },
}
