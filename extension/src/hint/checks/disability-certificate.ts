import { checkDisabilityCertificate, disabilityLevelOf, normaliseIdNumber } from '@nuandong/core/page'
import type { HintAt, HintCheck } from '../hint.ts'

/** M01 M02 M03: form of the certificate's number; its first 18 against the ID number; digits 19, 20 against type and level. */
export const disabilityCertificate: HintCheck = {
  id: 'disability-certificate',
  *check({ groups }): Generator<HintAt> {
    for (const person of groups) {
      const at = person.get('disabilityCertificate')
      if (!at || !/\d{6}/.test(at.value) || at.value.includes('*')) continue
      const read = checkDisabilityCertificate(normaliseIdNumber(at.value))
      const base = { check: 'disability-certificate', citation: '', at } as const
      if (!read.ok) {
        yield { ...base, catalogue: 'M03', severity: 'doubt', variant: 'form', params: {} }
        continue
      }
      const number = person.get('idNumber')
      if (number && normaliseIdNumber(number.value) !== read.idNumber)
        yield { ...base, catalogue: 'M01', severity: 'error', variant: 'holder', params: {} }
      const type = person.get('disabilityType')
      if (type && read.type && !type.value.includes(read.type))
        yield { ...base, catalogue: 'M02', severity: 'error', variant: 'type', params: { type: read.type }, at: type }
      const level = person.get('disabilityLevel')
      const stated = level && disabilityLevelOf(level.value)
      if (level && stated && stated !== read.level)
        yield {
          ...base,
          catalogue: 'M02',
          severity: 'error',
          variant: 'level',
          params: { level: read.level ?? '' },
          at: level,
        }
    }
  },
}
