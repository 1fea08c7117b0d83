import { saysDead } from '../../identity/name.ts'
import { rowCheck } from '../engine/index.ts'
import { statusReader } from '../people/member-facts.ts'

/**
 * H10. The register itself says that the person is dead, in a column, a remark or behind the name (何春花（故）), and no month of stopping stands beside it. A doubt: the list may show a month in which he still lived, and
 * the tekun's burial grant follows.
 */
export default rowCheck({
  catalogue: 'H10',
  severity: 'doubt',
  citation: '民发〔2022〕83号',
  needs: [],
  oneOf: [['status', 'name', 'remarks']],
  for: [{ lists: 'people', pays: 'monthly' }, { role: 'payment' }],
  bind(table, context, report) {
    const statusOf = statusReader(table, context)
    const stops = table.has('stopMonth') ? table.date('stopMonth') : undefined
    const isRewritten = table.rewritten('name')
    const isMarked = (row: number) => isRewritten(row) && saysDead(table.shown('name', row))
    return (row) => {
      if ((stops?.[row] ?? 0) > 0) return
      const isStated = statusOf(row) === 'deceased'
      if (isStated) report.fail(row, [table.has('status') ? 'status' : 'remarks', 'name', 'idNumber'])
      else if (isMarked(row)) report.fail(row, ['name', 'idNumber'])
    }
  },
})
