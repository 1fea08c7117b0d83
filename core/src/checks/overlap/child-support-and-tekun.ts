import { relatedCells, setCheck } from '../engine/index.ts'
import { eachMatch } from '../people/same-person.ts'

/** F03. A child for whom 孤儿 or 事实无人抚养 was chosen is no longer tekun. A doubt: 民发〔2019〕62号 still knows tekun with a top-up. */
export default setCheck({
  catalogue: 'F03',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第九条；民发〔2019〕62号',
  needs: [],
  compares: [
    { role: 'register', programme: 'child-support' },
    { role: 'register', programme: 'tekun' },
  ],
  from: '2021-07-01',
  run(context, report) {
    eachMatch(
      context.tables({ role: 'register', programme: 'child-support' }),
      context.tables({ role: 'register', programme: 'tekun' }),
      context,
      report,
      ({ table, row }, others) =>
        report(table).fail(row, ['idNumber', 'name'], { related: relatedCells(others, 'idNumber') }),
    )
  },
})
