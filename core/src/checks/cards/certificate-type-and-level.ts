import { checkDisabilityCertificate, DISABILITY_TYPES } from '../../identity/disability-certificate.ts'
import { rowCheck } from '../engine/index.ts'

const LEVELS: readonly RegExp[] = [/[一壹1Ⅰ]/, /[二贰2Ⅱ]/, /[三叁3Ⅲ]/, /[四肆4Ⅳ]/]

/** M02. Digits 19 and 20 of a disability certificate are the type and the level that the columns give. Several types in the column are 多重. */
export default rowCheck({
  catalogue: 'M02',
  severity: 'error',
  citation: '第二代残疾人证编号规则（中国残联）',
  needs: [],
  when: ['disabilityCertificate'],
  oneOf: [['disabilityCertificate'], ['disabilityType', 'disabilityLevel']],
  bind(table, context, report) {
    const certificates = table.text('disabilityCertificate')
    const types = table.has('disabilityType') ? table.text('disabilityType') : undefined
    const levels = table.has('disabilityLevel') ? table.text('disabilityLevel') : undefined
    const certificate = context.fact('disability certificate', checkDisabilityCertificate)
    const typeOf = context.fact('disability type', readType)
    const levelOf = context.fact('disability level', readLevel)
    return (row) => {
      const { ok, type, level } = certificate(certificates[row])
      if (!ok) return
      const [typeCode, levelCode] = [types?.[row] ?? -1, levels?.[row] ?? -1]
      if (typeCode < 0 && levelCode < 0) {
        report.unknown(row, ['disabilityType', 'disabilityLevel'])
        return
      }
      const stated = typeCode < 0 ? '' : typeOf(typeCode)
      if (stated && stated !== type)
        report.fail(row, ['disabilityType', 'disabilityCertificate'], {
          variant: 'type',
          // of several disabilities the column may name the main one
          severity: type === '多重' ? 'doubt' : 'error',
          expected: type,
          params: { expected: type },
        })
      const statedLevel = levelCode < 0 ? 0 : levelOf(levelCode)
      if (statedLevel > 0 && statedLevel !== level)
        report.fail(row, ['disabilityLevel', 'disabilityCertificate'], {
          variant: 'level',
          expected: `${level}级`,
          params: { expected: level },
        })
    }
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
