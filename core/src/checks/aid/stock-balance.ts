import { rowCheck } from '../engine/index.ts'

/** K06. What was there and came in is what went out and is left. */
export default rowCheck({
  catalogue: 'K06',
  severity: 'error',
  citation: '物资出入库登记规范（期初＋入库＝出库＋结存）',
  needs: ['stockIn', 'stockOut', 'stockBalance'],
  for: { role: 'stock' },
  bind(table, _context, report) {
    const opening = table.has('stockOpening') ? table.number('stockOpening') : undefined
    const [into, out, balance] = [table.number('stockIn'), table.number('stockOut'), table.number('stockBalance')]
    return (row) => {
      const before = opening?.[row] || 0
      const expected = before + into[row] - out[row]
      if (Math.abs(expected - balance[row]) < 0.005) return
      report.fail(row, ['stockBalance', 'stockIn', 'stockOut', 'stockOpening'], {
        expected: rounded(expected),
        params: {
          opening: rounded(before),
          in: into[row],
          out: out[row],
          expected: rounded(expected),
          stated: balance[row],
        },
      })
    }
  },
})

const rounded = (value: number): number => Math.round(value * 100) / 100
