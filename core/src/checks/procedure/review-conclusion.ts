import { isNear, type Money, NO_MONEY, yuan } from '../../facts/money.ts'
import { fail, type HouseholdView, householdCheck, ofHousehold, PASS, type Reader, tallyOf } from '../engine/index.ts'
import { isStopped, MIXED_CONCLUSION } from '../law/refused.ts'

/** What a review concludes, or a list of changes says of a row; of an end `isStopped` tells. */
const KEPT = /^(拟|建议)?(继续|维持|保持|不变|无变[化动])/
const MORE = /^(拟|建议)?(增发|调增|提高|上调)/
const LESS = /^(拟|建议)?(减发|调减|降低|下调)/

/**
 * H23. The amounts before and after say what the conclusion does: who is stopped gets no more, who goes on as before
 * the same. A doubt: the amount after may not yet be entered, or a new standard lie between; an error where the amounts
 * of several others with this conclusion do as it says, and of this one alone do not.
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
    const found = conclusionOf(household)
    if (!found || found.odd === undefined) return PASS
    const { said, odd, after, remarks } = found
    const isAlone = household.use(alone).includes(found.is)
    return fail(
      [household.currentAmount === undefined ? 'monthlyAmount' : 'currentAmount', 'previousAmount', ...SAID],
      {
        variant: odd,
        ...(isAlone && remarks === undefined && { severity: 'error' }),
        params: { said, before: yuan(household.previousAmount ?? NO_MONEY), after: yuan(after) },
      },
    )
  },
})

const SAID = ['reviewConclusion', 'changeKind'] as const

/** So many others do as their conclusion says. */
const FEWEST = 2

const conclusions = tallyOf(
  'household',
  ofHousehold((household) => {
    const found = conclusionOf(household)
    return found && `${found.is} ${found.odd ?? ''}`
  }),
)

/** The conclusions that one household's amounts alone contradict. */
const alone: Reader<readonly Conclusion[]> = (table, context) => {
  const found = context.derived.whole(table, 'conclusions that one household contradicts', () => {
    const shown = [...conclusions(table, context)]
    const count = (is: Conclusion, isOdd: boolean) =>
      shown.reduce((sum, [said, times]) => {
        const [one, odd] = said.split(' ')
        return sum + (one === is && (odd !== '') === isOdd ? times : 0)
      }, 0)
    // who goes on is not bound to the same amount
    return CONCLUSIONS.filter((is) => is !== 'kept' && count(is, true) === 1 && count(is, false) >= FEWEST)
  })
  return () => found()
}

const CONCLUSIONS = ['stopped', 'more', 'less', 'kept'] as const
type Conclusion = (typeof CONCLUSIONS)[number]

interface Told {
  said: string
  is: Conclusion
  /** how the amounts contradict it */
  odd: 'stopped' | 'same' | 'other-way' | 'kept' | undefined
  after: Money
  remarks: string | undefined
}

/**
 * What is concluded of a household, and whether its amounts contradict it; undefined where nothing is to be compared.
 */
function conclusionOf(household: HouseholdView): Told | undefined {
  const { previousAmount: before, reviewConclusion, changeKind, monthlyAmount, changeReason, remarks } = household
  const said = (reviewConclusion ?? changeKind ?? '').replace(/\s/g, '')
  if (before === undefined || said === '') return undefined
  const entered = household.currentAmount ?? monthlyAmount
  const after = entered ?? NO_MONEY
  const told = (is: Conclusion, odd?: Told['odd']): Told => ({ said, is, odd, after, remarks })
  if (isStopped(household)) return told('stopped', after > 0 ? 'stopped' : undefined)
  if (entered === undefined || MIXED_CONCLUSION.test(said)) return undefined
  if (MORE.test(said)) return told('more', isNear(after, before) ? 'same' : after < before ? 'other-way' : undefined)
  if (LESS.test(said)) return told('less', isNear(after, before) ? 'same' : after > before ? 'other-way' : undefined)
  if (!KEPT.test(said)) return undefined
  const isExplained = changeReason !== undefined || remarks !== undefined
  return told('kept', isNear(after, before) || isExplained ? undefined : 'kept')
}
