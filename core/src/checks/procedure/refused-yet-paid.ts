import { fail, householdCheck, PASS } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'
import { monthOf, showMonth } from '../time/period.ts'

/** Words of a remark on a grant that somebody has or had. */
const TELLS_OF_GRANT = /月|停|转|原|曾|已|恢复|重新/

/**
 * H16. Who is refused gets nothing: a conclusion 不予确认 beside an amount, or beside a month from which he is paid,
 * contradicts it. A month before the application or the decision is that of a grant which ended with it; where neither
 * day is known, or a remark tells of a grant, a doubt.
 */
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
  oneOf: [['monthlyAmount', 'aidAmount', 'paidAmount', 'startMonth']],
  for: [{ lists: 'people', role: 'register' }, { role: 'aid' }],
  judge(household) {
    if (!isRefused(household)) return PASS
    const paid = (['monthlyAmount', 'aidAmount', 'paidAmount'] as const).find((id) => (household[id] ?? 0) > 0)
    const params = { conclusion: household.conclusion }
    if (paid) return fail([paid, 'conclusion', 'name'], { params })
    const start = monthOf(household.startMonth ?? 0)
    const asked = monthOf(household.applicationDate ?? household.decisionDate ?? 0)
    if (start < 0 || start < asked) return PASS
    return fail(['startMonth', 'conclusion', 'name'], {
      variant: 'start',
      ...((asked < 0 || TELLS_OF_GRANT.test(household.remarks ?? '')) && { severity: 'doubt' }),
      params: { ...params, start: showMonth(start) },
    })
  },
})
