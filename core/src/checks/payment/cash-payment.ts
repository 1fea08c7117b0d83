import { valueCheck } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'

/** G12. Dibao and the like are paid into accounts; cash is for emergencies and where no bank is near. */
export default valueCheck({
  catalogue: 'G12',
  severity: 'doubt',
  citation: PAYMENT,
  needs: ['paymentMethod'],
  for: { role: 'payment' },
  judge: (text) => (/现金|现款|代领现/.test(text) ? {} : undefined),
})
