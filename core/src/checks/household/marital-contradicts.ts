import { maritalOf } from '../../facts/words.ts'
import { fail, type HouseholdView, householdCheck, PASS, type Verdict } from '../engine/index.ts'
import { ageOf, headOf, relationOf, sexOf } from '../people/person.ts'

/** Of husbands and of wives (民法典 第一千零四十七条); autonomous areas may set less, none below 18. */
const MARRIAGE = { male: 22, female: 20 }
const NEVER_BELOW = 18

/**
 * B17. What 婚姻状况 says agrees with the household: who is unmarried has no 配偶 in it and is none, and nobody below 18 is or was married. Below the age of marriage
 * a doubt: autonomous areas have set a lower one.
 */
export default householdCheck({
  catalogue: 'B17',
  severity: 'error',
  citation: '民法典 第一千零四十七条；登记规范',
  needs: [],
  oneOf: [['marital']],
  for: { lists: 'people' },
  judge(household) {
    const odd: Verdict[] = []
    let [spouse, isUnmarried] = [-1, false]
    for (const member of household.members) {
      const marital = member.meaning(member.marital ?? '', maritalOf)
      if (household.has('relation') && relationOf(member) === 'spouse') {
        spouse = member.at
        isUnmarried ||= marital === 'never-married'
      }
      const age = marital && marital !== 'never-married' ? ageOf(member) : undefined
      const from = MARRIAGE[sexOf(member) ?? 'female']
      if (age !== undefined && age < from)
        odd.push(
          fail(
            ['marital', 'idNumber', 'name'],
            {
              variant: 'age',
              ...(age >= NEVER_BELOW && { severity: 'doubt' }),
              params: { age, marital: member.marital },
            },
            { at: member.at },
          ),
        )
    }
    if (spouse >= 0) odd.push(...ofSpouse(household, spouse, isUnmarried))
    return odd.length > 0 ? odd : PASS
  },
})

function ofSpouse(household: HouseholdView, spouse: number, isUnmarried: boolean): Verdict[] {
  const head = headOf(household)
  if (head && head.meaning(head.marital ?? '', maritalOf) === 'never-married')
    return [fail(['marital', 'relation', 'name'], { variant: 'spouse' }, { at: head.at })]
  return isUnmarried ? [fail(['marital', 'relation', 'name'], { variant: 'spouse' }, { at: spouse })] : []
}
