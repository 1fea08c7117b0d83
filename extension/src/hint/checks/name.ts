import { checkName, field, normaliseName } from '@nuandong/core/page'
import type { HintAt, HintCheck } from '../hint.ts'

/** A13 A14: digits, titles and characters that the software could not store in a name. */
export const name: HintCheck = {
  id: 'name',
  *check({ fields }): Generator<HintAt> {
    for (const at of fields) {
      if (field(at.field).type !== 'name' || at.value.includes('*')) continue
      const problem = checkName(normaliseName(at.value))
      if (!problem || problem === 'form') continue
      const catalogue = problem === 'replaced-character' ? 'A14' : 'A13'
      yield { check: 'name', catalogue, severity: 'doubt', variant: problem, params: {}, citation: '', at }
    }
  },
}
