import { setCheck } from '../check.ts'
import { relatedCells } from '../related.ts'
import { eachMatch, saysWho } from '../same-person.ts'

/** F04. 困难残疾人生活补贴 beside the support of an orphan, or beside the full one of an unattended child (a top-up is lawful: 民发〔2019〕62号). 护理补贴 may always be paid. */
export default setCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号；民发〔2019〕62号 三',
  needs: [],
  compares: [['disability-allowance'], ['child-support']],
  from: '2016-01-01',
  concerns: (id) => saysWho(id) || ['allowanceKind'].includes(id),
  run(context, report) {
    eachMatch(
      context.tables('disability-allowance'),
      context.tables('child-support'),
      context,
      report,
      ({ table, row }, others) => {
        const kind = table.has('allowanceKind') ? table.shown('allowanceKind', row) : table.layout.titles.join(' ')
        if (!/生活/.test(kind)) {
          if (!/护理/.test(kind)) report(table).unknown(row, ['allowanceKind'])
          return
        }
        report(table).fail(row, ['idNumber', 'name', 'allowanceKind'], { related: relatedCells(others, 'idNumber') })
      },
    )
  },
})
