/** Whether the family as a whole is a 最低生活保障家庭, apart from who may apply alone. */
import { familyOf } from './family.ts'
import { maintenance, ownIncome } from './income.ts'
import { isWithinLimits } from './property.ts'
import { FROM, type Question, standard } from './question.ts'

/** Fen a month of all who count, with what supporters pay. */
export function familyIncome(question: Question): number {
  const { members } = question.household
  const own = familyOf(question).reduce((sum, i) => sum + ownIncome(question, members[i]), 0)
  return own + maintenance(question)
}

/** 社会救助法第十八条, 国务院令第649号第九条: 人均收入低于当地最低生活保障标准，且符合财产状况规定. */
export function isDibaoFamily(question: Question): boolean {
  const family = familyOf(question)
  if (family.length === 0) return false
  if (!mayApply(question, family)) return false
  if (familyIncome(question) >= standard(question) * family.length) return false
  // before 220号 only income is named
  return question.day < FROM.m220 || isWithinLimits(question, 'dibao', family.length)
}

/** 国务院令第271号第二条: 持有非农业户口的城市居民. */
function mayApply({ household, day }: Question, family: readonly number[]): boolean {
  if (household.area === 'rural' || day >= FROM.m220) return true
  return !family.some((i) => household.members[i].hukou.kind === 'agricultural')
}
