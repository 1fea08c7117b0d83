import { checkAccount, field, normaliseAccount } from '@nuandong/core/page'
import type { HintAt, HintCheck } from '../hint.ts'

/** G03: a bank account that cannot be one. A passbook number need not carry a check digit, so this is never an error. */
export const account: HintCheck = {
  id: 'account',
  *check({ fields }): Generator<HintAt> {
    for (const at of fields) {
      if (field(at.field).type !== 'account' || at.value.includes('*')) continue
      const { problem } = checkAccount(normaliseAccount(at.value))
      if (!problem) continue
      const citation = problem === 'check-digit' ? 'ISO/IEC 7812-1' : ''
      yield { check: 'account', catalogue: 'G03', severity: 'doubt', variant: problem, params: {}, citation, at }
    }
  },
}
