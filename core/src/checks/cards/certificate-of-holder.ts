import { checkDisabilityCertificate } from '../../identity/disability-certificate.ts'
import { rowCheck } from '../engine/index.ts'
import { personOf } from '../people/same-person.ts'

/** M01. The first 18 characters of a second-generation disability certificate are its holder's ID number; 15 digits of it are the same number. */
export default rowCheck({
  catalogue: 'M01',
  severity: 'error',
  citation: '第二代残疾人证编号规则（中国残联）',
  needs: ['idNumber'],
  when: ['disabilityCertificate'],
  oneOf: [['disabilityCertificate']],
  bind(table, context, report) {
    const certificates = table.text('disabilityCertificate')
    const ids = table.text('idNumber')
    const holderOf = context.fact('certificate holder', (text) => checkDisabilityCertificate(text).idNumber)
    const person = context.fact('person', personOf)
    return (row) => {
      const holder = holderOf(certificates[row])
      const own = person(ids[row])
      if (holder && own && holder !== own) report.fail(row, ['disabilityCertificate', 'idNumber'])
    }
  },
})
