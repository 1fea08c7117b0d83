import { ageOn } from '../../identity/id-number.ts'
import { registerDate } from '../../register/index.ts'
import { tableCheck } from '../engine/index.ts'

/** H14. A register with whole ID numbers is older than the years for which the pack says that registers are kept. */
export default tableCheck({
  catalogue: 'H14',
  severity: 'doubt',
  citation: '本地政策包（checks.retentionYears）',
  parameter: 'checks.retentionYears',
  needs: ['idNumber'],
  from: '2021-11-01',
  run(table, context, report) {
    const limit = context.parameter('checks.retentionYears')
    const own = registerDate(table)
    if (!limit.known) return
    if (own === 0) {
      report.unknown(-1, ['reportDate'])
      return
    }
    const years = ageOn(own, context.dateNumber)
    if (years <= limit.value) return
    report.failCell(table.layout.headerBottom, table.column('idNumber')?.column ?? 0, 'idNumber', {
      params: { years, limit: limit.value },
    })
  },
})
