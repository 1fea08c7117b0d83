import { checkDisabilityCertificate } from '../../identity/disability-certificate.ts'
import { checkIdNumber } from '../../identity/id-number.ts'
import { valueCheck } from '../engine/index.ts'

/** Last day on which a first-generation certificate counted. */
const FIRST_GENERATION_UNTIL = '2009-12-31'

const A_DIGIT_SHORT = /^\d{17}[\dX]\d$/

/**
 * M03. A disability certificate has the 18 of the ID number, type 1–7, level 1–4 and, re-issued, B and a number. Up to
 * the end of 2009 the first generation had numbers of its own. Where an ID number in order and a single digit are all
 * there is, type or level is missing: an error. What has another form may be a local number: a doubt.
 */
export default valueCheck({
  catalogue: 'M03',
  severity: 'error',
  citation: '第二代残疾人证编号规则（中国残联）',
  needs: ['disabilityCertificate'],
  judge(text, context) {
    const { problem } = checkDisabilityCertificate(text)
    if (!problem) return undefined
    if (problem === 'form' && text.length < 18)
      return context.date <= FIRST_GENERATION_UNTIL ? undefined : { severity: 'doubt', variant: 'first-generation' }
    const isCut = A_DIGIT_SHORT.test(text) && checkIdNumber(text.slice(0, 18)).ok
    return { ...(!isCut && { severity: 'doubt' }), variant: problem, params: { length: text.length } }
  },
})
