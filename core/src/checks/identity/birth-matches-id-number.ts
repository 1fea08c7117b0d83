import type { FieldId } from '../../facts/fields.ts'
import { ageOn } from '../../identity/id-number.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, fail, PASS, type Reader, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { numberColumn, PERSON_NUMBERS } from '../people/people.ts'
import { birthByNumber } from '../people/person.ts'

/**
 * A05. The columns 出生日期 and 年龄 must agree with the ID number. A month or a year without day is compared as far as
 * it goes. An age may be counted to the date of the register, or up to the last day that it may be: one year either
 * side passes. The year's difference and
 * one is the age as villages count it (虚岁): a doubt, told once where the column has that habit, and not at all where
 * its header says so.
 */
export default rowCheck({
  catalogue: 'A05',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: [],
  oneOf: [PERSON_NUMBERS, ['birth', 'age']],
  judge(person) {
    const birth = birthByNumber(person)
    if (birth === undefined) return PASS
    const { birth: stated, age } = person
    const ofBirth = stated === undefined || agrees(stated, birth) ? PASS : otherBirth(person, asDay(birth))
    const ofAge = age === undefined ? PASS : judgeAge(person, age, birth)
    return ofBirth && ofAge ? [ofBirth, ofAge] : (ofBirth ?? ofAge)
  },
})

const numberOf = ({ table }: RowView): FieldId => numberColumn(table) ?? 'idNumber'

function judgeAge(person: RowView, age: number, birth: number): Verdict | undefined {
  const expected = ageOn(birth, person.today)
  if (age >= expected - 1 && age <= ageOn(birth, person.latest) + 1) return PASS
  const number = numberOf(person)
  const { isNominal, isTold } = person.use(nominalAges)
  if (!isNominal) return fail(['age', number], { variant: 'age', expected, params: { expected } })
  if (/虚/.test(person.table.column('age')?.header ?? '')) return PASS
  return isTold ? fail(['age', number], { variant: 'nominal', severity: 'doubt', params: { expected } }) : PASS
}

const otherBirth = (person: RowView, expected: string): Verdict =>
  fail(['birth', numberOf(person)], {
    variant: 'birth',
    expected,
    params: { expected },
    masked: { variant: 'birth-masked', params: {} },
  })

/** An age that is the difference of the years and one; told of the first alone where the whole column is counted so. */
const nominalAges: Reader<{ isNominal: boolean; isTold: boolean }> = (table, context) => {
  const [ages, ids] = [table.number('age'), table.text(numberColumn(table) ?? 'idNumber')]
  const today = context.dateNumber
  const isNominal = (row: number) =>
    ages[row] === Math.floor(today / 10000) - Math.floor(context.ids.birth(ids[row]) / 10000) + 1
  const habit = context.derived.whole(table, 'nominal ages', () => habitOf(table, context, isNominal))
  return (row) => {
    const { isHabit, first } = habit()
    return { isNominal: isNominal(row), isTold: !isHabit || row === first }
  }
}

/** Whether most ages of a register are nominal, and the first row in which that makes more than a year. */
function habitOf(
  table: RegisterTable,
  context: CheckContext,
  isNominal: (row: number) => boolean,
): { isHabit: boolean; first: number } {
  const [ages, ids] = [table.number('age'), table.text(numberColumn(table) ?? 'idNumber')]
  let stated = 0
  let nominal = 0
  let first = -1
  for (let row = 0; row < ages.length; row++) {
    const birth = context.ids.birth(ids[row])
    if (Number.isNaN(ages[row]) || birth === 0) continue
    stated++
    if (!isNominal(row)) continue
    nominal++
    if (first < 0 && ages[row] - ageOn(birth, context.dateNumber) > 1) first = row
  }
  return { isHabit: nominal >= Math.max(2, stated * HABIT), first }
}

const HABIT = 0.6

function agrees(stated: number, birth: number): boolean {
  if (stated % 100 !== 0) return stated === birth
  if (stated % 10000 !== 0) return Math.floor(stated / 100) === Math.floor(birth / 100)
  return Math.floor(stated / 10000) === Math.floor(birth / 10000)
}

function asDay(yyyymmdd: number): string {
  const text = String(yyyymmdd)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
