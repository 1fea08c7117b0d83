import { ageOn } from '../../identity/id-number.ts'
import { householdCheck } from '../check.ts'

/**
 * G01. The account belongs to the head or another member (57号 第二十六条: 社会化发放 to the household's account). An error only where every
 * member is listed, grown up and without a disability certificate: else a guardian or an agreed manager of the account explains another name.
 */
export default householdCheck({
  catalogue: 'G01',
  severity: 'error',
  citation: '民发〔2021〕57号 第二十六条',
  needs: ['accountName'],
  oneOf: [['name', 'headName']],
  bind(table, context, report) {
    const holders = table.householdText('accountName')
    const names = table.text('name')
    const heads = table.has('headName') ? table.text('headName') : undefined
    const guardians = table.has('guardian') ? table.text('guardian') : undefined
    const agreements = table.has('custodyAgreement') ? table.text('custodyAgreement') : undefined
    const ids = table.has('idNumber') ? table.text('idNumber') : undefined
    const certificates = table.has('disabilityCertificate') ? table.text('disabilityCertificate') : undefined
    const { rows, start } = table.households
    return (household) => {
      const holder = holders[household]
      const members = rows.subarray(start[household], start[household + 1])
      const known = [...members].some((row) => names[row] === holder || heads?.[row] === holder || guardians?.[row] === holder || (agreements?.[row] ?? -1) >= 0)
      if (known) return
      const mayNeedGuardian = [...members].some((row) => {
        if ((certificates?.[row] ?? -1) >= 0) return true
        const birth = ids && ids[row] >= 0 ? context.id(ids[row]).birth : 0
        return birth === 0 || ageOn(birth, context.dateNumber) < 18
      })
      const severity = table.kind.rowIs === 'member' && !mayNeedGuardian ? 'error' : 'doubt'
      report.fail(table.householdRow('accountName', household), ['accountName', 'name'], { severity, params: { holder: context.textOf(holder) } })
    }
  },
})
