import { fail, PASS, type RowView, rowCheck } from '../engine/index.ts'
import { personOf } from '../people/same-person.ts'

/** Who stands in a row beside the one whom it is about, and is never that person. */
const OTHERS = ['guardianIdNumber', 'supporterIdNumber'] as const
const OWN = ['idNumber', 'headIdNumber'] as const

/** A26. A guardian or supporter has a number of his own: it is not that of the child, or of the person supported, in the same row (15 and 18 digits of one number are one). */
export default rowCheck({
  catalogue: 'A26',
  severity: 'error',
  citation: 'GB 11643-1999；民法典 第二十七条、第一千零六十七条',
  needs: [],
  oneOf: [OTHERS, OWN],
  judge(row) {
    const own = row.idNumber === undefined ? 'headIdNumber' : 'idNumber'
    const other = OTHERS.find((id) => numberIn(row, id) !== '' && numberIn(row, id) === numberIn(row, own))
    return other ? fail([other, own], { variant: other === 'guardianIdNumber' ? 'guardian' : 'supporter' }) : PASS
  },
})

const numberIn = (row: RowView, id: (typeof OTHERS)[number] | (typeof OWN)[number]): string =>
  row.meaning(row[id] ?? '', personOf)
