import { hukouKindOf } from '../../facts/words.ts'
import { householdCheck } from '../engine/index.ts'
import { relationReader, rowsOf } from '../people/people.ts'

/**
 * C14. Until 2021-06 urban dibao was for 非农业户口, rural dibao for 农业户口 (令271 第二条, 220号 第六条). A unified hukou goes by residence, and the
 * members of a mixed household apply apart (220号 第十一条).
 */
export default householdCheck({
  catalogue: 'C14',
  severity: 'doubt',
  citation: '城市居民最低生活保障条例 第二条；民发〔2012〕220号 第六条',
  until: '2021-06-30',
  needs: ['category', 'hukouKind'],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const categories = table.householdText('category')
    const hukou = table.text('hukouKind')
    const kindOf = context.fact('hukou kind', (text) => hukouKindOf(text) ?? '')
    const categoryOf = context.fact('dibao of town or country', (text) =>
      /城市|城镇|城低/.test(text) ? 'non-agricultural' : /农村|农低/.test(text) ? 'agricultural' : '',
    )
    const relationOf = relationReader(table, context)
    return (household) => {
      const expected = categories[household] < 0 ? '' : categoryOf(categories[household])
      if (!expected) return
      const rows = rowsOf(table, household)
      const head = rows.find((row) => relationOf(row) === 'head') ?? rows[0]
      if (hukou[head] < 0) {
        report.unknown(head, ['hukouKind'])
        return
      }
      const kind = kindOf(hukou[head])
      if (kind === '' || kind === 'unified' || kind === expected) return
      report.fail(head, ['category', 'hukouKind'], {
        params: { category: context.textOf(categories[household]), hukou: context.textOf(hukou[head]) },
      })
    }
  },
})
