import { fail, PASS, personCheck, unknown } from '../engine/index.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'

/**
 * F04. 困难残疾人生活补贴 beside the support of an orphan, or beside the full one of an unattended child (a top-up is
 * lawful: 民发〔2019〕62号). 护理补贴 may always be paid.
 */
export default personCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号；民发〔2019〕62号 三',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'child-support' },
  ],
  from: '2016-01-01',
  judge(person, there) {
    const pays = person.use(allowanceReader).pays('living')
    if (pays === undefined) return unknown('allowanceKind')
    return pays ? fail(['idNumber', 'name', ...SAYS_ALLOWANCE], { related: there.cells('idNumber') }) : PASS
  },
})
