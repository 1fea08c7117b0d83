import { checks, type Finding, LiveRegisters, loadPolicy, memoryWorkbook, type RegisterFile } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../core/src/checks/engine/context.ts'
import { fail, PASS, type Reader, rowCheck, tallyOf } from '../../../core/src/checks/engine/index.ts'
import { readRegisters } from '../../../core/src/register/index.ts'
import { fictionalId } from './fictional-id.ts'

const HEADER = [
  '序号',
  '户编号',
  '与户主关系',
  '姓名',
  '身份证号',
  '家庭人口',
  '类别',
  '保障标准',
  '健康状况',
  '致困原因',
  '银行账号',
  '备注',
]
const HOUSEHOLDS = 8
const ROWS = HOUSEHOLDS * 2
const FIRST_ROW = 2
const NINETEEN_DIGITS = '6214570000000000'

/** Households of two, all of one class and one standard. */
function register(): RegisterFile {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    at + 1,
    `H${at >> 1}`,
    at % 2 ? '配偶' : '户主',
    `王某${'一二三四五六七八九十百千甲乙丙丁'[at]}`,
    fictionalId(`19${60 + at}-03-15`, at % 2 ? '女' : '男', at + 1),
    2,
    '农村低保',
    '660',
    '患病',
    '因病',
    `${NINETEEN_DIGITS}${100 + (at >> 1)}`,
    '',
  ])
  return {
    path: 'a.xlsx',
    workbook: memoryWorkbook([{ name: '名册', values: [['2025年6月农村低保花名册'], HEADER, ...rows] }]),
  }
}

const VALUES: Readonly<Record<string, readonly (string | number)[]>> = {
  家庭人口: [2, 3, 1.5, 20, 0],
  类别: ['农村低保', '农村底保', '城市低保'],
  保障标准: [660, 690, 6600, 850],
  健康状况: ['患病', '健康', '良好'],
  致困原因: ['因病', '因残', '因并'],
  银行账号: [`${NINETEEN_DIGITS}101`, `${NINETEEN_DIGITS}12`],
  备注: ['补发', '无'],
}
interface Edit {
  row: number
  header: string
  value: string | number
}
const edit: fc.Arbitrary<Edit> = fc.constantFrom(...Object.keys(VALUES)).chain((header) =>
  fc.record({
    row: fc.integer({ min: 0, max: ROWS - 1 }),
    header: fc.constant(header),
    value: fc.constantFrom(...VALUES[header]),
  }),
)
const edits = fc.array(edit, { minLength: 1, maxLength: 15 })
const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()

