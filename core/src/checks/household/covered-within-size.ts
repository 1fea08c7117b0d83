import { yuan } from '../../facts/money.ts'
import { fail, householdCheck, householdsOf, outside, PASS, saying } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { remarksOfHousehold } from '../words/remarks.ts'

/**
 * B02. 保障人口 cannot be more than 家庭人口: who is covered is a member; nor can money be granted to nobody. Beside a
 * remark that one person alone was taken in (单人保) it is one: a doubt, for others may have been added since.
 */
export default householdCheck({
  catalogue: 'B02',
  severity: 'error',
  citation: MEMBERS,
  needs: ['insuredPersons', 'householdSize'],
  for: [
    { role: 'register', programme: ['dibao', 'dibao-edge'] },
    { lists: 'people', role: 'ledger' },
    { lists: 'visits' },
    { change: 'added' },
    { role: 'payment' },
    { programme: 'temporary-assistance' },
  ],
  overColumns: {
    measured: '18 → 10 ms',
    bind: (table, context) => {
      const [covered, sizes] = [table.householdNumber('insuredPersons'), table.householdNumber('householdSize')]
      return [
        ...outside([covered], { least: 1 }),
        ...outside([covered.map((persons, household) => persons - sizes[household])], { most: 0 }),
        ...householdsOf(
          table,
          saying(table, context, ['remarks'], (text) => SINGLE.test(text)),
        ),
      ]
    },
  },
  judge(household) {
    const { insuredPersons: insured, householdSize: size, monthlyAmount } = household
    if (insured === 0 && monthlyAmount !== undefined && monthlyAmount > 0)
      return fail(['insuredPersons', 'monthlyAmount'], { variant: 'none', params: { amount: yuan(monthlyAmount) } })
    if (insured > 1 && insured <= size && remarksOfHousehold(household, SINGLE))
      return fail(['insuredPersons', 'remarks'], { variant: 'single', severity: 'doubt', params: { insured } })
    return insured <= size ? PASS : fail(['insuredPersons', 'householdSize'], { params: { insured, size } })
  },
})

/** 单人保, 按单人户纳入; not of what was or is to be, nor of another household. */
const SINGLE = /^(?!.*([原曾拟转非不未否]|分户)).*单人(保|户)/
