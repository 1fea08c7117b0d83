import { programmesNamed } from '../../facts/programmes.ts'
import { fail, PASS, personCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'

/**
 * F04. 困难残疾人生活补贴 is for disabled people in dibao households: somebody draws it who stands in no dibao register
 * given. A doubt: places may extend it to others (a row that names 低保边缘 or another class is passed over), and the
 * register may be of another month or list only the heads.
 */
export default personCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'dibao' },
  ],
  from: '2016-01-01',
  finds: 'absent',
  judge(person) {
    if (person.use(allowanceReader).pays('living') !== true) return PASS
    const named = (['category', 'specialGroup'] as const)
      .map((id) => person.meaning(person.said(id), programmesNamed))
      .find((one) => one.length > 0)
    if (named && !named.includes('dibao') && !named.some((id) => isOf(person.table, id))) return PASS
    return fail(['idNumber', 'name', ...SAYS_ALLOWANCE])
  },
})
