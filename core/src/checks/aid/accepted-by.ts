import { fail, PASS, type Reader, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * K16. Goods that come in are accepted by somebody: one of the arrivals of a list has nobody, where nearly all others
 * have. A doubt: they may not have been accepted yet.
 */
export default rowCheck({
  catalogue: 'K16',
  severity: 'doubt',
  citation: '物资出入库登记规范（入库须验收）',
  needs: [],
  oneOf: [['acceptor']],
  for: { role: 'stock' },
  judge(row) {
    const came = row.stockIn ?? row.quantity ?? 0
    if (row.acceptor !== undefined || came <= 0 || hasRemark(row) || !row.use(isUsual)) return PASS
    return fail(['acceptor', 'item'])
  },
})

/** Whether all rows but one, or but few, name who accepted. */
const isUsual: Reader<boolean> = (table, context) => {
  const usual = context.derived.whole(table, 'arrivals are accepted', () => {
    const blanks = table.blank('acceptor').reduce((sum, one) => sum + one, 0)
    return table.rowCount - blanks >= FEWEST && blanks <= Math.max(1, table.rowCount * MOST_BLANK)
  })
  return () => usual()
}

const FEWEST = 3
const MOST_BLANK = 0.1
