import { minus, NO_MONEY, plus, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'

/** M05. 医前救助卡: opening + topped up − used = balance. A blank 充值 is none. */
export default rowCheck({
  catalogue: 'M05',
  severity: 'error',
  citation: '登记规范（卡内金额应平衡）',
  needs: ['cardOpening', 'cardUsed', 'cardBalance'],
  for: { programme: 'medical-assistance' },
  judge({ cardOpening: opening, cardTopUp: added = NO_MONEY, cardUsed: used, cardBalance: balance }) {
    const left = minus(plus(opening, added), used)
    if (left === balance) return PASS
    const expected = yuan(left)
    return fail(['cardBalance', 'cardOpening', 'cardTopUp', 'cardUsed'], {
      expected,
      params: {
        opening: yuan(opening),
        added: yuan(added),
        used: yuan(used),
        expected,
        stated: yuan(balance),
      },
    })
  },
})
