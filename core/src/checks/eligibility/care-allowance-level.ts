import { rowCheck } from '../engine/index.ts'
import { personCriteria } from '../law/person-criteria.ts'
import { allowanceReader } from '../money/disability-allowances.ts'

/**
 * F04. 重度残疾人护理补贴 for a disability that the place does not list (nationally levels 1 and 2). By the programme's own criterion. A doubt: a province may
 * add intellectual and mental levels 3 and 4. Not modelled: that the care is needed for six months or more.
 */
export default rowCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  from: '2016-01-01',
  needs: [],
  oneOf: [['disabilityLevel', 'disabilityCertificate']],
  for: { programme: ['disability-living-allowance', 'disability-care-allowance'] },
  bind(table, context, report) {
    const allowancesOf = allowanceReader(table)
    const personOf = personCriteria(table, context, 'disability-care-allowance')
    return (row) => {
      const pays = allowancesOf(row).pays('care')
      if (pays === false) return
      const person = personOf(row)
      const disability = person?.facts.disability
      const outcome = person?.outcomes.get('disability-care-allowance.severe')
      if (outcome === undefined || outcome === 'pass') return
      if (outcome === 'unknown' || disability === 'none' || !disability) report.unknown(row, ['disabilityLevel'])
      else if (pays === undefined) report.unknown(row, ['allowanceKind'])
      else
        report.fail(row, ['disabilityLevel', 'disabilityCertificate', 'disabilityType'], {
          params: { type: disability.type ?? '', level: disability.level ?? '' },
        })
    }
  },
})
