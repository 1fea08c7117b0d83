import { type Located, relatedCells, remembered, setCheck, yuan } from '../engine/index.ts'
import { INCOME } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { declaredIncome } from '../money/declared-income.ts'
import { eachMatch } from '../people/same-person.ts'

/** F11. A member draws a pension that the household's income does not show, or that is more than twice of it. The basic pension (基础养老金) is passed over while it does not count for dibao. */
export default setCheck({
  catalogue: 'F11',
  severity: 'doubt',
  citation: INCOME,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: 'pensions' }],
  run(context, report) {
    const exempt = context.parameter('dibao.basicPensionExempt')
    const isExempt = exempt.known && exempt.value
    const countedOf = remembered((rows: readonly Located[]) => rows.filter((one) => !isBasic(one)))
    eachMatch(
      context.tables({ class: 'low-income' }),
      context.tables({ lists: 'pensions' }),
      context,
      report,
      ({ table, row }, others) => {
        const counted = isOf(table, 'tekun') || isExempt ? countedOf(others) : others
        if (counted.length === 0) return
        const household = table.households.of[row]
        const amount = counted[0].table.has('pension') ? counted[0].table.number('pension')[counted[0].row] : Number.NaN
        const columns = ['pension', 'transferIncome', 'otherIncome', 'monthlyIncome'] as const
        const declared = declaredIncome(table, household, columns, amount)
        if (declared === undefined) {
          report(table).unknown(-1, ['pension'])
          return
        }
        if (declared.is === 'enough') return
        report(table).fail(row, ['name', 'idNumber', 'pension', 'transferIncome'], {
          variant: declared.is === 'less' ? 'less' : Number.isNaN(amount) ? 'listed' : 'amount',
          params: { ...(!Number.isNaN(amount) && { amount: yuan(amount) }), declared: yuan(declared.amount) },
          related: relatedCells(counted, 'pension'),
        })
      },
    )
  },
})

const isBasic = ({ table, row }: Located): boolean =>
  /城乡居民|居民养老|基础养老|新农保/.test(table.said('pensionKind', row))
