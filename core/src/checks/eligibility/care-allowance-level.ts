import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'
import { personCriteria } from '../law/person-criteria.ts'
import { allowanceReader } from '../money/disability-allowances.ts'

/**
 * F04. 重度残疾人护理补贴 for a disability that the place does not list (nationally levels 1 and 2). By the programme's
 * own criterion. A doubt: a province may add intellectual and mental levels 3 and 4. Not modelled: that the care is
 * needed for six months or more.
 */
export default rowCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  from: '2016-01-01',
  needs: [],
  oneOf: [['disabilityLevel', 'disabilityCertificate']],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  judge(row) {
    const pays = row.use(allowanceReader).pays('care')
    if (pays === false) return PASS
    const person = row.use(careCriteria)
    const disability = person?.facts.disability
    const outcome = person?.outcomes.get('disability-care-allowance.severe')
    if (outcome === undefined || outcome === 'pass') return PASS
    if (outcome === 'unknown' || disability === 'none' || !disability) return unknown('disabilityLevel')
    if (pays === undefined) return unknown('allowanceKind')
    return fail(['disabilityLevel', 'disabilityCertificate', 'disabilityType'], {
      params: { type: disability.type ?? '', level: disability.level ?? '' },
    })
  },
})

const careCriteria = personCriteria('disability-care-allowance')
