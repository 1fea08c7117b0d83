import { cellNumber, cellText, isFormula, memoryWorkbook, type Workbook, writeCell } from '@nuandong/core'
import { describe, expect, test } from 'vitest'
import { cellAt } from '../../../excel-addin/src/host/a1.ts'
import { Formulas } from '../../../excel-addin/workbench/desk/formulas.ts'

const FORMULA = 8

function workbookWith(formulas: Record<string, string>): Workbook {
  const workbook = memoryWorkbook([
    {
      name: '花名册',
      values: [
        ['姓名', '补助', '增发', '合计'],
        ['甲', 450, 20, 470],
        ['乙', 300, 0, 300],
        ['合计', 750, 20, 770],
      ],
    },
    { name: '汇 总', values: [[770, '够']] },
  ])
  for (const [place, text] of Object.entries(formulas)) {
    const [name, address] = place.split('!')
    const sheet = workbook.sheets.find((one) => one.name === name) ?? workbook.sheets[0]
    const { row, column } = cellAt(address)
    sheet.formulas ??= new Map()
    sheet.formulas.set(row * 16_384 + column, text)
    const cells = sheet.columns[column]
    if (cells) cells.kinds[row] |= FORMULA
  }
  return workbook
}

const ALL = {
  '花名册!D2': 'B2+C2',
  '花名册!D3': 'B3+C3',
  '花名册!D4': 'SUM(D2:D3)',
  '汇 总!A1': '花名册!D4',
  '汇 总!B1': 'IF(A1>800,"够","不够")',
}

function edit(workbook: Workbook, address: string, value: number | string | null) {
  const { row, column } = cellAt(address)
  writeCell(workbook, workbook.sheets[0], row, column, value)
  return new Formulas(workbook).after('花名册', [{ row, column }])
}

describe('formulas after an edit', () => {
  test('those that depend on it are worked out, across sheets, and stay formulas', () => {
    const workbook = workbookWith(ALL)
    const computed = edit(workbook, 'B2', 500)
    expect(computed.map(({ sheet, row, column, value }) => [sheet, row, column, value])).toEqual([
      ['花名册', 1, 3, 520],
      ['花名册', 3, 3, 820],
      ['汇 总', 0, 0, 820],
    ])
    expect(cellNumber(workbook.sheets[0], 3, 3)).toBe(820)
    expect(isFormula(workbook.sheets[0], 3, 3)).toBe(true)
  })

  test('a text that changes by it changes', () => {
    const workbook = workbookWith(ALL)
    edit(workbook, 'B2', 400)
    expect(cellText(workbook, workbook.sheets[1], 0, 1)).toBe('不够')
  })

  test('nothing else is touched, and what cannot be worked out keeps its value', () => {
    const workbook = workbookWith({ '花名册!D2': 'NOSUCHFUNCTION(B2)', '花名册!D3': 'B3+C3' })
    expect(edit(workbook, 'B2', 500)).toEqual([])
    expect(cellNumber(workbook.sheets[0], 1, 3)).toBe(470)
  })

  test('a circle of formulas ends', () => {
    const workbook = workbookWith({ '花名册!D2': 'D3+B2', '花名册!D3': 'D2+1' })
    expect(edit(workbook, 'B2', 1).length).toBeLessThanOrEqual(2)
  })

  test('whole columns and quoted text in a formula', () => {
    const workbook = workbookWith({ '花名册!D4': 'SUM(B:B)', '花名册!D2': '"B2"&C2' })
    expect(edit(workbook, 'B2', 500).map(({ row, value }) => [row, value])).toEqual([[3, 1550]])
  })
})
