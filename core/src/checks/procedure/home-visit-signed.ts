import { tableCheck } from '../engine/index.ts'
import { HOME_VISIT } from '../law/clauses.ts'

/** H06. The form of the home visit bears the household's signature. Judged in registers in which some households have signed. */
export default tableCheck({
  catalogue: 'H06',
  severity: 'doubt',
  citation: HOME_VISIT,
  needs: [],
  oneOf: [['signature'], ['investigationDate', 'inspector']],
  for: { procedure: 'full' },
  run(table, context, report) {
    const signatures = table.householdText('signature')
    const visits = (['investigationDate', 'inspector'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.blankInHousehold(id))
    if (!signatures.some((code) => code >= 0)) {
      report.unknown(-1, ['signature'])
      return
    }
    const isSigned = context.fact('signed', (text) => !/^(否|无|未|×)/.test(text))
    for (let household = 0; household < signatures.length; household++) {
      const code = signatures[household]
      if (visits.every((blank) => blank[household]) || (code >= 0 && isSigned(code))) continue
      report.fail(table.householdRow('signature', household), ['signature', 'investigationDate'])
    }
  },
})
