import { fail, PASS, rowCheck } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

const URGENT = /急难|小额快救/
const OUTLAY = /支出/
/** Outlays of education: foreseen, and no emergency. */
const FORESEEN = /学费|就学|上学|升学|助学|读书|就读|[大中小]学|高中|教育/
/** What has lasted for years is for dibao and tekun. */
const LASTING = /长期|常年|多年|一直|年老体弱|年事已高/
/** What befalls somebody all of a sudden, also on the way to school. */
const SUDDEN = /突|意外|事故|车祸|交通|火|灾|溺|摔|烧|烫|伤|病|术|癌|瘤|症|死|亡|故|失业|失踪|急/

/**
 * C31. 急难型 is for fire, accidents, sudden serious illness and the like; outlays of education and medicine that a
 * family cannot bear are 支出型 (民发〔2018〕23号), which has its notice and its means test. A doubt: the cause may be
 * written short.
 */
export default rowCheck({
  catalogue: 'C31',
  severity: 'doubt',
  citation: '民发〔2018〕23号 二（一）',
  from: '2018-01-23',
  needs: ['aidKind', 'aidCause'],
  when: ['aidKind', 'aidCause'],
  for: { programme: 'temporary-assistance' },
  judge(row) {
    const { aidKind, aidCause } = row
    if (!URGENT.test(aidKind) || OUTLAY.test(aidKind) || hasRemark(row)) return PASS
    if (SUDDEN.test(aidCause)) return PASS
    const variant = LASTING.test(aidCause) ? 'lasting' : FORESEEN.test(aidCause) ? 'foreseen' : undefined
    return variant ? fail(['aidCause', 'aidKind'], { variant, params: { kind: aidKind, cause: aidCause } }) : PASS
  },
})
