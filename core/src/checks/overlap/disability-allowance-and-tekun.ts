import { relatedCells, setCheck } from '../engine/index.ts'
import { eachMatch } from '../people/same-person.ts'

/** F04. Tekun supports life and care already: neither disability allowance is paid beside it. A doubt, for the bar is known from provincial texts only. Both allowances together are lawful. */
export default setCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'tekun' },
  ],
  from: '2016-01-01',
  run(context, report) {
    eachMatch(
      context.tables({ programme: ['disability-living-allowance', 'disability-care-allowance'] }),
      context.tables({ role: 'register', programme: 'tekun' }),
      context,
      report,
      ({ table, row }, others) =>
        report(table).fail(row, ['idNumber', 'name', 'allowanceKind'], { related: relatedCells(others, 'idNumber') }),
    )
  },
})
