import { rowCheck, yuan } from '../engine/index.ts'

/** M05. 医前救助卡: opening + topped up − used = balance. A blank 充值 is none. */
export default rowCheck({
  catalogue: 'M05',
  severity: 'error',
  citation: '登记规范（卡内金额应平衡）',
  needs: ['cardOpening', 'cardUsed', 'cardBalance'],
  for: { programme: 'medical-assistance' },
  bind(table, _context, report) {
    const [opening, used, balance] = (['cardOpening', 'cardUsed', 'cardBalance'] as const).map((id) => table.number(id))
    const topUp = table.has('cardTopUp') ? table.number('cardTopUp') : undefined
    return (row) => {
      const added = topUp?.[row] || 0
      const expected = opening[row] + added - used[row]
      if (expected === balance[row]) return
      report.fail(row, ['cardBalance', 'cardOpening', 'cardTopUp', 'cardUsed'], {
        expected: yuan(expected),
        params: {
          opening: yuan(opening[row]),
          added: yuan(added),
          used: yuan(used[row]),
          expected: yuan(expected),
          stated: yuan(balance[row]),
        },
      })
    }
  },
})
