import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'

/** B02. 保障人口 cannot be more than 家庭人口: who is covered is a member; nor can money be granted to nobody. */
export default householdCheck({
  catalogue: 'B02',
  severity: 'error',
  citation: MEMBERS,
  needs: ['insuredPersons', 'householdSize'],
  for: [
    { role: 'register', programme: ['dibao', 'dibao-edge'] },
    { lists: 'people', role: 'ledger' },
    { change: 'added' },
  ],
  judge({ insuredPersons: insured, householdSize: size, monthlyAmount }) {
    if (insured === 0 && monthlyAmount !== undefined && monthlyAmount > 0)
      return fail(['insuredPersons', 'monthlyAmount'], { variant: 'none', params: { amount: yuan(monthlyAmount) } })
    return insured <= size ? PASS : fail(['insuredPersons', 'householdSize'], { params: { insured, size } })
  },
})
