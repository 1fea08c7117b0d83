import { isNear, minus, plus, sumOf, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS } from '../engine/index.ts'
import { RIGID_EXPENDITURE } from '../law/clauses.ts'
import { isProven } from '../money/column-relations.ts'

const PARTS = ['medicalExpense', 'educationExpense', 'rehabilitationExpense', 'livingExpense'] as const

/**
 * D02. 刚性支出 is the sum of its parts (办法 第四条). A doubt: further outlay that the county approved may be in it,
 * and of the medical expense only what was self-paid counts. What the rows themselves prove is a matter of D17. Where
 * 自付 has a column of its own, it may stand for the medical part.
 */
export default householdCheck({
  catalogue: 'D02',
  severity: 'doubt',
  citation: RIGID_EXPENDITURE,
  from: '2025-01-01',
  needs: [],
  oneOf: [['rigidExpense'], ['medicalExpense', 'selfPaid'], ['educationExpense', 'rehabilitationExpense']],
  when: ['rigidExpense'],
  for: { role: 'register', programme: 'rigid-expenditure' },
  judge(household) {
    const { rigidExpense: stated, medicalExpense, selfPaid } = household
    if (isProven(household, 'rigidExpense', 'sum')) return PASS
    const sum = sumOf(PARTS.map((id) => household[id]))
    const withSelfPaid = minus(plus(sum, sumOf([selfPaid])), sumOf([medicalExpense]))
    if (isNear(stated, sum) || (household.has('selfPaid') && isNear(stated, withSelfPaid))) return PASS
    return fail(['rigidExpense', ...PARTS.filter((id) => household.has(id))], {
      params: { stated: yuan(stated), sum: yuan(sum) },
    })
  },
})
