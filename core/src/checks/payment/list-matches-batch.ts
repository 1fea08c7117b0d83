import { tableCheck, yuan } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

/** G08. What the list pays, batch by batch, is what the bank was told to pay (代发金额) and what the treasury paid out (凭证金额). */
export default tableCheck({
  catalogue: 'G08',
  severity: 'error',
  citation: PAYMENT,
  needs: ['paidAmount'],
  oneOf: [['batchAmount', 'voucherAmount']],
  for: { role: 'payment' },
  run(table, _context, report) {
    const paid = table.number('paidAmount')
    const batches = table.has('batch') ? table.text('batch') : undefined
    const groups = new Map<number, number[]>()
    for (let row = 0; row < table.rowCount; row++) {
      const batch = batches?.[row] ?? -1
      const rows = groups.get(batch)
      if (rows) rows.push(row)
      else groups.set(batch, [row])
    }
    for (const rows of groups.values()) {
      const blank = rows.find((row) => Number.isNaN(paid[row]))
      if (blank !== undefined) {
        report.unknown(blank, ['paidAmount'])
        continue
      }
      const sum = rows.reduce((total, row) => total + paid[row], 0)
      for (const id of ['batchAmount', 'voucherAmount'] as const) {
        if (!table.has(id)) continue
        const stated = rows.filter((row) => !table.blank(id)[row])
        const total = table.number(id)
        // the column may also repeat each row's own amount
        if (
          stated.length === 0 ||
          stated.every((row) => total[row] === sum) ||
          stated.reduce((all, row) => all + total[row], 0) === sum
        )
          continue
        const wrong = stated.find((row) => total[row] !== sum) ?? stated[0]
        report.fail(wrong, [id, 'paidAmount'], {
          expected: yuan(sum),
          params: {
            rows: rows.length,
            sum: yuan(sum),
            stated: yuan(total[wrong]),
            difference: yuan(total[wrong] - sum),
          },
        })
      }
    }
  },
})
