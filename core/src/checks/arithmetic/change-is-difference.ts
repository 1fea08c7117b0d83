import { isNear, type Money, minus, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'
import { MOST_MONTHS } from '../time/period.ts'

const size = (money: Money): Money => Math.abs(money) as Money

/**
 * I05. On a list of changed amounts, or of those who died, what was added or taken off is the difference of the amounts
 * before and after; a list of reductions may write it without its sign. A doubt where the change counts several months
 * of the difference, or a remark stands beside it.
 */
export default rowCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '登记规范（增减额＝现金额－原金额）',
  needs: ['previousAmount', 'currentAmount', 'amountChange'],
  for: [{ change: 'amount' }, { change: 'died' }],
  judge({ previousAmount: before, currentAmount: after, amountChange: stated, remarks }) {
    const difference = minus(after, before)
    if (isNear(size(difference), size(stated))) return PASS
    const months = size(stated) / size(difference)
    const isExplained = remarks !== undefined || (Number.isInteger(months) && months <= MOST_MONTHS)
    return fail(['amountChange', 'currentAmount', 'previousAmount'], {
      ...(isExplained && { severity: 'doubt' }),
      expected: yuan(difference),
      params: { before: yuan(before), after: yuan(after), difference: yuan(difference), stated: yuan(stated) },
    })
  },
})
