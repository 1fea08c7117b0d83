import { setCheck } from '../check.ts'
import { yuan } from '../context.ts'
import { declaredIncome, WHOLE_INCOME } from '../declared-income.ts'
import { LOW_INCOME_REGISTERS } from '../register-groups.ts'
import { relatedCells } from '../related.ts'
import { eachMatch, saysWho } from '../same-person.ts'

/** F11. A member draws a pension that the household's income does not show, or that is more than twice of it. The basic pension (基础养老金) is passed over while it does not count for dibao. */
export default setCheck({
  catalogue: 'F11',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第十三条',
  needs: [],
  compares: [LOW_INCOME_REGISTERS, ['pensions']],
  concerns: (id) =>
    saysWho(id) ||
    WHOLE_INCOME.includes(id) ||
    ['pensionKind', 'pension', 'transferIncome', 'otherIncome', 'monthlyIncome'].includes(id),
  run(context, report) {
    const exempt = context.parameter('dibao.basicPensionExempt')
    eachMatch(
      context.tables(...LOW_INCOME_REGISTERS),
      context.tables('pensions'),
      context,
      report,
      ({ table, row }, others) => {
        const counted = others.filter((one) => {
          const kind = one.table.has('pensionKind') ? one.table.shown('pensionKind', one.row) : ''
          const isBasic = /城乡居民|居民养老|基础养老|新农保/.test(kind)
          return !(isBasic && (table.kindId === 'tekun' || (exempt.known && exempt.value)))
        })
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
