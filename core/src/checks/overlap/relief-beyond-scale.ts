import { rowCheck, yuan } from '../engine/index.ts'

/** F10. Winter relief in cash and goods together goes beyond what the place gives a household, or a head in need. */
export default rowCheck({
  catalogue: 'F10',
  severity: 'doubt',
  citation: '自然灾害救助条例 第二十一条；本地救助标准',
  needs: ['reliefCash'],
  for: { programme: 'winter-relief' },
  bind(table, context, report) {
    const cash = table.number('reliefCash')
    const goods = table.has('reliefGoods') ? table.number('reliefGoods') : undefined
    const needy = table.has('personsInNeed') ? table.number('personsInNeed') : undefined
    const capOf = context.parameterOf('winter-relief.householdCap', table)
    const aHeadOf = context.parameterOf('winter-relief.amount', table)
    return (row) => {
      const [cap, aHead] = [capOf(row), aHeadOf(row)]
      if (!cap.known && !aHead.known) {
        report.unknown(-1, [cap.path, aHead.path])
        return
      }
      const persons = needy?.[row] ?? Number.NaN
      const limits = [
        cap.known ? cap.value : Number.POSITIVE_INFINITY,
        aHead.known && persons > 0 ? aHead.value * persons : Number.POSITIVE_INFINITY,
      ]
      const limit = Math.min(...limits)
      const total = cash[row] + (goods?.[row] || 0)
      if (total <= limit * 100) return
      report.fail(row, ['reliefCash', 'reliefGoods'], {
        params: { cash: yuan(cash[row]), goods: yuan(goods?.[row] || 0), total: yuan(total), limit },
      })
    }
  },
})
