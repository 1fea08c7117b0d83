import { isNear, type Money, minus, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'

const size = (money: Money): Money => Math.abs(money) as Money

/**
 * I05. On a list of changed amounts, what was added or taken off is the difference of the amounts before and after; a list of reductions may write it without its
 * sign. A doubt: the change may count further months.
 */
export default rowCheck({
  catalogue: 'I05',
  severity: 'doubt',
  citation: '登记规范（增减额＝现金额－原金额）',
  needs: ['previousAmount', 'currentAmount', 'amountChange'],
  for: { change: 'amount' },
  judge({ previousAmount: before, currentAmount: after, amountChange: stated }) {
    const difference = minus(after, before)
    if (isNear(size(difference), size(stated))) return PASS
    return fail(['amountChange', 'currentAmount', 'previousAmount'], {
      expected: yuan(difference),
      params: { before: yuan(before), after: yuan(after), difference: yuan(difference), stated: yuan(stated) },
    })
  },
})
