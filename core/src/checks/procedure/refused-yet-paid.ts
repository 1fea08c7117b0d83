import { fail, householdCheck, PASS } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'

/** H16. Who is refused gets nothing: a conclusion 不予确认 beside an amount contradicts it. */
export default householdCheck({
  catalogue: 'H16',
  severity: 'error',
  citation: [
    ['1999-10-01', '国务院令第271号 第八条', '国发〔2007〕19号'],
    ['2014-05-01', '国务院令第649号 第十一条'],
    ['2021-07-01', '国务院令第649号 第十一条；民发〔2021〕57号 第二十五条'],
    ['2026-07-01', '社会救助法 第四十五条；民发〔2021〕57号 第二十五条'],
  ],
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
