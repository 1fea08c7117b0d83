import { isMaskedIdNumber } from '../../identity/mend.ts'
import { fail, type RegisterView, type RowView, registerCheck, relatedCells, type Verdict } from '../engine/index.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { hasRemark } from '../words/remarks.ts'

const LENGTH = 18
/** Place and the last four, of which the three before the check digit are given out once a day of birth. */
const TELLING = /^\d{6}.{8}\d{3}[\dX]$/i
/** With the year of birth it is one person's wherever he is listed. */
const TELLING_ALL = /^\d{10}.{4}\d{3}[\dX]$/i
/** Ages are counted to another day, and in villages with the year of birth as the first. */
const YEARS_OFF = 2

type Beside = 'sex' | 'birth' | 'age'

interface Masked {
  at: number
  number: string
}

/**
 * A32. What a masked number still shows agrees with the columns beside it: year, month and day of birth in digits 7 to
 * 14, the sex in digit 17; it has the length of all others that are masked alike; and nobody of one name, village and
 * what is left of the number stands there twice, nor of one name and number in which only month and day are masked. A
 * doubt: a mask may have been put on by hand, and a digit with it, and namesakes are born on other days. An error where
 * so many others of the list agree that its digits are those of the numbers.
 */
export default registerCheck({
  catalogue: 'A32',
  severity: 'doubt',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  oneOf: [['sex', 'birth', 'age', 'name']],
  *judge(register) {
    const masked = [...maskedIn(register)]
    yield* otherwiseMasked(masked)
    const whole = masked.filter(({ number }) => number.length === LENGTH)
    yield* contradictions(whole, register)
    yield* repeated(whole, register)
  },
})

function* maskedIn({ table }: RegisterView): Iterable<Masked> {
  const blank = table.blank('idNumber')
  for (let at = blank.indexOf(1); at >= 0; at = blank.indexOf(1, at + 1)) {
    const number = table.shown('idNumber', at).normalize('NFKC').replace(/\s/g, '')
    if (isMaskedIdNumber(number)) yield { at, number }
  }
}

/** One digit or star short or long of all others: 4326251966****957. */
function* otherwiseMasked(masked: readonly Masked[]): Iterable<Verdict> {
  const forms = masked.map(({ number }) => number.replace(/[\dX]/gi, '0'))
  const counts = new Map<string, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  const usual = [...counts].find(([form, rows]) => form.length === LENGTH && areNearlyAll(rows, masked.length))?.[0]
  if (usual === undefined) return
  const digitsIn = (form: string) => form.replace(/[^0]/g, '').length
  for (const [index, { at, number }] of masked.entries()) {
    const { length } = number
    if (length === LENGTH || Math.abs(length - LENGTH) > 2) continue
    const isStars = digitsIn(forms[index]) === digitsIn(usual)
    yield fail('idNumber', { variant: 'length', severity: isStars ? 'doubt' : 'error', params: { length } }, { at })
  }
}

function* contradictions(masked: readonly Masked[], register: RegisterView): Iterable<Verdict> {
  const agreeing: Record<Beside, number> = { sex: 0, birth: 0, age: 0 }
  const differing: Record<Beside, number> = { sex: 0, birth: 0, age: 0 }
  const odd: { at: number; id: Beside }[] = []
  for (const { at, number } of masked) {
    const told = compared(register.row(at), number)
    for (const { id, agrees } of told) if (agrees) agreeing[id]++
    const other = told.find(({ agrees }) => !agrees)
    if (!other) continue
    differing[other.id]++
    odd.push({ at, id: other.id })
  }
  for (const { at, id } of odd) {
    const isSure = areNearlyAll(agreeing[id], agreeing[id] + differing[id]) && !hasRemark(register.row(at))
    yield fail([id, 'idNumber'], { variant: id, ...(isSure && { severity: 'error' }) }, { at })
  }
}

function* repeated(masked: readonly Masked[], register: RegisterView): Iterable<Verdict> {
  const { kind } = register.table
  if (kind.lists !== 'people' || kind.rowsAPerson === 'several') return
  const seen = new Map<string, number>()
  for (const { at, number } of masked) {
    const row = register.row(at)
    const isOfAll = TELLING_ALL.test(number)
    if (!(isOfAll || TELLING.test(number)) || row.name === undefined || hasRemark(row)) continue
    const person = `${number} ${row.said('name')} ${isOfAll ? '' : row.said('village')}`
    const first = seen.get(person)
    if (first === undefined) {
      seen.set(person, at)
      continue
    }
    const related = relatedCells([{ table: register.table, row: first }], 'idNumber')
    yield fail(['idNumber', 'name'], { variant: 'repeated', related }, { at })
  }
}

function compared({ sex, birth, age, today }: RowView, number: string): { id: Beside; agrees: boolean }[] {
  const digits = (from: number, to: number) => {
    const text = number.slice(from, to)
    return /^\d+$/.test(text) ? Number(text) : undefined
  }
  const told: { id: Beside; agrees: boolean }[] = []
  const last = digits(16, 17)
  if (last !== undefined && (sex === '男' || sex === '女'))
    told.push({ id: 'sex', agrees: (last % 2 === 1) === (sex === '男') })
  const year = digits(6, 10)
  if (birth !== undefined && birth > 0) {
    const shown = [
      [year, Math.floor(birth / 10000)],
      [digits(10, 12), Math.floor(birth / 100) % 100],
      [digits(12, 14), birth % 100],
    ] as const
    const both = shown.filter(([left, stated]) => left !== undefined && stated > 0)
    if (both.length > 0) told.push({ id: 'birth', agrees: both.every(([left, stated]) => left === stated) })
  }
  if (year !== undefined && age !== undefined)
    told.push({ id: 'age', agrees: Math.abs(Math.floor(today / 10000) - year - age) <= YEARS_OFF })
  return told
}
