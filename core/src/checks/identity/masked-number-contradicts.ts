import { isMaskedIdNumber } from '../../identity/mend.ts'
import { fail, type RegisterView, type RowView, registerCheck } from '../engine/index.ts'

const LENGTH = 18
/** Ages are counted to another day, and in villages with the year of birth as the first. */
const YEARS_OFF = 2

/**
 * A32. What a masked number still shows agrees with the columns beside it: year, month and day of birth in digits 7 to
 * 14, the sex in digit 17. A doubt: a mask may have been put on by hand, and a digit with it.
 */
export default registerCheck({
  catalogue: 'A32',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  oneOf: [['sex', 'birth', 'age']],
  *judge(register) {
    for (const { at, number } of maskedIn(register)) {
      const id = contradicted(register.row(at), number)
      if (id) yield fail([id, 'idNumber'], { variant: id }, { at })
    }
  },
})

function* maskedIn({ table }: RegisterView): Iterable<{ at: number; number: string }> {
  const blank = table.blank('idNumber')
  for (let at = 0; at < table.rowCount; at++) {
    if (!blank[at]) continue
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
