import { type Located, setCheck } from '../check.ts'
import { toIso } from '../context.ts'
import { goodsName } from '../goods.ts'
import { whomReader } from '../known-people.ts'
import { textReader } from '../people.ts'
import { relatedCells } from '../related.ts'

/** K05. One person signed twice on a day for the same goods. An error where number, quantity and size are the same too; else a doubt: it may have come in two parts. */
export default setCheck({
  catalogue: 'K05',
  severity: 'error',
  citation: '物资发放登记规范（不得重复发放）',
  needs: [],
  compares: [['goods-receipt']],
  concerns: (id) =>
    [
      'recipient',
      'headName',
      'recipientIdNumber',
      'village',
      'item',
      'specification',
      'quantity',
      'receiptDate',
    ].includes(id),
  run(context, report) {
    const first = new Map<string, Located>()
    for (const table of context.tables('goods-receipt')) {
      const missing = (['item', 'receiptDate'] as const).filter((id) => !table.has(id))
      if (missing.length > 0) {
        report(table).unknown(-1, missing)
        continue
      }
      const whomOf = whomReader(table, context)
      const item = textReader(table, context, 'item')
      const size = textReader(table, context, 'specification')
      const dates = table.date('receiptDate')
      for (let row = 0; row < table.rowCount; row++) {
        const { numbers, names, village } = whomOf([row])
        if (dates[row] <= 0 || item(row) === '' || (numbers.length === 0 && names.length === 0)) continue
        const who = numbers[0] ?? `${village} ${names[0]}`
        const key = `${who} ${goodsName(item(row))} ${size(row)} ${dates[row]}`
        const earlier = first.get(key)
        if (!earlier) {
          first.set(key, { table, row })
          continue
        }
        const quantities = [
          table.has('quantity') && table.shown('quantity', row),
          earlier.table.has('quantity') && earlier.table.shown('quantity', earlier.row),
        ]
        const isSure = numbers.length > 0 && quantities[0] === quantities[1]
        report(table).fail(row, ['recipient', 'item', 'receiptDate', 'recipientIdNumber'], {
          ...(!isSure && { severity: 'doubt' }),
          params: { item: item(row), date: toIso(dates[row]) },
          related: relatedCells([earlier], 'recipient'),
        })
      }
    }
  },
})
