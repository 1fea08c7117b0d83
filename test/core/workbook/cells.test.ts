import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  address,
  CellKind,
  cellKind,
  cellNumber,
  cellText,
  columnName,
  dateText,
  defuse,
  memoryWorkbook,
  numberText,
  parseAddress,
  parseRange,
  rangeAddress,
  serialToDate,
} from '../../../core/src/workbook/index.ts'
import { texts } from './support/read.ts'

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name)
  })

  test('every cell of a sheet goes to text and back', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseAddress(address(row, column))).toEqual({ row, column })
      }),
    )
  })

  test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2', 'ABCD1', ' A1', 'A1x'])('"%s" is no cell', (text) => {
    expect(parseAddress(text)).toBeUndefined()
  })

  test('ranges, whichever corners they name', () => {
    expect(parseRange('$C$3:A1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 })
    expect(rangeAddress({ top: 0, left: 0, bottom: 2, right: 2 })).toBe('A1:C3')
    expect(rangeAddress({ top: 4, left: 1, bottom: 4, right: 1 })).toBe('B5')
    expect(parseRange('A:A')).toBeUndefined()
  })
})

describe('dates', () => {
  test.each([
    [1, 19000101],
    [59, 19000228],
    [60, 19000229],
    [61, 19000301],
    [25569, 19700101],
    [36585, 20000229],
    [45828, 20250620],
    [45828.99, 20250620],
    [2958465, 99991231],
    [0, Number.NaN],
    [-1, Number.NaN],
    [2958466, Number.NaN],
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.NaN],
  ])('serial %f is %f', (serial, date) => {
    expect(serialToDate(serial)).toBe(date)
  })

  test('the 1904 system counts 1,462 days later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1462, max: 2_958_465 }), (serial) => {
        expect(serialToDate(serial - 1462, true)).toBe(serialToDate(serial))
      }),
    )
    expect(serialToDate(0, true)).toBe(19040101)
  })

  test('times of day', () => {
    expect(dateText(45828.5, false)).toBe('2025-06-20 12:00')
    expect(dateText(45828.999999, false)).toBe('2025-06-21')
    expect(dateText(0.75, false)).toBe('18:00')
    expect(dateText(-5, false)).toBe('-5')
  })
})

describe('numbers as a person sees them', () => {
  test.each([
    [-6228480402564890000, '-6228480402564890000'],
    [1e21, '1000000000000000000000'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [-12.5, '-12.5'],
    [-0, '0'],
    [1234.5678, '1234.5678'],
    [99.95, '99.95'],
    [Number.NaN, ''],
  ])('%f', (value, text) => {
    expect(numberText(value)).toBe(text)
  })
})

test('a workbook over values in memory', () => {
  const workbook = memoryWorkbook([
    {
      name: '花名册',
      values: [['姓名', 620, true, null, ''], [], ['姓名', 45828, '=1+1']],
      numberFormats: [['@'], [], ['General', 'yyyy"年"m"月"d"日"']],
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      hiddenRows: [1, 99],
    },
    { name: '空', values: [] },
  ])
  const [sheet, empty] = workbook.sheets
  expect(texts(workbook)).toEqual([
    ['姓名', '620', 'TRUE'],
    ['', '', ''],
    ['姓名', '2025-06-20', '=1+1'],
  ])
  expect(workbook.strings).toEqual(['姓名', '=1+1'])
  expect([sheet.columnCount, cellKind(sheet, 0, 3), cellKind(sheet, 9, 9), cellNumber(sheet, 0, 0)]).toEqual([
    3,
    CellKind.empty,
    CellKind.empty,
    Number.NaN,
  ])
  expect(cellText(workbook, sheet, 99, 99)).toBe('')
  expect([Array.from(sheet.hiddenRows ?? []), sheet.merges.length, empty.rowCount]).toEqual([[0, 1, 0], 1, 0])
})

describe('formulas are defused', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '　＋1', '\u00a0@x'])('%j', (text) => {
    expect(defuse(text)).toBe(`'${text}`)
  })

  test.each(['', '张三', '-', '-12.5', '+5%', '620', "'x", 'a=b', '《办法》'])('%j stays', (text) => {
    expect(defuse(text)).toBe(text === '-' ? "'-" : text)
  })
})
