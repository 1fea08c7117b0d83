import { fail, PASS, rowCheck, unknown } from '../engine/index.ts'
import { personCriteria } from '../law/person-criteria.ts'
import { allowanceReader } from '../money/disability-allowances.ts'
import { hasRemark } from '../words/remarks.ts'
import { leavesOutLevel, type Sentence, saysLevel, scopesIn, sentencesOf } from '../words/scope.ts'

/**
 * F04. 重度残疾人护理补贴 for a disability that the place does not list (nationally levels 1 and 2). By the programme's
 * own criterion. A doubt: a province may add intellectual and mental levels 3 and 4; nothing is said where the sheet's
 * own lines, or the remark, take the level in, and an error where they leave it out. Not modelled: that the care is
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
    const { type = '', level = 0 } = disability
    const remark = row.said('remarks')
    if (LETS_IN.test(remark) && saysLevel(remark, type, level)) return PASS
    if (sentencesOf(row.table).some((one) => isOfCare(one) && saysLevel(one.text, type, level))) return PASS
    const sentence = scopesIn(row.table).find((one) => isOfCare(one) && leavesOutLevel(one, type, level))?.shown
    return fail(['disabilityLevel', 'disabilityCertificate', 'disabilityType'], {
      ...(sentence && { variant: 'stated', ...(!hasRemark(row) && { severity: 'error' }) }),
      params: { type, level: level || '', sentence: sentence ?? '' },
    })
  },
})

const LETS_IN = /纳入|扩|享受|[我本][省市县区州]|文件|规定|政策/
/** A line may be of the other allowance. */
const isOfCare = ({ text }: Sentence): boolean => !/生活补贴|困难残疾人/.test(text) || /护理/.test(text)

const careCriteria = personCriteria('disability-care-allowance')
