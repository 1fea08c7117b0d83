import { checks, type Finding, LiveRegisters, loadPolicy, memoryWorkbook, type RegisterFile } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fictionalId } from './fictional-id.ts'

const HEADER = ['序号', '户编号', '乡镇', '村', '备注', '姓名', '身份证号', '年龄', '银行账号', '审批时间']
const ROWS = 12
/** Born in autumn: in June the age as villages count it is two more than the years completed. */
const YEARS_OF_BIRTH = [1950, 1962, 1971, 1980, 1988, 1993, 1952, 1964, 1973, 1982, 1986, 1991]
const NINETEEN_DIGITS = '6214570000000000'

function register(): RegisterFile {
  const rows = YEARS_OF_BIRTH.map((year, at) => [
    at + 1,
    `H${at}`,
    '石桥街道',
    '光明村',
    '',
    `王某${'一二三四五六七八九十百千'[at]}`,
    fictionalId(`${year}-10-15`, '男', at + 1),
    (at % 2 ? 2024 : 2026) - year,
    `${NINETEEN_DIGITS}${100 + at}`,
    at % 2 ? '4月' : '2024-05-06',
  ])
  return {
    path: 'a.xlsx',
    workbook: memoryWorkbook([{ name: '名册', values: [['2025年6月农村低保花名册'], HEADER, ...rows] }]),
  }
}

const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
interface Edit {
  row: number
  header: string
  value: string | number
}
const row = fc.integer({ min: 0, max: ROWS - 1 })
const age: fc.Arbitrary<Edit> = row.chain((at) =>
  fc
    .constantFrom(2024, 2026, 2026, 2035)
    .map((year) => ({ row: at, header: '年龄', value: year - YEARS_OF_BIRTH[at] })),
)
const name: fc.Arbitrary<Edit> = fc.record({
  row,
  header: fc.constant('姓名'),
  value: fc.constantFrom('李*', '王□明', '赵建国'),
})
const account: fc.Arbitrary<Edit> = fc.record({
  row,
  header: fc.constant('银行账号'),
  value: fc.constantFrom(`${NINETEEN_DIGITS}12`, `${NINETEEN_DIGITS}345`),
})
const month: fc.Arbitrary<Edit> = fc.record({
  row,
  header: fc.constant('审批时间'),
  value: fc.constantFrom('3月', '5月', '2024-03-04'),
})
const words: fc.Arbitrary<Edit> = fc.record({
  row,
  header: fc.constant('年龄'),
  value: fc.constantFrom('若干', '不知道', 55),
})

describe('what most cells of a column show is judged anew after each edit', () => {
  test.each([
    ['A05: ages as villages count them', 'birth-matches-id-number', age],
    ['G03: the length of an issuer’s cards', 'account-of-its-card', account],
    ['A14: names masked for a notice', 'name-character-replaced', name],
    ['I16: months without their year', 'cell-not-read', month],
    ['I16: words where numbers should stand', 'cell-not-read', words],
  ])('%s', (_, id, edit) => {
    const options = {
      policy: loadPolicy(),
      place: '510185',
      date: '2025-06-20',
      checks: checks.filter(([one]) => one === id),
    }
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = [register()]
        const live = new LiveRegisters(files, options)
        for (const { row: at, header, value } of edits) {
          live.setCell(0, '名册', 2 + at, HEADER.indexOf(header), value)
          expect(sorted(live.findings)).toEqual(sorted(new LiveRegisters(files, options).findings))
        }
      }),
      { numRuns: 10 },
    )
  })
})
