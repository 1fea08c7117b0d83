import { fail, householdCheck, PASS } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'

/** H16. Who is refused gets nothing: a conclusion 不予确认 beside an amount contradicts it. */
export default householdCheck({
  catalogue: 'H16',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十五条',
  needs: ['conclusion'],
  when: ['conclusion'],
  oneOf: [['monthlyAmount', 'aidAmount', 'paidAmount']],
  for: [{ lists: 'people', role: 'register' }, { role: 'aid' }],
  judge(household) {
    if (!isRefused(household)) return PASS
    const paid = (['monthlyAmount', 'aidAmount', 'paidAmount'] as const).find((id) => (household[id] ?? 0) > 0)
    return paid ? fail([paid, 'conclusion', 'name'], { params: { conclusion: household.conclusion } }) : PASS
  },
})
