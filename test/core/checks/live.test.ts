import {
  checkRegisters,
  checks,
  type Finding,
  LiveRegisters,
  LiveReport,
  loadPolicy,
  memoryWorkbook,
  type RegisterFile,
} from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, generateRegister, type Value } from '../../bench/checks/register.ts'

const options = { policy: loadPolicy(), place: '510185', date: '2025-06-20', checks }
const ROWS = 40

function registers(rows = ROWS, seed = 1): RegisterFile[] {
  const { header, rows: values } = generateRegister(rows, seed)
  const total: Value[] = header.map((_, column) => (column === 0 ? '合计' : null))
  return [
    {
      path: 'a.xlsx',
      workbook: memoryWorkbook([{ name: '花名册', values: [['低保花名册'], header, ...values, total] }]),
    },
  ]
}

const sorted = (findings: readonly Finding[]) => findings.map((one) => JSON.stringify(one)).sort()
/** What a full run over the same cells finds. */
const inFull = (files: readonly RegisterFile[]) => sorted(new LiveRegisters(files, options).findings)

type Edit =
  | { kind: 'cell'; row: number; column: number; value: Value }
  | { kind: 'insert'; row: number; from: number }
  | { kind: 'remove'; row: number }

/** Values that registers have, taken from another register so that texts repeat, and values that are wrong. */
const donor = generateRegister(60, 2).rows
const cellValue = (column: number) =>
  fc.oneof(
    fc.nat(59).map((row) => donor[row][column]),
    fc.constantFrom<Value>(
      null,
      '',
      '合计',
      '填表人：甲',
      '姓名',
      '户主',
      0,
      -1,
      950,
      1e17,
      '无',
      '510185198001019534',
      'x',
      '６２',
      '2025-13-45',
      '男',
      'JY00000003',
    ),
  )
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.nat(ROWS + 2), fc.nat(29))
      .chain(([row, column]) => cellValue(column).map((value) => ({ kind: 'cell' as const, row, column, value }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: ROWS }), fc.nat(59))
      .map(([row, from]) => ({ kind: 'insert' as const, row, from })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: ROWS }).map((row) => ({ kind: 'remove' as const, row })) },
)

function apply(live: LiveRegisters, one: Edit) {
  if (one.kind === 'cell') return live.setCell(0, '花名册', one.row, one.column, one.value)
  if (one.kind === 'insert') return live.insertRows(0, '花名册', one.row, [donor[one.from]])
  return live.removeRows(0, '花名册', one.row)
}

describe('registers that take edits', () => {
  test('after any sequence of edits the findings are those of a full run, and what came and went leads to them', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = registers()
        const live = new LiveRegisters(files, options)
        let known = sorted(live.findings)
        for (const one of edits) {
          const { came, went } = apply(live, one)
          const gone = new Set(sorted(went))
          known = [...known.filter((finding) => !gone.has(finding)), ...sorted(came)].sort()
        }
        expect(sorted(live.findings)).toEqual(inFull(files))
        expect(known).toEqual(inFull(files))
      }),
      { numRuns: 40 },
    )
  })

  test('a corrected ID number takes its finding away, and the other row of a repeated one too', () => {
    const files = registers()
    const live = new LiveRegisters(files, options)
    const column = 7
    const other = files[0].workbook.strings.find((text) => /^\d{17}[\dX]$/.test(text)) ?? ''
    const repeated = live.setCell(0, '花名册', 9, column, other)
    expect(repeated.came.filter((one) => one.check === 'id-number-repeated').map((one) => one.row)).toEqual([3, 10])
    const right = live.setCell(0, '花名册', 9, column, donor[3][column])
    expect(right.went.filter((one) => one.check === 'id-number-repeated').map((one) => one.row)).toEqual([3, 10])
    expect(sorted(live.findings)).toEqual(inFull(files))
  })
})

describe('a report that follows edits', () => {
  const cells = edit.filter((one) => one.kind === 'cell')

  test('after any edits it is the report of a full run, what was not checked and the counts too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 8 }), fc.boolean(), async (edits, isAskedBetween) => {
        const files = registers()
        const live = new LiveReport(files, options)
        if (isAskedBetween) await live.report()
        live.edit(0, '花名册', edits)
        expect(await live.report()).toEqual(await checkRegisters(files, options))
      }),
      { numRuns: 20 },
    )
  })

  test('what it says of how a column is written follows the edits of its cells', async () => {
    const files = registers()
    const live = new LiveReport(files, options)
    const told = async (value: string) => {
      live.edit(0, '花名册', [{ row: 5, column: COLUMNS.indexOf('phone'), value }])
      const report = await live.report()
      expect(report).toEqual(await checkRegisters(files, options))
      return report.files[0].sheets[0].remarks.map(({ header, kind, count }) => ({ header, kind, count }))
    }
    const before = await told('13800001111')
    expect(await told('１３８００００１１１１')).toEqual([
      ...before,
      { header: '联系电话', kind: 'rewritten', count: 1 },
    ])
    expect(await told('13800001111')).toEqual(before)
  })

  test('many edits at once are read as a whole, and give the same', async () => {
    const files = registers()
    const live = new LiveReport(files, options)
    await live.report()
    const column = 7
    const edits = Array.from({ length: 300 }, (_, at) => ({ row: 2 + (at % ROWS), column, value: `5101851980${at}` }))
    live.edit(0, '花名册', edits)
    expect(await live.report()).toEqual(await checkRegisters(files, options))
  })

  test('called off, it can be asked again', async () => {
    const files = registers(3000)
    const live = new LiveReport(files, options)
    const controller = new AbortController()
    const stopped = live.report({ signal: controller.signal, onProgress: () => controller.abort(new Error('stop')) })
    await expect(stopped).rejects.toThrow('stop')
    expect(await live.report()).toEqual(await checkRegisters(files, options))
  })
})
