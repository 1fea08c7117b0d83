import { ageOn } from '../../identity/id-number.ts'
import { registerDate } from '../../register/index.ts'
import { fail, PASS, registerCheck, unknownHere } from '../engine/index.ts'

/** H14. A register with whole ID numbers is older than the years for which the pack says that registers are kept. */
export default registerCheck({
  catalogue: 'H14',
  severity: 'doubt',
  citation: '本地政策包（checks.retentionYears）',
  parameter: 'checks.retentionYears',
  needs: ['idNumber'],
  from: '2021-11-01',
  judge(register) {
    const limit = register.context.parameter('checks.retentionYears')
    const own = registerDate(register.table)
    if (!limit.known) return PASS
    if (own === 0) return unknownHere('reportDate')
    const years = ageOn(own, register.context.dateNumber)
    if (years <= limit.value) return PASS
    return fail('idNumber', { params: { years, limit: limit.value } }, register.headerOf('idNumber'))
  },
})
