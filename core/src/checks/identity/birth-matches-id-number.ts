import { ageOn } from '../../identity/id-number.ts'
import { type CheckContext, rowCheck } from '../engine/index.ts'

/**
 * A05. The columns 出生日期 and 年龄 must agree with the ID number. A month or a year without day is compared as far as
 * it goes. An age may be counted to the date of the register: one year either side passes. The year's difference and one is the age as villages
 * count it (虚岁): a doubt, told once where the column has that habit.
 */
export default rowCheck({
  catalogue: 'A05',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: [],
  when: ['idNumber'],
  oneOf: [['idNumber'], ['birth', 'age']],
  bind(table, context, report) {
    const ids = table.text('idNumber')
    const births = table.has('birth') ? table.date('birth') : undefined
    const ages = table.has('age') ? table.number('age') : undefined
    const nominal = ages ? nominalAges(ages, ids, context) : undefined
    let isTold = false
    return (row) => {
      const birth = context.ids.birth(ids[row])
      if (birth === 0) return
      const stated = births?.[row] ?? 0
      if (stated === birth && !ages) return
      if (stated > 0 && !agrees(stated, birth)) {
        const expected = asDay(birth)
        report.fail(row, ['birth', 'idNumber'], {
          variant: 'birth',
          expected,
          params: { expected },
          masked: { variant: 'birth-masked', params: {} },
        })
      }
      const age = ages?.[row] ?? Number.NaN
      const real = ageOn(birth, context.dateNumber)
      if (Number.isNaN(age) || Math.abs(age - real) <= 1) return
      if (nominal?.is(row)) {
        if (!isTold || !nominal.isHabit)
          report.fail(row, ['age', 'idNumber'], { variant: 'nominal', severity: 'doubt', params: { expected: real } })
        isTold = true
      } else report.fail(row, ['age', 'idNumber'], { variant: 'age', expected: real, params: { expected: real } })
    }
  },
})

/** An age that is the difference of the years and one, and whether the whole column is counted so. */
function nominalAges(
  ages: Float64Array,
  ids: Int32Array,
  context: CheckContext,
): { is: (row: number) => boolean; isHabit: boolean } {
  const year = Math.floor(context.dateNumber / 10000)
  const is = (row: number) => ages[row] === year - Math.floor(context.ids.birth(ids[row]) / 10000) + 1
  let stated = 0
  let nominal = 0
  for (let row = 0; row < ages.length; row++) {
    if (Number.isNaN(ages[row]) || context.ids.birth(ids[row]) === 0) continue
    stated++
    if (is(row)) nominal++
  }
  return { is, isHabit: nominal >= Math.max(2, stated * HABIT) }
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
