/** 低保边缘家庭: 社会救助法第二十一条; 民发〔2021〕57号第八条第二款; 民发〔2022〕83号一（四）. */
import { familyIncome, isDibaoFamily } from './dibao-family.ts'
import { familyOf } from './family.ts'
import { isWithinLimits } from './property.ts'
import { type Answer, FROM, INELIGIBLE, local, NOT_IN_FORCE, type Question, standard } from './question.ts'

export function readEdge(question: Question): Answer {
  if (question.day < FROM.lowIncome) return NOT_IN_FORCE
  if (question.day < FROM.m57) return readLowIncome(question)
  // 43号第二十七条: other classes are open once tekun has ended
  const { members, receives } = question.household
  if (members.length === 1 && receives.includes('tekun')) return INELIGIBLE
  return isEdgeFamily(question) ? { outcome: 'eligible' } : INELIGIBLE
}

/** 一般指不符合最低生活保障条件，家庭人均收入低于当地最低生活保障标准1.5倍，且财产状况符合相关规定的家庭 */
export function isEdgeFamily(question: Question): boolean {
  const family = familyOf(question)
  if (family.length === 0 || isDibaoFamily(question)) return false
  // 社会救助法第二十一条第三款: 上浮一定比例, by the province; a figure of the law data at every date
  const line = local(question, 'dibao-edge.multiple', [1, 100]) * standard(question)
  return familyIncome(question) < line * family.length && isWithinLimits(question, 'dibao-edge', family.length)
}

/** 民发〔2008〕156号: 城市低收入家庭, of income and property by the local rules; the class beside dibao. */
function readLowIncome(question: Question): Answer {
  const { area, members } = question.household
  // 城市居民家庭
  if (area === 'rural' || members.some(({ hukou }) => hukou.kind === 'agricultural')) return INELIGIBLE
  const family = familyOf(question)
  if (family.length === 0 || isDibaoFamily(question)) return INELIGIBLE
  const line = local(question, 'dibao-edge.incomeLine', [0.01, 10_000_000]) * 100
  if (familyIncome(question) >= line * family.length) return INELIGIBLE
  return isWithinLimits(question, 'dibao-edge', family.length) ? { outcome: 'eligible' } : INELIGIBLE
}
