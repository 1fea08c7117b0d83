import { checkDisabilityCertificate, DISABILITY_TYPES } from '../../identity/disability-certificate.ts'
import { fail, PASS, rowCheck, unknown, type Verdict } from '../engine/index.ts'

const LEVELS: readonly RegExp[] = [/[一壹1Ⅰ]/, /[二贰2Ⅱ]/, /[三叁3Ⅲ]/, /[四肆4Ⅳ]/]

/**
 * M02. Digits 19 and 20 of a disability certificate are the type and the level that the columns give. Several types in
 * the column are 多重.
 */
export default rowCheck({
  catalogue: 'M02',
  severity: 'error',
  citation: '第二代残疾人证编号规则（中国残联）',
  needs: [],
  when: ['disabilityCertificate'],
  oneOf: [['disabilityCertificate'], ['disabilityType', 'disabilityLevel']],
  judge(person) {
    const { disabilityType, disabilityLevel } = person
    const { ok, type, level } = person.meaning(person.disabilityCertificate, checkDisabilityCertificate)
    if (!ok) return PASS
    if (disabilityType === undefined && disabilityLevel === undefined)
      return unknown(['disabilityType', 'disabilityLevel'])
    const odd: Verdict[] = []
    const stated = person.meaning(disabilityType ?? '', readType)
    if (stated && stated !== type)
      odd.push(
        fail(['disabilityType', 'disabilityCertificate'], {
          variant: 'type',
          // of several disabilities the column may name the main one
          severity: type === '多重' ? 'doubt' : 'error',
          expected: type,
          params: { expected: type },
        }),
      )
    const statedLevel = person.meaning(disabilityLevel ?? '', readLevel)
    if (statedLevel > 0 && statedLevel !== level)
      odd.push(
        fail(['disabilityLevel', 'disabilityCertificate'], {
          variant: 'level',
          expected: `${level}级`,
          params: { expected: level },
        }),
      )
    return odd
  },
})

function readType(text: string): string {
  const named = DISABILITY_TYPES.filter((type) => text.includes(type) || (type === '听力' && /^聋/.test(text)))
  return named.length > 1 ? '多重' : (named[0] ?? '')
}

/** 1 to 4; 0 where the text names none, or several. */
function readLevel(text: string): number {
  const named = LEVELS.flatMap((pattern, index) => (pattern.test(text) ? [index + 1] : []))
  return named.length === 1 ? named[0] : 0
}
