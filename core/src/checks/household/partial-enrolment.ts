import { statusOf } from '../../facts/words.ts'
import { fail, type HouseholdView, householdCheck, ofHousehold, PASS, type Reader, tallyOf } from '../engine/index.ts'
import { isCovered } from '../people/person.ts'
import { isPublicNotice } from '../words/notices.ts'
import { hasRemark } from '../words/remarks.ts'

/** What lawfully leaves a member out: his own application, another programme, or 57号 第七条. */
const REASON =
  /单人|单独|特困|五保|供养|孤儿|无人抚养|服刑|在押|羁押|戒毒|失踪|宗教|渐退|另户|分保|籍|户口|[未迁]入户|不予|不(计入|纳入|享受|保)|死亡|病故|去世|亡故/

/**
 * B05. Fewer persons are covered than the household has, and nothing in the row says why. 民发〔2022〕83号: no
 * household with only some of its members enrolled, but for single-person applications; members whom 57号 第七条 leaves
 * out, or whom tekun or a children's programme supports, explain it too. Said once where it is so of most households
 * that have others, and on a public notice, which has no place for a reason.
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
    const leftOut = leftOutUnsaid(household)
    if (!leftOut) return PASS
    const { first, count } = household.use(toldOnce)
    if (count > 0)
      return household.at === first
        ? fail(['insuredPersons', 'householdSize', 'protected'], { variant: 'many', params: { count } })
        : PASS
    return fail(['insuredPersons', 'householdSize', 'protected'], { params: { leftOut } })
  },
})

/** So many households, and more than half of all that have several persons, are told in one line. */
const FEWEST_OF_ALL = 5
const FEWEST_OF_NOTICE = 2

const unsaid = tallyOf('household', ofHousehold(leftOutUnsaid))

/** The first of the households that are told together, and how many they are; 0 where each is told by itself. */
const toldOnce: Reader<{ first: number; count: number }> = (table, context) => {
  const isNotice = isPublicNotice(table)
  return context.derived.whole(table, 'households partly enrolled', () => {
    const shown = unsaid(table, context)
    const some = [...shown].filter(([leftOut]) => leftOut > 0)
    const count = some.reduce((sum, [, households]) => sum + households, 0)
    const isMost = count >= FEWEST_OF_ALL && count > shown.count(0)
    const isTogether = isMost || (isNotice && count >= FEWEST_OF_NOTICE)
    return isTogether ? { first: Math.min(...some.map(([, , first]) => first)), count } : { first: 0, count: 0 }
  })
}

/** How many are not covered without a reason; 0 where all are, or one says why; undefined where there is no other. */
function leftOutUnsaid(household: HouseholdView): number | undefined {
  const leftOut = leftOutOf(household)
  const { insuredPersons, householdSize, singlePerson } = household
  if (householdSize === 1 || insuredPersons === 0) return undefined
  if (leftOut === 0 || singlePerson !== undefined) return 0
  for (const member of household.members) {
    for (const id of SAYS_WHY) if (isReason(member[id] ?? '')) return 0
    // of who is left out by name any remark may say why
    if (household.has('protected') && !isCovered(member) && hasRemark(member)) return 0
  }
  return leftOut
}

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
