import type { RegisterTable } from '../../register/index.ts'
import { fail, type HouseholdView, householdCheck, ofRegister, PASS, unknown, type Verdict } from '../engine/index.ts'
import { HOME_VISIT } from '../law/clauses.ts'
import { lawOn } from '../law/law-on-date.ts'
import { isOf } from '../law/programme-of.ts'
import { isUrgent } from '../law/temporary-aid.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'
import { twoInvestigatorsAsked } from '../words/written-rules.ts'

/**
 * H05. Two people at least investigate at the home, none of them of the household. An error where the number itself is
 * given; a single name may be the first of two, but not where the sheet itself asks for two and nearly all rows name
 * them. Of other programmes only where their sheet asks it.
 */
export default householdCheck({
  catalogue: 'H05',
  severity: 'error',
  citation: HOME_VISIT,
  needs: [],
  oneOf: [['investigatorCount', 'inspector', 'secondInspector']],
  for: [
    { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure', 'tekun'] },
    { programme: 'temporary-assistance' },
    { change: 'added' },
  ],
  from: '2012-12-12',
  judge(household) {
    const sentence = twoInvestigatorsAsked(household.table)
    if (sentence === '' && !isByLaw(household.table)) return PASS
    const { investigatorCount: count, inspector, secondInspector, investigationDate, reviewDate } = household
    const needed =
      sentence === '' ? byLaw(household, investigationDate ?? reviewDate ?? household.today) : TWO_AS_WRITTEN
    if (needed === undefined) return PASS
    if (count === undefined && inspector === undefined)
      return unknown(household.has('inspector') ? 'inspector' : 'investigatorCount')
    const odd: Verdict[] = []
    if (count !== undefined && count < needed)
      odd.push(fail(['investigatorCount', 'inspector'], { variant: 'count', params: { count, needed: needed } }))
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
    if (count === undefined && names.length < needed)
      odd.push(
        fail(household.has('secondInspector') ? ['secondInspector', 'inspector'] : 'inspector', {
          variant: sentence === '' ? 'names' : 'stated',
          severity: sentence !== '' && isOddOneOut(household) ? 'error' : 'doubt',
          params: { count: names.length, needed: needed, sentence },
        }),
      )
    const name = memberAmong(household, names)
    if (name) odd.push(fail(['inspector', 'name'], { variant: 'member', severity: 'doubt', params: { name } }))
    return odd
  },
})

/** Of the others the ministry's text on urgent or on temporary aid, or a local rule, may ask something else. */
const isByLaw = (table: RegisterTable): boolean => table.kind.change === 'added' || isOf(table, 'dibao')

const TWO_AS_WRITTEN = 2

function byLaw(household: HouseholdView, day: number): number | undefined {
  const found = lawOn(household, 'dibao.investigators', day)
  return found.known ? Number(found.value) : undefined
}

/** Whether nearly all rows name two, nothing is urgent and no remark explains the one. */
const isOddOneOut = (household: HouseholdView): boolean =>
  household.first.use(allNameTwo) && !hasRemark(household.first) && !isUrgent(household.first)

const allNameTwo = ofRegister(({ rows }): boolean => {
  let [two, one] = [0, 0]
  for (const { inspector, secondInspector } of rows)
    if (inspector !== undefined) namesIn(`${inspector} ${secondInspector ?? ''}`).length > 1 ? two++ : one++
  return isProvedByOthers(two, one)
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
