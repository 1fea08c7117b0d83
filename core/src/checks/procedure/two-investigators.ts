import { fail, type HouseholdView, householdCheck, PASS, unknown, type Verdict } from '../engine/index.ts'
import { HOME_VISIT } from '../law/clauses.ts'
import { lawOn } from '../law/law-on-date.ts'

/**
 * H05. Two people at least investigate at the home, none of them of the household. An error where the number itself is
 * given; a single name may be the first of two.
 */
export default householdCheck({
  catalogue: 'H05',
  severity: 'error',
  citation: HOME_VISIT,
  needs: [],
  oneOf: [['investigatorCount', 'inspector', 'secondInspector']],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  from: '2012-12-12',
  judge(household) {
    const { investigatorCount: count, inspector, secondInspector, investigationDate, reviewDate } = household
    const needed = lawOn(household, 'dibao.investigators', investigationDate ?? reviewDate ?? household.today)
    if (!needed.known) return PASS
    if (count === undefined && inspector === undefined)
      return unknown(household.has('inspector') ? 'inspector' : 'investigatorCount')
    const odd: Verdict[] = []
    if (count !== undefined && count < needed.value)
      odd.push(fail(['investigatorCount', 'inspector'], { variant: 'count', params: { count, needed: needed.value } }))
    if (inspector === undefined) return odd
    const first = household.meaning(inspector, namesIn)
    const second = secondInspector === undefined ? [] : household.meaning(secondInspector, namesIn)
    const twice = [...first, ...second].find((name, at, names) => names.indexOf(name) < at)
    if (twice !== undefined)
      odd.push(
        fail(household.has('secondInspector') ? ['secondInspector', 'inspector'] : 'inspector', {
          variant: 'twice',
          severity: 'doubt',
          params: { name: twice },
        }),
      )
    const names = [...first, ...second]
    if (count === undefined && names.length < needed.value)
      odd.push(
        fail(household.has('secondInspector') ? ['secondInspector', 'inspector'] : 'inspector', {
          variant: 'names',
          severity: 'doubt',
          params: { count: names.length, needed: needed.value },
        }),
      )
    const name = memberAmong(household, names)
    if (name) odd.push(fail(['inspector', 'name'], { variant: 'member', severity: 'doubt', params: { name } }))
    return odd
  },
})

const namesIn = (text: string): string[] => text.split(/[\s、,，;；/和及]+/).filter(Boolean)
const NAMES = ['name', 'headName', 'accountName'] as const

function memberAmong({ members }: HouseholdView, names: readonly string[]): string | undefined {
  for (const member of members)
    for (const id of NAMES) {
      const name = member[id]
      if (name !== undefined && names.includes(name)) return name
    }
  return undefined
}
