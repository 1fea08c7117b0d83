import { yuan } from '../../facts/money.ts'
import { fail, PASS, personCheck, type RowView, unknownHere } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { declaredIncome } from '../money/declared-income.ts'

/**
 * F11. A member draws a pension that the household's income does not show, or that is more than twice of it. The basic
 * pension (基础养老金) is passed over while it does not count for dibao.
 */
export default personCheck({
  catalogue: 'F11',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'pensions' }],
  judge(person, there) {
    const exempt = person.parameter('dibao.basicPensionExempt')
    const passesBasic = isOf(person.table, 'tekun') || (exempt.known && exempt.value)
    const pensions = passesBasic ? there.where(isNotBasic) : there
    if (!pensions.first) return PASS
    const amount = pensions.first.pension
    const declared = declaredIncome(person.household, SHOWING, amount)
    if (!declared) return unknownHere('pension')
    if (declared.is === 'enough') return PASS
    return fail(['name', 'idNumber', 'pension', 'transferIncome'], {
      variant: declared.is === 'less' ? 'less' : amount === undefined ? 'listed' : 'amount',
      params: { ...(amount !== undefined && { amount: yuan(amount) }), declared: yuan(declared.amount) },
      related: pensions.cells('pension'),
    })
  },
})

const SHOWING = ['pension', 'transferIncome', 'otherIncome', 'monthlyIncome'] as const

const isNotBasic = (pension: RowView): boolean => !/城乡居民|居民养老|基础养老|新农保/.test(pension.said('pensionKind'))
