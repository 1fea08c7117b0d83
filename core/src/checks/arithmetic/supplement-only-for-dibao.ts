import { saysNone } from '../../facts/words.ts'
import { rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { textReader } from '../people/people.ts'

/**
 * D11. 分类施保 is for members of dibao households (57号 第二十七条); tekun, edge and rigid-expenditure households have none. A local rule that gives it to
 * single members of edge households explains it.
 */
export default rowCheck({
  catalogue: 'D11',
  severity: 'doubt',
  citation: '民发〔2021〕57号 第二十七条',
  needs: [],
  oneOf: [['supplement', 'supplementType']],
  for: [{ class: 'low-income' }, { role: 'payment' }],
  bind(table, context, report) {
    const amounts = table.has('supplement') ? table.number('supplement') : undefined
    const typeOf = textReader(table, context, 'supplementType')
    const categoryOf = textReader(table, context, 'category')
    const isOther =
      isOf(table, 'dibao') || table.kind.role === 'payment'
        ? (row: number) => /特困|五保|边缘|刚性/.test(categoryOf(row))
        : () => true
    return (row) => {
      const type = typeOf(row)
      const has = (amounts?.[row] ?? 0) > 0 || (type !== '' && !saysNone(type))
      if (has && isOther(row)) report.fail(row, ['supplement', 'supplementType', 'category'])
    }
  },
})
