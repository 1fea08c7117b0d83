import { personOf } from '../../identity/id-number.ts'
import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { ageOf } from '../people/person.ts'

const MAJORITY = 18

/** A guardian may be the head of the household; a supporter lives apart from it. */
const PAIRS = [
  { other: 'guardianIdNumber', own: 'idNumber', variant: 'guardian' },
  { other: 'supporterIdNumber', own: 'idNumber', variant: 'supporter' },
  { other: 'supporterIdNumber', own: 'headIdNumber', variant: 'supporter' },
] as const

/**
 * A26. A guardian or supporter has a number of his own: it is not that of the child, or of the person supported, in the
 * same row (15 and 18 digits of one number are one). Of the guardian of a grown person outside the registers of
 * children a doubt: who needs none may be entered as his own.
 */
export default rowCheck({
  catalogue: 'A26',
  severity: 'error',
  citation: [['2021-01-01', 'GB 11643-1999；民法典 第二十七条、第一千零六十七条']],
  needs: [],
  oneOf: [
    ['guardianIdNumber', 'supporterIdNumber'],
    ['idNumber', 'headIdNumber'],
  ],
  judge(row) {
    const same = PAIRS.find(
      ({ other, own }) => numberIn(row, other) !== '' && numberIn(row, other) === numberIn(row, own),
    )
    if (!same) return PASS
    const isGrown = (ageOf(row) ?? MAJORITY) >= MAJORITY
    const mayBeOwn = same.variant === 'guardian' && isGrown && !isOf(row.table, 'child-support')
    return fail([same.other, same.own], { variant: same.variant, ...(mayBeOwn && { severity: 'doubt' }) })
  },
})

const numberIn = (row: RowView, id: (typeof PAIRS)[number]['other' | 'own']): string =>
  row.meaning(row[id] ?? '', personOf)
