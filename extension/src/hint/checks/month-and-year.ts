import { fenOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

const YUAN = 100

/** D03 D16: the monthly income is a twelfth of the yearly one. A month may lawfully differ from the average, so this is a doubt. */
export const monthAndYear: HintCheck = {
  id: 'month-and-year',
  *check({ groups }): Generator<HintAt> {
    for (const household of groups) {
      const at = household.get('monthlyHouseholdIncome')
      const yearly = household.get('yearlyHouseholdIncome')
      const [month, year] = [at && fenOf(at), yearly && fenOf(yearly)]
      if (!at || month === undefined || year === undefined || Math.abs(month - year / 12) < YUAN) continue
      const slip = month > 0 && month === year
      const params = { expected: Math.round(year / 12) / YUAN, year: year / YUAN }
      yield {
        check: 'month-and-year',
        catalogue: slip ? 'D16' : 'D03',
        severity: 'doubt',
        variant: slip ? 'slip' : '',
        params,
        citation: '',
        at,
      }
    }
  },
}
