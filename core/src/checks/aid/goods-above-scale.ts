import { setCheck } from '../engine/index.ts'
import { reportAbove } from '../money/gifts.ts'
import { goodsValueReader } from '../money/goods.ts'

/** K08. More goods, by value, were handed to one household than the pack's scale. */
export default setCheck({
  catalogue: 'K08',
  severity: 'doubt',
  citation: '慰问物资发放标准（本地规定）',
  needs: [],
  compares: [{ lists: 'goods', role: 'aid' }],
  parameter: 'aid.goodsPerHousehold',
  run(context, report) {
    const most = context.parameter('aid.goodsPerHousehold')
    if (!most.known) return
    for (const table of context.tables({ lists: 'goods', role: 'aid' }))
      if (!table.has('goodsAmount') && !table.has('price')) report(table).unknown(-1, ['goodsAmount'])
    reportAbove(most.value, 'goodsAmount', context, report, goodsValueReader)
  },
})
