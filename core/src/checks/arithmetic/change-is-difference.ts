import { rowCheck, yuan } from '../engine/index.ts'
import { ONE_YUAN } from '../money/income-heads.ts'

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
  bind(table, _context, report) {
    const [before, after, changes] = [
      table.number('previousAmount'),
      table.number('currentAmount'),
      table.number('amountChange'),
    ]
    return (row) => {
      const difference = after[row] - before[row]
      if (Math.abs(Math.abs(difference) - Math.abs(changes[row])) < ONE_YUAN) return
      report.fail(row, ['amountChange', 'currentAmount', 'previousAmount'], {
        expected: yuan(difference),
        params: {
          before: yuan(before[row]),
          after: yuan(after[row]),
          difference: yuan(difference),
          stated: yuan(changes[row]),
        },
      })
    }
  },
})
