import { normaliseIdNumber } from '@nuandong/core/page'
import type { FieldOnPage } from '../../page/read.ts'
import type { HintAt, HintCheck } from '../hint.ts'

/** A08: the same ID number twice in one table. */
export const duplicatePerson: HintCheck = {
  id: 'duplicate-person',
  *check({ fields }): Generator<HintAt> {
    const seen = new Map<string, FieldOnPage>()
    for (const at of fields) {
      if (at.field !== 'idNumber' || at.source !== 'column' || !/\d{15}/.test(at.value)) continue
      const [table, row] = at.group.split('.')
      const key = `${table}/${normaliseIdNumber(at.value)}`
      const first = seen.get(key)
      if (!first) {
        seen.set(key, at)
        continue
      }
      if (first.group === at.group) continue
      const params = { row: first.group.split('.')[1], own: row }
      yield { check: 'duplicate-person', catalogue: 'A08', severity: 'error', variant: '', params, citation: '', at }
    }
  },
}
