import { isNear, type Money, minus, NO_MONEY, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

const LESS =
  /收入(增加|提高|上升|增长)|(减少|死亡|去世|迁出|减员|核减).{0,4}人|减员|人口减少|退役|就业|成员(死亡|去世|病故|迁出)/
const MORE = /收入(减少|下降|降低)|(增加|新增|出生|迁入|增员).{0,4}人|增员|人口增加|新生|婴儿|出生|提标|提高标准|重病/

/** A member gone, and one come. */
const FEWER = /(死亡|去世|病故|迁出|减员|外嫁)/
const ADDED = /新增|出生|迁入|增员|增加|[增加]\d?人|婴儿|新生|娶|入户/
/** Persons of the household that came or went, and no more income or classes. */
const PERSONS =
  /(成员|人口|人员|家庭)(增加|减少|新增|出生|死亡|去世|病故|迁[出入])|(增加|减少|新增|核减)(家庭|保障|\d|[一二三两])?(成员|人口?)|增员|减员|新生儿|婴儿|出生/
/** Whoever belongs to a class was there before. */
const NOT_OF_PERSONS = /分类施保|增发|单人保|残疾|重病|收入/

/**
 * I19. Amount and persons go the way that their reason says: less income is more money, a member less is less. A doubt:
 * of two causes the list may name one; the same for an amount, or persons, that stay as they were: who came or went may
 * not have been covered.
 */
export default rowCheck({
  catalogue: 'I19',
  severity: 'doubt',
  citation: '登记规范（变动原因与增减方向一致）',
  needs: ['changeReason'],
  when: ['changeReason'],
  oneOf: [
    ['amountChange', 'currentAmount', 'currentPersons'],
    ['amountChange', 'previousAmount', 'previousPersons'],
  ],
  for: { change: 'amount' },
  judge(row) {
    const [isLess, isMore] = [LESS.test(row.changeReason), MORE.test(row.changeReason)]
    const { previousPersons = 0, currentPersons = 0, changeReason: reason } = row
    const persons = previousPersons > 0 && currentPersons > 0 ? currentPersons - previousPersons : 0
    if (FEWER.test(reason) && !ADDED.test(reason) && persons > 0)
      return fail(['currentPersons', 'previousPersons', 'changeReason'], {
        variant: 'more-persons',
        params: { reason },
      })
    if (persons === 0 && previousPersons > 0 && currentPersons > 0 && saysPersons(reason) && !hasRemark(row))
      return fail(['currentPersons', 'previousPersons', 'changeReason'], {
        variant: 'same-persons',
        params: { reason },
      })
    const change = changeOf(row)
    // a list of reductions may write them without their sign
    if (isLess === isMore || change === undefined) return PASS
    if (isNear(change, NO_MONEY)) return fail(['changeReason', 'currentAmount', 'amountChange'], { variant: 'same' })
    if (isLess ? change < 0 : change > 0) return PASS
    return fail(['changeReason', 'amountChange', 'currentAmount'], {
      variant: change > 0 ? 'more' : 'less',
      params: { reason: row.changeReason, change: Math.abs(yuan(change)) },
    })
  },
})

const saysPersons = (reason: string): boolean =>
  PERSONS.test(reason) && !NOT_OF_PERSONS.test(reason) && !(FEWER.test(reason) && ADDED.test(reason))

/** By the amounts before and after, else as the list says it with its sign. */
function changeOf(row: { previousAmount?: Money; currentAmount?: Money; amountChange?: Money }): Money | undefined {
  const { previousAmount: before, currentAmount: after, amountChange: stated } = row
  if (before !== undefined && after !== undefined) return minus(after, before)
  return stated !== undefined && stated < 0 ? stated : undefined
}
