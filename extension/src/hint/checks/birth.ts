import { ageOn, checkIdNumber, normaliseIdNumber } from '@nuandong/core/page'
import { countOf, dateOf } from '../../page/amount.ts'
import type { HintAt, HintCheck } from '../hint.ts'

function written(yyyymmdd: number): string {
  const text = String(yyyymmdd)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** A05: date of birth and age stated against the ID number. An age may be a year off where the page counts to its own date. */
export const birth: HintCheck = {
  id: 'birth',
  *check({ groups, today }): Generator<HintAt> {
    for (const person of groups) {
      const number = person.get('idNumber')
      const read = number && checkIdNumber(normaliseIdNumber(number.value))
      if (!read?.ok) continue
      const base = { check: 'birth', catalogue: 'A05', citation: 'GB 11643-1999' } as const
      const at = person.get('birth')
      const stated = at && dateOf(at)
      // a month without a day is compared as a month
      const same =
        stated === undefined ||
        (stated % 100 === 0 ? Math.floor(read.birth / 100) === stated / 100 : read.birth === stated)
      if (at && !same) yield { ...base, severity: 'error', variant: 'date', params: { birth: written(read.birth) }, at }
      const ageField = person.get('age')
      const age = ageField && countOf({ ...ageField, value: ageField.value.replace(/周?岁$/, '') })
      const expected = ageOn(read.birth, today)
      if (ageField && age !== undefined && Math.abs(age - expected) > 1)
        yield { ...base, severity: 'error', variant: 'age', params: { age: expected }, at: ageField }
      else if (ageField && age !== undefined && age !== expected)
        yield { ...base, severity: 'notice', variant: 'age', params: { age: expected }, at: ageField }
    }
  },
}
