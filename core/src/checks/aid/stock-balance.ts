import { fail, PASS, rowCheck } from '../engine/index.ts'

/** K06. What was there and came in is what went out and is left. */
export default rowCheck({
  catalogue: 'K06',
  severity: 'error',
  citation: '物资出入库登记规范（期初＋入库＝出库＋结存）',
  needs: ['stockIn', 'stockOut', 'stockBalance'],
  for: { role: 'stock' },
  judge({ stockOpening: opening = 0, stockIn: into, stockOut: out, stockBalance: balance }) {
    const left = opening + into - out
    if (Math.abs(left - balance) < 0.005) return PASS
    const expected = rounded(left)
    return fail(['stockBalance', 'stockIn', 'stockOut', 'stockOpening'], {
      expected,
      params: { opening: rounded(opening), in: into, out, expected, stated: balance },
    })
  },
})

const rounded = (value: number): number => Math.round(value * 100) / 100
