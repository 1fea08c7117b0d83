import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cellAt, rangeAt } from '../../../excel-addin/src/host/a1.ts'
import { contentFor } from '../../../excel-addin/src/host/content.ts'
import { fingerprintOf, hashRow, rowsToProve, sameRows } from '../../../excel-addin/src/host/fingerprint.ts'
import { gravestByCell, joinCells, packAddresses } from '../../../excel-addin/src/host/marks.ts'
import { compressedFile } from '../../../excel-addin/src/host/office/copy.ts'

const cells = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('A', 'B', 'Z', 'AA'), fc.integer({ min: 1, max: 60 }))
    .map(([column, row]) => `${column}${row}`),
)

describe('marks', () => {
  test('joined ranges cover exactly the cells, and no two touch below each other', () => {
    fc.assert(
      fc.property(cells, (addresses) => {
        const ranges = joinCells(addresses).map(rangeAt)
        const covered = ranges.flatMap(({ top, bottom, left }) =>
          Array.from({ length: bottom - top + 1 }, (_, i) => `${left}/${top + i}`),
        )
        const wanted = addresses.map(cellAt).map(({ row, column }) => `${column}/${row}`)
        expect(covered.sort()).toEqual(wanted.sort())
        expect(ranges.every((a) => !ranges.some((b) => a.left === b.left && a.bottom + 1 === b.top))).toBe(true)
      }),
    )
  })
  test('packs hold every range once and none is longer than the limit', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 12, max: 200 }), (addresses, limit) => {
        const packs = packAddresses(joinCells(addresses), limit)
        expect(packs.every((pack) => pack.length <= limit)).toBe(true)
        expect(packs.flatMap((pack) => pack.split(','))).toEqual(joinCells(addresses))
      }),
    )
  })
  test('the gravest level of a cell wins, in any order', () => {
    const levels = ['notice', 'error', 'doubt'] as const
    fc.assert(
      fc.property(fc.shuffledSubarray([...levels], { minLength: 1 }), (order) => {
        const gravest = order.includes('error') ? 'error' : order.includes('doubt') ? 'doubt' : 'notice'
        expect(gravestByCell(order.map((level) => ({ address: 'A1', level }))).get('A1')).toBe(gravest)
      }),
    )
  })
})

describe('a fingerprint', () => {
  const value = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.boolean())
  test('knows its own rows again and notices a changed one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        fc.nat(),
        (rows, pick) => {
          const print = fingerprintOf('s', rows, 3)
          const all = [{ top: 0, bottom: rows.length - 1 }]
          expect(sameRows(print, all, rows)).toBe(true)
          const changed = rows.map((row, i) => (i === pick % rows.length ? [...row.slice(0, 2), 'changed!'] : row))
          expect(sameRows(print, all, changed)).toBe(JSON.stringify(rows) === JSON.stringify(changed))
        },
      ),
    )
  })
  test('tells a number from the same digits as text', () => {
    expect(hashRow([510])).not.toBe(hashRow(['510']))
    expect(hashRow([null])).not.toBe(hashRow(['']))
  })
  test('misses no row: fewer or more rows than asked for are not the same', () => {
    const rows = [['甲'], ['乙'], ['丙'], ['丁']]
    const print = fingerprintOf('s', rows, 1)
    const spans = [
      { top: 0, bottom: 1 },
      { top: 3, bottom: 3 },
    ]
    expect(sameRows(print, spans, [['甲'], ['乙'], ['丁']])).toBe(true)
    expect(sameRows(print, spans, [['甲'], ['乙'], ['丙']])).toBe(false)
    expect(sameRows(print, spans, [['甲'], ['乙']])).toBe(false)
    expect(sameRows(print, spans, [['甲'], ['乙'], ['丁'], ['甲']])).toBe(false)
  })
  test('proves the head of the sheet and the target rows, in few requests', () => {
    const print = fingerprintOf(
      's',
      Array.from({ length: 500 }, () => [1]),
      1,
    )
    const head = { top: 0, bottom: 11 }
    expect(rowsToProve(print, [300, 303, 301, 310])).toEqual([
      head,
      { top: 300, bottom: 303 },
      { top: 310, bottom: 310 },
    ])
    expect(rowsToProve(print, [900])).toEqual([head])
  })
})

describe('content for a right value', () => {
  const general = { value: 'x', numberFormat: 'General' }
  test.each([
    [
      'an ID number over a rounded number',
      '510185197003120958',
      { value: 510185197003120000, numberFormat: 'General' },
      { value: '510185197003120958', numberFormat: '@' },
    ],
    ['an amount over an amount', '450.5', { value: 12, numberFormat: '0.00' }, { value: 450.5, numberFormat: '0.00' }],
    [
      'a date over a date serial',
      '1980-05-06',
      { value: 45000, numberFormat: 'yyyy"年"m"月"d"日"' },
      { value: 29347, numberFormat: 'yyyy"年"m"月"d"日"' },
    ],
    ['digits over text stay text', '08327001234', general, { value: '08327001234', numberFormat: '@' }],
    [
      'leading zeros over a number become text',
      '0012',
      { value: 12, numberFormat: 'General' },
      { value: '0012', numberFormat: '@' },
    ],
    ['a Chinese word keeps the format', '女', general, { value: '女', numberFormat: 'General' }],
    ['nothing empties the cell', '', general, { value: null, numberFormat: 'General' }],
  ])('%s', (_title, text, before, after) => {
    expect(contentFor(text, before)).toEqual(after)
  })
})

describe('the workbook as a file of Excel', () => {
  afterEach(() => void vi.unstubAllGlobals())

  /** Hands out slices as Office does; one that is undefined fails. */
  function officeFile(slices: readonly (readonly number[] | undefined)[]) {
    vi.stubGlobal('Office', { FileType: { Compressed: 'compressed' }, AsyncResultStatus: { Succeeded: 'succeeded' } })
    const done = <Value>(value: Value) => ({ status: 'succeeded', value })
    const file = {
      size: slices.flat().length,
      sliceCount: slices.length,
      closeAsync: vi.fn(),
      getSliceAsync: (index: number, answer: (result: unknown) => void) =>
        answer(slices[index] ? done({ data: slices[index] }) : { status: 'failed', error: new Error('gone') }),
    }
    const document = { getFileAsync: (...[, , answer]: unknown[]) => (answer as (result: unknown) => void)(done(file)) }
    return { file, document: document as unknown as Parameters<typeof compressedFile>[0] }
  }

  test('is put together from its slices, and closed', async () => {
    const { file, document } = officeFile([[80, 75, 3], [4], []])
    expect([...(await compressedFile(document))]).toEqual([80, 75, 3, 4])
    expect(file.closeAsync).toHaveBeenCalledOnce()
  })
  test('is refused, and closed all the same, where a slice is not handed out', async () => {
    const { file, document } = officeFile([[80], undefined])
    await expect(compressedFile(document)).rejects.toMatchObject({ fault: 'failed' })
    expect(file.closeAsync).toHaveBeenCalledOnce()
  })
})
