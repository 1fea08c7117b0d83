import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'
import { tekunCriteria } from '../law/tekun-criteria.ts'

/**
 * C06. Between 16 and 59, a disability that 特困人员认定办法 第五条 does not list (hearing, speech, a lighter level) is
 * taken for inability to work. By the programme's own criterion; disabilities that the province adds explain it.
 */
export default rowCheck({
  catalogue: 'C06',
  severity: 'doubt',
  citation: '民发〔2021〕43号 第五条',
  from: '2021-07-01',
  needs: [],
  oneOf: [
    ['disabilityType', 'disabilityCertificate', 'disabilityLevel'],
    ['idNumber', 'birth'],
  ],
  for: { role: 'register', programme: 'tekun' },
  judge(row) {
    if (isRefused(row)) return PASS
    const person = row.use(tekunCriteria)
    const disability = person?.facts.disability
    if (!disability || disability === 'none') return PASS
    const outcome = person.outcomes.get('tekun.no-labour')
    if (outcome === 'unknown' && person.facts.birth) return unknown('disabilityLevel')
    if (outcome !== 'fail') return PASS
    return fail(['disabilityType', 'disabilityLevel', 'disabilityCertificate'], {
      params: { type: disability.type ?? '', level: disability.level ?? '' },
    })
  },
})
