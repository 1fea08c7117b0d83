import type { FieldId } from '@nuandong/core/page'
import { fenOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

const HEADS: readonly FieldId[] = ['wageIncome', 'businessIncome', 'propertyIncome', 'transferIncome']
const YUAN = 100

/** D02: the heads of income add up to the total. Without 其他收入 and 赡养费 on the page they may fall short of it, never exceed it. */
export const incomeSum: HintCheck = {
  id: 'income-sum',
  *check({ groups }): Generator<HintAt> {
    for (const household of groups) {
      const totals = [household.get('yearlyHouseholdIncome'), household.get('monthlyHouseholdIncome')].filter(
        (total) => total !== undefined,
      )
      const heads = HEADS.map((id) => household.get(id)).map((head) => head && fenOf(head))
      if (!totals.length || !heads.every((head) => head !== undefined)) continue
      const others = [household.get('otherIncome'), household.get('maintenance')].map((other) => other && fenOf(other))
      const sum = [...heads, ...others].reduce<number>((left, right) => left + (right ?? 0), 0)
      const stated = totals.map(fenOf).filter((total) => total !== undefined)
      if (!stated.length || stated.some((total) => Math.abs(total - sum) < YUAN)) continue
      const complete = others[0] !== undefined
      if (!complete && stated.some((total) => total > sum)) continue
      const params = { sum: sum / YUAN }
      yield {
        check: 'income-sum',
        catalogue: 'D02',
        severity: 'error',
        variant: '',
        params,
        citation: '',
        at: totals[0],
      }
    }
  },
}
