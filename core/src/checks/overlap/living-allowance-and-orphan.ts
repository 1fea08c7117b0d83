import { relatedCells, setCheck } from '../engine/index.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'
import { eachMatch } from '../people/same-person.ts'

/** F04. 困难残疾人生活补贴 beside the support of an orphan, or beside the full one of an unattended child (a top-up is lawful: 民发〔2019〕62号). 护理补贴 may always be paid. */
export default setCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号；民发〔2019〕62号 三',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'child-support' },
  ],
  from: '2016-01-01',
  run(context, report) {
    eachMatch(
      context.tables({ programme: ['disability-living-allowance', 'disability-care-allowance'] }),
      context.tables({ role: 'register', programme: 'child-support' }),
      context,
      report,
      ({ table, row }, others) => {
        const pays = allowanceReader(table)(row).pays('living')
        if (pays === undefined) report(table).unknown(row, ['allowanceKind'])
        if (pays)
          report(table).fail(row, ['idNumber', 'name', ...SAYS_ALLOWANCE], {
            related: relatedCells(others, 'idNumber'),
          })
      },
    )
  },
})