describe('what the rows of a table show is counted once, and again for an edited household', () => {
  test('the findings that rest on it are those of a full run', () => {
    const found = new Set<string>()
    const counting = [
      'household-agrees',
      'condition-contradicts',
      'one-character-off',
      'amount-of-its-class',
      'figure-out-of-range',
      'digit-too-many',
      'value-left-out',
      'account-of-its-card',
    ]
    const options = {
      policy: loadPolicy(),
      place: '510185',
      date: '2025-06-20',
      checks: checks.filter(([id]) => counting.includes(id)),
    }
    fc.assert(
      fc.property(edits, (all) => {
        const files = [register()]
        const live = new LiveRegisters(files, options)
        for (const { row, header, value } of all) {
          live.setCell(0, '名册', FIRST_ROW + row, HEADER.indexOf(header), value)
          const fresh = new LiveRegisters(files, options).findings
          for (const { check } of fresh) found.add(check)
          expect(sorted(live.findings)).toEqual(sorted(fresh))
        }
      }),
      { numRuns: 30 },
    )
    const often = ['account-of-its-card', 'amount-of-its-class', 'household-agrees', 'one-character-off']
    expect([...found]).toEqual(expect.arrayContaining(often))
  })

  test('an edit has no other household looked at', () => {
    const file = register()
    let asked: number[] = []
    const categories = tallyOf('row', (table) => {
      const codes = table.text('category')
      return (row) => {
        asked.push(row)
        return codes[row]
      }
    })
    const live = new LiveRegisters([file], { policy: loadPolicy(), checks: [] })
    const { set, context } = live.current
    const [table] = set.tables
    categories(table, context)
    expect(asked).toHaveLength(ROWS)
    asked = []
    live.setCell(0, '名册', FIRST_ROW + 5, HEADER.indexOf('类别'), '城市低保')
    expect(asked).toEqual([4, 5])
    expect([...categories(table, context)].map(([, count, first]) => [count, first])).toEqual([
      [ROWS - 1, 0],
      [1, 5],
    ])
  })

  test('when it says something else, those who have asked for it are judged again, and no others', () => {
    const USUAL = '农村低保'
    const alike: Reader<number> = (table, context) =>
      context.derived.whole(table, alike, () => {
        const counted = categories(table, context)
        return counted.count(USUAL)
      })
    const categories = tallyOf('row', (table, context) => {
      const codes = table.text('category')
      return (row) => context.textOf(codes[row])
    })
    let judged: number[] = []
    const check = rowCheck({
      catalogue: 'B99',
      severity: 'doubt',
      citation: '',
      needs: ['category'],
      judge(row) {
        judged.push(row.at)
        return row.category === USUAL ? PASS : fail('category', { params: { alike: row.use(alike) } })
      },
    })
    const files = [register()]
    const options = { policy: loadPolicy(), checks: [['unusual', check] as const] }
    const live = new LiveRegisters(files, options)
    const edit = (row: number, value: string) => {
      judged = []
      return live.setCell(0, '名册', FIRST_ROW + row, HEADER.indexOf('类别'), value)
    }
    expect(live.findings).toEqual([])
    edit(3, '城市低保')
    expect(judged).toEqual([2, 3])
    edit(9, '城市低保')
    expect(judged.sort((a, b) => a - b)).toEqual([3, 8, 9])
    const { came, went } = edit(3, USUAL)
    expect(judged.sort((a, b) => a - b)).toEqual([2, 3, 9])
    expect([came.length, went.length]).toEqual([1, 2])
    expect(live.findings).toEqual(new LiveRegisters(files, options).findings)
  })

  test('after any edits it is what a fresh count gives', () => {
    const sizes = () =>
      tallyOf('household', (table) => {
        const figures = table.householdNumber('householdSize')
        return (household) => (figures[household] > 0 ? figures[household] : undefined)
      })
    const kept = sizes()
    fc.assert(
      fc.property(edits, (all) => {
        const files = [register()]
        const live = new LiveRegisters(files, { policy: loadPolicy(), checks: [] })
        const { set, context } = live.current
        const tally = kept(set.tables[0], context)
        for (const { row, header, value } of all) {
          // asked for before the edit, it is not what is told after it
          tally.unitsWith(2)
          live.setCell(0, '名册', FIRST_ROW + row, HEADER.indexOf(header), value)
        }
        const again = readRegisters(files)
        const fresh = sizes()(again.tables[0], checkContext(again, loadPolicy(), {}))
        expect([...tally]).toEqual([...fresh])
        for (const [size] of fresh) expect([...tally.unitsWith(size)]).toEqual([...fresh.unitsWith(size)])
        expect(tally.size).toBe(fresh.size)
      }),
    )
  })

  test('a column of words is counted as its rows are one by one', () => {
    const ofColumn = tallyOf<number>('row', (table) => table.text('category'))
    const byRow = tallyOf('row', (table) => {
      const codes = table.text('category')
      return (row) => (codes[row] < 0 ? undefined : codes[row])
    })
    fc.assert(
      fc.property(edits, (all) => {
        const live = new LiveRegisters([register()], { policy: loadPolicy(), checks: [] })
        const { set, context } = live.current
        const [one, other] = [ofColumn, byRow].map((tally) => tally(set.tables[0], context))
        for (const { row, header, value } of all) {
          live.setCell(0, '名册', FIRST_ROW + row, HEADER.indexOf(header), value)
          expect([...one]).toEqual([...other])
          for (const [word] of other) expect(one.unitsWith(word)).toEqual(other.unitsWith(word))
        }
        one.readAll()
        expect([...one]).toEqual([...other])
      }),
    )
  })
})
