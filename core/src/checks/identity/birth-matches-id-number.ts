import { ageOn } from '../../identity/id-number.ts'
import { rowCheck } from '../engine/index.ts'

/**
 * A05. The columns 出生日期 and 年龄 must agree with the ID number. A month or a year without day is compared as far as
 * it goes. An age may be counted to the date of the register or be the year's difference (周岁, 虚岁 are not told apart): one year either side passes.
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
      if (!Number.isNaN(age) && Math.abs(age - real) > 1)
        report.fail(row, ['age', 'idNumber'], { variant: 'age', expected: real, params: { expected: real } })
    }
  },
})

function agrees(stated: number, birth: number): boolean {
  if (stated % 100 !== 0) return stated === birth
  if (stated % 10000 !== 0) return Math.floor(stated / 100) === Math.floor(birth / 100)
  return Math.floor(stated / 10000) === Math.floor(birth / 10000)
}

function asDay(yyyymmdd: number): string {
  const text = String(yyyymmdd)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
