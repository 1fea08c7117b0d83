import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { eachMatch } from '../people/same-person.ts'

/** F04. Neither disability allowance is paid beside the care money of a work injury (工伤生活护理费). */
export default setCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [{ programme: ['disability-living-allowance', 'disability-care-allowance'] }, { lists: 'pensions' }],
  from: '2016-01-01',
  run(context, report) {
    const pensions = context.tables({ lists: 'pensions' }).filter((table) => table.has('pensionKind'))
    for (const table of context.tables({ lists: 'pensions' }))
      if (!table.has('pensionKind')) report(table).unknown(-1, ['pensionKind'])
    const injuryOf = remembered((rows: readonly Located[]) =>
      rows.filter((one) => /工伤/.test(one.table.said('pensionKind', one.row))),
    )
    eachMatch(
      context.tables({ programme: ['disability-living-allowance', 'disability-care-allowance'] }),
      pensions,
      context,
      report,
      ({ table, row }, others) => {
        const injury = injuryOf(others)
        if (injury.length > 0)
          report(table).fail(row, ['idNumber', 'name', 'allowanceKind'], {
            related: relatedCells(injury, 'pensionKind'),
          })
      },
    )
  },
})
