import { fromYuan, yuan } from '../../facts/money.ts'
import { fail, PASS, rowCheck, unknownHere } from '../engine/index.ts'

/** M06. More is used of a 医前救助卡 than the yearly limit that the pack gives. */
export default rowCheck({
  catalogue: 'M06',
  severity: 'doubt',
  citation: '本地政策包（medical-assistance.cardLimit）',
  parameter: 'medical-assistance.cardLimit',
  needs: ['cardUsed'],
  for: { programme: 'medical-assistance' },
  judge(row) {
    const limit = row.parameter('medical-assistance.cardLimit')
    if (!limit.known) return unknownHere(limit.path)
    if (row.cardUsed <= fromYuan(limit.value)) return PASS
    return fail(['cardUsed', 'cardNumber'], { params: { used: yuan(row.cardUsed), limit: limit.value } })
  },
})
