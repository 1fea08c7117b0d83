import { statusOf } from '../../facts/words.ts'
import { fail, type HouseholdView, householdCheck, PASS } from '../engine/index.ts'
import { isCovered } from '../people/person.ts'

/** What lawfully leaves a member out: his own application, another programme, or 57号 第七条. */
const REASON =
  /单人|单独|特困|五保|供养|孤儿|无人抚养|服刑|在押|羁押|戒毒|失踪|宗教|渐退|另户|分保|籍|户口|[未迁]入户|不予|不(计入|纳入|享受|保)|死亡|病故|去世|亡故/

/**
 * B05. Fewer persons are covered than the household has, and nothing in the row says why. 民发〔2022〕83号: no
 * household with only some of its members enrolled, but for single-person applications; members whom 57号 第七条 leaves
 * out, or whom tekun or a children's programme supports, explain it too.
 */
export default householdCheck({
  catalogue: 'B05',
  severity: 'doubt',
  citation: '民发〔2022〕83号 一',
  from: '2022-10-20',
  needs: [],
  oneOf: [
    ['insuredPersons', 'protected'],
    ['householdSize', 'protected'],
  ],
  for: { role: 'register', programme: 'dibao' },
  judge(household) {
    const leftOut = leftOutOf(household)
    if (leftOut === 0 || household.insuredPersons === 0 || household.singlePerson !== undefined) return PASS
    for (const member of household.members) for (const id of SAYS_WHY) if (isReason(member[id] ?? '')) return PASS
    return fail(['insuredPersons', 'householdSize', 'protected'], { params: { leftOut } })
  },
})

const SAYS_WHY = ['remarks', 'status', 'specialGroup', 'category'] as const

/** Members who are not covered: by the two counts, else by 是否保障对象 of each row. */
function leftOutOf(household: HouseholdView): number {
  const { insuredPersons: persons, householdSize: size } = household
  if (size !== undefined && persons !== undefined) {
    if (size > persons) return size - persons
    if (!household.has('protected')) return 0
  }
  let leftOut = 0
  for (const member of household.members) if (!isCovered(member)) leftOut++
  return leftOut
}

function isReason(text: string): boolean {
  if (REASON.test(text)) return true
  const status = text ? statusOf(text) : undefined
  return status !== undefined && status !== 'normal'
}
