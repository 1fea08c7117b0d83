import { checkDisabilityCertificate } from '../../identity/disability-certificate.ts'
import { personOf } from '../../identity/id-number.ts'
import { fail, PASS, rowCheck } from '../engine/index.ts'

/**
 * M01. The first 18 characters of a second-generation disability certificate are its holder's ID number; 15 digits of
 * it are the same number.
 */
export default rowCheck({
  catalogue: 'M01',
  severity: 'error',
  citation: '第二代残疾人证编号规则（中国残联）',
  needs: ['idNumber'],
  when: ['disabilityCertificate'],
  oneOf: [['disabilityCertificate']],
  judge(person) {
    const holder = person.meaning(person.disabilityCertificate, holderOf)
    const own = person.meaning(person.idNumber, personOf)
    return holder && own && holder !== own ? fail(['disabilityCertificate', 'idNumber']) : PASS
  },
})

const holderOf = (certificate: string): string | undefined => checkDisabilityCertificate(certificate).idNumber
