import { fromYuan, NO_MONEY, plus, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'
import { WINTER_RELIEF } from '../law/clauses.ts'

/** F10. Winter relief in cash and goods together goes beyond what the place gives a household, or a head in need. */
export default rowCheck({
  catalogue: 'F10',
  severity: 'doubt',
  citation: WINTER_RELIEF.map(([from, clause]) => [from, `${clause}；本地救助标准`] as const),
  needs: ['reliefCash'],
  for: { programme: 'winter-relief' },
  judge(row) {
    const { reliefCash: cash, reliefGoods: goods = NO_MONEY, personsInNeed: persons = 0 } = row
    const [cap, aHead] = [row.parameter('winter-relief.householdCap'), row.parameter('winter-relief.amount')]
    if (!cap.known && !aHead.known) return unknownHere([cap.path, aHead.path])
    const limit = Math.min(
      cap.known ? cap.value : Number.POSITIVE_INFINITY,
      aHead.known && persons > 0 ? aHead.value * persons : Number.POSITIVE_INFINITY,
    )
    const total = plus(cash, goods)
    if (total <= fromYuan(limit)) return PASS
    return fail(['reliefCash', 'reliefGoods'], {
      params: { cash: yuan(cash), goods: yuan(goods), total: yuan(total), limit },
    })
  },
})
