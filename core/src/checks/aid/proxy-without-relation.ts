import { rowCheck } from '../engine/index.ts'
import { textReader } from '../people/people.ts'

/** K03. Whoever takes goods for somebody else is written down with the relation, in its own column or in brackets: 李四(儿子). */
export default rowCheck({
  catalogue: 'K03',
  severity: 'error',
  citation: '物资发放登记规范（代领须注明关系）',
  needs: [],
  oneOf: [['proxy'], ['proxyRelation']],
  when: ['proxy'],
  for: { lists: 'goods', role: 'aid' },
  bind(table, context, report) {
    const proxy = textReader(table, context, 'proxy')
    const blank = table.blank('proxyRelation')
    const recipient = textReader(table, context, 'recipient')
    return (row) => {
      if (blank[row] && !/[(（]/.test(proxy(row)) && proxy(row) !== recipient(row))
        report.fail(row, ['proxyRelation', 'proxy'], { params: { proxy: proxy(row) } })
    }
  },
})
