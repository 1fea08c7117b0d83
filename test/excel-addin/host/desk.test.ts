import { memoryWorkbook } from '@nuandong/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellAt } from '../../../excel-addin/src/host/a1.ts'
import { Book, keyOf } from '../../../excel-addin/src/host/desk/book.ts'
import { deskHost } from '../../../excel-addin/src/host/desk/host.ts'
import { typed } from '../../../excel-addin/src/host/desk/typing.ts'
import { DeskView } from '../../../excel-addin/src/host/desk/view.ts'
import { HostError } from '../../../excel-addin/src/host/port.ts'
import { addressOf } from '../office-host/address.ts'
import { type Bench, contract, type SheetSpec } from './contract.ts'

const MAX_COLUMNS = 16_384
const FORMULA = 8

function bookOf(specs: SheetSpec[]): Book {
  const workbook = memoryWorkbook(
    specs.map(({ name, values, formats = {}, merges, hiddenRows }) => ({
      name,
      values,
      numberFormats: values.map((row, r) =>
        row.map((_, c) => formats[addressOf({ top: r, left: c, bottom: r, right: c })] ?? 'General'),
      ),
      merges,
      hiddenRows,
    })),
  )
  for (const [index, { formulas = {} }] of specs.entries()) {
    const sheet = workbook.sheets[index]
    sheet.formulas = new Map()
    for (const [address, text] of Object.entries(formulas)) {
      const { row, column } = cellAt(address)
      sheet.formulas.set(row * MAX_COLUMNS + column, text.slice(1))
      const cells = sheet.columns[column]
      if (cells) cells.kinds[row] |= FORMULA
    }
  }
  return new Book(workbook)
}

function deskOf(specs: SheetSpec[]) {
  const book = bookOf(specs)
  const view = new DeskView(book.sheets[0].id)
  const told: string[] = []
  const formats: string[] = []
  const desk = deskHost('台账.xlsx', book, view, (sheet, edits) => {
    told.push(...edits.map(({ row, column, value }) => `${sheet}!${row}/${column}=${value}`))
    formats.push(...edits.flatMap(({ format = [] }) => format))
  })
  return { ...desk, book, view, told, formats }
}

const notHere = async () => {
  throw new Error('rows and sheets stay where they are at the desk')
}

function deskBench(specs: SheetSpec[]): Bench {
  const { host, hands, book, view } = deskOf(specs)
  // the desk shows no fills of the file; it has none to lose
  const fills = new Map(
    specs.flatMap(({ name, fills: own = {} }) =>
      Object.entries(own).map(([address, fill]) => [`${name}!${address}`, fill]),
    ),
  )
  return {
    host,
    user: {
      edit: async (sheet, address, value) => void hands.type(sheet, cellAt(address), [[String(value ?? '')]]),
      insertRow: notHere,
      rename: notHere,
      remove: notHere,
      hide: notHere,
      select: async (sheet, address) => hands.select(sheet, cellAt(address)),
      content: async (sheet, address) => {
        const { row, column } = cellAt(address)
        const content = book.find(sheet)?.content(row, column)
        if (!content) throw new HostError('sheet-missing')
        return content
      },
      fill: async (sheet, address) => fills.get(`${sheet}!${address}`),
      mark: async (sheet, address) => {
        const { row, column } = cellAt(address)
        return view.marks.get(sheet)?.get(keyOf(row, column))
      },
      selection: async () => {
        const { active, cell } = view.getState()
        return {
          sheet: active,
          address: addressOf({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }),
        }
      },
    },
  }
}

describe('the desk as a host', () => {
  for (const { title, sheets, run } of contract) test(title, () => run(deskBench(sheets)))
})

const register: SheetSpec = {
  name: '花名册',
  values: [
    ['姓名', '身份证号码', '月补助', '批准日期', '合计'],
    ['甲', '510185197003120958', 450.5, 45000, 450.5],
  ],
  formats: { B2: '@', D2: 'yyyy/m/d' },
  formulas: { E2: '=C2' },
}

