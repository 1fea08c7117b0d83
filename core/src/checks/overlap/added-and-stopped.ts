import { relatedCells, setCheck } from '../engine/index.ts'
import { eachMatch } from '../people/same-person.ts'
import { periodOf } from '../time/period.ts'

/**
 * F15. Somebody is taken in and taken out in tables of the same month. A doubt: a household may have been divided, or
 * have moved from one class or town to another.
 */
export default setCheck({
  catalogue: 'F15',
  severity: 'doubt',
  citation: '登记规范（同月不得既新增又停保）',
  needs: [],
  compares: [{ change: 'added' }, { change: 'stopped' }],
  run(context, report) {
    eachMatch(
      context.tables({ change: 'stopped' }),
      context.tables({ change: 'added' }),
      context,
      report,
      ({ table, row }, others) => {
        const own = periodOf(table)
        const same = others.find((one) => {
          const other = periodOf(one.table)
          return own === undefined || other === undefined || (own.from <= other.to && other.from <= own.to)
        })
        if (same) report(table).fail(row, ['name', 'idNumber'], { related: relatedCells([same], 'name') })
      },
    )
  },
})
