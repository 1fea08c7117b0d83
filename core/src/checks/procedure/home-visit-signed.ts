import { householdCheck } from '../check.ts'
import { FULL_PROCEDURE } from '../register-groups.ts'

/** H06. The form of the home visit bears the household's signature. Judged in registers in which some households have signed. */
export default householdCheck({
  catalogue: 'H06',
  severity: 'doubt',
  citation: '民发〔2021〕57号(入户调查)',
  needs: [],
  oneOf: [['signature'], ['investigationDate', 'inspector']],
  kinds: FULL_PROCEDURE,
  bind(table, context, report) {
    const signatures = table.householdText('signature')
    const visits = (['investigationDate', 'inspector'] as const)
      .filter((id) => table.has(id))
      .map((id) => table.blankInHousehold(id))
    const isSigned = context.fact('signed', (text) => !/^(否|无|未|×)/.test(text))
    const isKept = signatures.some((code) => code >= 0)
    return (household) => {
      if (visits.every((blank) => blank[household])) return
      if (!isKept) {
        report.unknown(-1, ['signature'])
        return
      }
      const code = signatures[household]
      if (code >= 0 && isSigned(code)) return
      report.fail(table.householdRow('signature', household), ['signature', 'investigationDate'])
    }
  },
})