describe('what a person does at the desk', () => {
  test.each([
    ['A2', '王新', '王新'],
    ['B2', '510185199001010970', '510185199001010970'],
    ['C2', '430', 430],
    ['C2', '', null],
    ['D2', '2025年6月1日', 45809],
    ['D2', '2025/6/1', 45809],
    ['D2', '不详', '不详'],
    ['F2', '6214570055520520444', '6214570055520520444'],
    ['F2', '007', '007'],
    ['F2', '12.50', 12.5],
  ])('typing into %s: %s', (address, text, expected) => {
    const { book, hands } = deskOf([register])
    hands.type('花名册', cellAt(address), [[text]])
    const { row, column } = cellAt(address)
    expect(book.sheets[0].content(row, column).value).toBe(expected)
  })

  test('what is typed into a blank cell is of the kind of the cells about it, and is told so', () => {
    const date = 'yyyy"年"m"月"d"日"'
    const values = [
      ['户编号', '出生日期', '金额', '电话'],
      ['0012', 27_425, 950, '02887654321'],
      [null, null, null, null],
      ['0014', 29_221, 475.5, '02887654322'],
    ]
    const { book, hands, formats } = deskOf([
      { name: '名册', values, formats: { B2: date, B4: date, C2: '#,##0.00', C4: '#,##0.00' } },
    ])
    hands.type('名册', { row: 2, column: 0 }, [['13', '1979年5月6日', '1150', '2887654323']])
    const typedIn = (column: number) => book.sheets[0].content(2, column)
    expect([0, 1, 2, 3].map(typedIn)).toEqual([
      { value: '13', numberFormat: 'General' },
      { value: 28_981, numberFormat: date },
      { value: 1150, numberFormat: '#,##0.00' },
      { value: '2887654323', numberFormat: 'General' },
    ])
    expect(book.sheets[0].text(2, 1)).toBe('1979-05-06')
    expect(formats).toEqual([date, '#,##0.00'])
    expect(
      book
        .edits()
        .get('名册')
        ?.find(({ column }) => column === 1),
    ).toMatchObject({ format: date })
    hands.type('名册', { row: 2, column: 1 }, [['不详']])
    expect(typedIn(1).value).toBe('不详')
  })

  test('no digit that is typed is ever lost', () => {
    const before = fc.constantFrom(
      { value: null, numberFormat: 'General' },
      { value: 12, numberFormat: '0.00' },
      { value: '甲', numberFormat: 'General' },
      { value: '12', numberFormat: '@' },
    )
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,22}$/), before, (digits, cell) => {
        const { value, numberFormat } = typed(digits, cell)
        expect(String(value)).toBe(digits)
        if (digits.length >= 12 && typeof value === 'string') expect(numberFormat).toBe('@')
      }),
    )
  })

  test('a block that is pasted goes cell by cell, is one step back, and is told to the worker', async () => {
    const { book, host, hands, told } = deskOf([register])
    const steps: number[] = []
    await host.onEdit((_sheet, receipt) => steps.push(receipt?.cells.length ?? 0))
    hands.type('花名册', { row: 1, column: 0 }, [
      ['乙', '510185199001010970'],
      ['丙', '51018519900101099X'],
    ])
    expect(steps).toEqual([4])
    expect(told).toHaveLength(4)
    expect(book.sheets[0].text(2, 1)).toBe('51018519900101099X')
    expect(book.sheets[0].rowCount).toBe(3)
  })

  test('a formula cannot be typed, and nothing of what was typed with it is taken', () => {
    const { book, hands } = deskOf([register])
    expect(hands.type('花名册', { row: 1, column: 0 }, [['乙', '=1+1']])).toBe(false)
    expect(book.changedCells).toBe(0)
  })

  test('a formula that was typed over comes back when that is undone', async () => {
    const { book, host, hands } = deskOf([register])
    const receipts: Parameters<typeof host.undo>[0][] = []
    await host.onEdit((_sheet, receipt) => receipt && receipts.push(receipt))
    hands.type('花名册', { row: 1, column: 4 }, [['7']])
    expect(book.sheets[0].content(1, 4)).toEqual({ value: 7, numberFormat: 'General' })
    const again = await host.undo(receipts[0])
    expect(book.sheets[0].content(1, 4).formula).toBe('C2')
    expect(book.edits().get('花名册')).toEqual([])
    await host.undo(again)
    expect(book.sheets[0].content(1, 4)).toEqual({ value: 7, numberFormat: 'General' })
  })

  test('what a formula now gives is saved as the formula’s value and counts as no change of the person', () => {
    const { book } = deskOf([register])
    book.sheets[0].compute(1, 4, 430)
    expect(book.sheets[0].content(1, 4)).toEqual({ value: 430, numberFormat: 'General', formula: 'C2' })
    expect(book.edits().get('花名册')).toEqual([{ row: 1, column: 4, value: 430, computed: true }])
    expect(book.changedCells).toBe(0)
  })

  test('a value typed back to what the file has is no edit', () => {
    const { book, hands } = deskOf([register])
    hands.type('花名册', { row: 1, column: 2 }, [['430']])
    hands.type('花名册', { row: 1, column: 2 }, [['450.5']])
    expect(book.edits().get('花名册')).toEqual([])
  })

  test('days of a workbook that counts from 1904 are the same days', () => {
    const book = bookOf([register])
    const shifted = new Book({ ...book.workbook, date1904: true })
    const [sheet] = shifted.sheets
    expect(sheet.content(1, 3).value).toBe(45000 + 1462)
    sheet.put(1, 3, { value: 45809, numberFormat: 'yyyy/m/d' })
    expect(sheet.text(1, 3)).toBe('2025-06-01')
    expect(sheet.edits()).toEqual([{ row: 1, column: 3, value: 45809 - 1462 }])
  })
})
