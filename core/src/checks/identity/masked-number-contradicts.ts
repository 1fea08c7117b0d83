import { isMaskedIdNumber } from '../../identity/mend.ts'
import { fail, type RegisterView, type RowView, registerCheck, relatedCells } from '../engine/index.ts'
import { hasRemark } from '../words/remarks.ts'

const LENGTH = 18
/** Place and the last four, of which the three before the check digit are given out once a day of birth. */
const TELLING = /^\d{6}.{8}\d{3}[\dX]$/i
/** Ages are counted to another day, and in villages with the year of birth as the first. */
const YEARS_OFF = 2

/**
 * A32. What a masked number still shows agrees with the columns beside it: year, month and day of birth in digits 7 to
 * 14, the sex in digit 17; and nobody of one name, village and what is left of the number stands there twice. A doubt:
 * a mask may have been put on by hand, and a digit with it, and namesakes are born on other days.
 */
export default registerCheck({
  catalogue: 'A32',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  oneOf: [['sex', 'birth', 'age', 'name']],
  *judge(register) {
    const { kind } = register.table
    const isOnceEach = kind.lists === 'people' && kind.rowsAPerson !== 'several'
    const seen = new Map<string, number>()
    for (const { at, number } of maskedIn(register)) {
      const row = register.row(at)
      const id = contradicted(row, number)
      if (id) yield fail([id, 'idNumber'], { variant: id }, { at })
      if (!isOnceEach || !TELLING.test(number) || row.name === undefined || hasRemark(row)) continue
      const person = `${number} ${row.said('name')} ${row.said('village')}`
      const first = seen.get(person)
      if (first === undefined) seen.set(person, at)
      else
        yield fail(
          ['idNumber', 'name'],
          { variant: 'repeated', related: relatedCells([{ table: register.table, row: first }], 'idNumber') },
          { at },
        )
    }
  },
})

function* maskedIn({ table }: RegisterView): Iterable<{ at: number; number: string }> {
  const blank = table.blank('idNumber')
  for (let at = blank.indexOf(1); at >= 0; at = blank.indexOf(1, at + 1)) {
    const number = table.shown('idNumber', at).normalize('NFKC').replace(/\s/g, '')
    if (number.length === LENGTH && isMaskedIdNumber(number)) yield { at, number }
  }
}

function contradicted({ sex, birth, age, today }: RowView, number: string): 'sex' | 'birth' | 'age' | undefined {
  const digits = (from: number, to: number) => {
    const text = number.slice(from, to)
    return /^\d+$/.test(text) ? Number(text) : undefined
  }
  const last = digits(16, 17)
  if (last !== undefined && (sex === '男' || sex === '女') && (last % 2 === 1) !== (sex === '男')) return 'sex'
  const year = digits(6, 10)
  if (birth !== undefined && birth > 0) {
    const month = digits(10, 12)
    const day = digits(12, 14)
    const isOther = (shown: number | undefined, stated: number) => shown !== undefined && stated > 0 && shown !== stated
    if (isOther(year, Math.floor(birth / 10000))) return 'birth'
    if (isOther(month, Math.floor(birth / 100) % 100) || isOther(day, birth % 100)) return 'birth'
  }
  if (year === undefined || age === undefined) return undefined
  return Math.abs(Math.floor(today / 10000) - year - age) > YEARS_OFF ? 'age' : undefined
}
