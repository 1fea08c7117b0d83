import { fromYuan, yuan } from '../../facts/money.ts'
import { tableCheck } from '../engine/index.ts'
import { STANDARD } from '../law/clauses.ts'
import { standardOfSheet } from '../law/standard-of-household.ts'
import { linesAround } from '../words/lines-around.ts'

/**
 * C02. The standard that a title or a line states is the one in force at the place on the date of the register. A doubt: the papers of a new standard may have come late, and a sheet of another
 * county may stand for this one. Of a column of standards `standard-in-force` speaks.
 */
export default tableCheck({
  catalogue: 'C02',
  severity: 'doubt',
  citation: STANDARD,
  needs: [],
  for: { role: 'register', programme: 'dibao' },
  run(table, context, report) {
    const stated = table.has('standard') ? undefined : standardOfSheet(table)
    if (stated === undefined || table.rowCount === 0) return
    const inForce = context.parameterOf('dibao.standard', table)(0)
    if (!inForce.known) {
      report.unknown(-1, [inForce.path])
      return
    }
    if (Math.round(fromYuan(inForce.value)) === stated) return
    const written = String(yuan(stated))
    const cell = linesAround(table).find(({ text }) => text.replaceAll(',', '').includes(written))
    if (!cell) return
    const { value: expected, from, source } = inForce
    report.failCell(cell.row, cell.column, 'standard', {
      expected,
      params: { expected, stated: yuan(stated), from, source: source.number ?? source.document },
    })
  },
})
