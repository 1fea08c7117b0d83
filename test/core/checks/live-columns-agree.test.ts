import { checks, type Finding, LiveRegisters, loadPolicy, memoryWorkbook, type RegisterFile } from '@nuandong/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const only = checks.filter(([id]) => id === 'columns-agree')
const options = { policy: loadPolicy(), place: '510185', date: '2025-06-20', checks: only }

const HEADER = [
  '序号',
  '姓名',
  '身份证号',
  '乡镇',
  '村',
  '基本生活费',
  '照料护理费',
  '发放金额合计',
  '医疗总费用',
  '报销比例',
  '报销金额',
  '备注',
]
const FIRST_FIGURE = HEADER.indexOf('基本生活费')
const ROWS = 24

function register(): RegisterFile {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const [basic, care, bill, share] = [700 + at, 200 + 3 * at, 1000 + 10 * at, 50 + (at % 5)]
    return [
      at + 1,
      `王${'一二三四五六七八九'[at % 9]}`,
      '',
      '石桥街道',
      '光明村',
      basic,
      care,
      basic + care,
      bill,
      share,
      (bill * share) / 100,
      '',
    ]
  })
  return {
    path: 'a.xlsx',
    workbook: memoryWorkbook([{ name: '名册', values: [['特困人员供养资金发放花名册'], HEADER, ...rows] }]),
  }
}

const shown = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
const edit = fc.record({
  row: fc.integer({ min: 0, max: ROWS - 1 }),
  column: fc.integer({ min: FIRST_FIGURE, max: HEADER.length - 1 }),
  value: fc.constantFrom<string | number>(0, 700, 900, 0.5, 50, 1000, '无', 'x', '补发'),
})

test('D17: after any edits of figures the relations between columns hold as a full run counts them', () => {
  const whole = new LiveRegisters([register()], options)
  expect(whole.findings).toEqual([])
  for (const total of ['发放金额合计', '报销金额'])
    expect(whole.setCell(0, '名册', 5, HEADER.indexOf(total), 77).came).toHaveLength(1)
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
      const files = [register()]
      const live = new LiveRegisters(files, options)
      for (const { row, column, value } of edits) {
        live.setCell(0, '名册', row + 2, column, value)
        expect(shown(live.findings)).toEqual(shown(new LiveRegisters(files, options).findings))
      }
    }),
    { numRuns: 60 },
  )
})
