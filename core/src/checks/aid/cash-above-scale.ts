import { setCheck } from '../engine/index.ts'
import { reportAbove } from '../money/gifts.ts'

/** K08. More cash was handed to one household than the pack's scale. */
export default setCheck({
  catalogue: 'K08',
  severity: 'doubt',
  citation: '慰问金发放标准（本地规定）',
  needs: [],
  compares: [{ lists: 'goods', role: 'aid' }],
  parameter: 'aid.cashPerHousehold',
  run(context, report) {
    const most = context.parameter('aid.cashPerHousehold')
    if (!most.known) return
    reportAbove(most.value, 'aidAmount', context, report, (table) => {
      if (!table.has('aidAmount')) return () => Number.NaN
      const cash = table.number('aidAmount')
      return (row) => cash[row]
    })
  },
})
