import { countOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

/** B01 B02: persons covered within the household; members listed against the size stated. A list may be turned over: a doubt. */
export const householdSize: HintCheck = {
  id: 'household-size',
  *check({ groups, fields }): Generator<HintAt> {
    const listed = new Set(
      fields.filter((field) => field.role === 'members' && field.source === 'column').map((field) => field.group),
    ).size
    for (const household of groups) {
      const size = household.get('householdSize')
      const persons = size && countOf(size)
      if (!size || persons === undefined) continue
      const at = household.get('insuredPersons')
      const covered = at && countOf(at)
      if (at && covered !== undefined && covered > persons)
        yield {
          check: 'household-size',
          catalogue: 'B02',
          severity: 'error',
          variant: 'covered',
          params: { persons },
          citation: '',
          at,
        }
      // the applicant may stand outside the list of members
      if (household.group === '' && listed > 0 && listed !== persons && listed + 1 !== persons)
        yield {
          check: 'household-size',
          catalogue: 'B01',
          severity: 'doubt',
          variant: 'listed',
          params: { persons, listed },
          citation: '民发〔2021〕57号 第七条',
          at: size,
        }
    }
  },
}
