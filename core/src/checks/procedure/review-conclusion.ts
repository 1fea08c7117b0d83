import { isNear, yuan } from '../../facts/money.ts'
import { fail, householdCheck, PASS, type Verdict } from '../engine/index.ts'
import { isStopped, MIXED_CONCLUSION } from '../law/refused.ts'

/** What a review concludes, or a list of changes says of a row; of an end `isStopped` tells. */
const KEPT = /^(拟|建议)?(继续|维持|保持|不变|无变[化动])/
const MORE = /^(拟|建议)?(增发|调增|提高|上调)/
const LESS = /^(拟|建议)?(减发|调减|降低|下调)/

/**
 * H23. The amounts before and after say what the conclusion does: who is stopped gets no more, who goes on as before
 * the same. A doubt: the amount after may not yet be entered, or a new standard lie between.
 */
export default householdCheck({
  catalogue: 'H23',
  severity: 'doubt',
  citation: '登记规范（复核结论与金额一致）',
  needs: ['previousAmount'],
  oneOf: [
    ['reviewConclusion', 'changeKind'],
    ['monthlyAmount', 'currentAmount'],
  ],
  for: [{ lists: 'people', role: 'register' }, { change: 'amount' }],
  judge(household) {
    const { previousAmount: before, reviewConclusion, changeKind, monthlyAmount, changeReason, remarks } = household
    const after = household.currentAmount ?? monthlyAmount
    const said = (reviewConclusion ?? changeKind ?? '').replace(/\s/g, '')
    if (after === undefined || said === '') return PASS
    const odd = (variant: string): Verdict =>
      fail([household.currentAmount === undefined ? 'monthlyAmount' : 'currentAmount', 'previousAmount', ...SAID], {
        variant,
        params: { said, before: yuan(before), after: yuan(after) },
      })
    if (isStopped(household)) return after > 0 ? odd('stopped') : PASS
    if (MIXED_CONCLUSION.test(said)) return PASS
    if (isNear(after, before)) return MORE.test(said) || LESS.test(said) ? odd('same') : PASS
    if (MORE.test(said)) return after < before ? odd('other-way') : PASS
    if (LESS.test(said)) return after > before ? odd('other-way') : PASS
    const isExplained = changeReason !== undefined || remarks !== undefined
    return KEPT.test(said) && !isExplained ? odd('kept') : PASS
  },
})

const SAID = ['reviewConclusion', 'changeKind'] as const
