/// <reference path="./formula-parser.d.ts" />
import { Parser } from '@fortune-sheet/formula-parser'
import {
  address,
  type CellEdit,
  cellValue,
  FORMULA,
  MAX_COLUMNS,
  rangeAddress,
  type Sheet,
  type Workbook,
  writeCell,
} from '@nuandong/core'

/** how the parser is told of a sheet: its names are of Latin letters only */
const SHEET = 'Sheet'
/** quoted text passes; then a sheet's name, and one cell, a range of cells, or whole columns */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(?:\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3}))(?![\w(.])/gu

/** A value that a formula gives after an edit. */
export interface Computed {
  sheet: string
  row: number
  column: number
  value: CellEdit['value']
}

interface Area {
  sheet: string
  top: number
  left: number
  bottom: number
  right: number
}

interface Formula {
  sheet: Sheet
  row: number
  column: number
  text: string
  areas: Area[]
}

/**
 * The formulas of a workbook, worked out anew after an edit: only those that depend on it. What a formula says that
 * cannot be worked out here keeps its value; the spreadsheet works everything out when it opens the saved file.
 */
export class Formulas {
  #all: Formula[] | undefined
  readonly #parser = new Parser()
  /** sheet whose formula is being worked out */
  #current: Sheet | undefined

  constructor(private readonly workbook: Workbook) {
    this.#parser.on('callCellValue', (cell, _options, done) => {
      done(cellValue(this.workbook, this.#sheetOf(cell.sheetName), cell.row.index, cell.column.index))
    })
    this.#parser.on('callRangeValue', (start, end, _options, done) => {
      const sheet = this.#sheetOf(start.sheetName)
      const rows: unknown[][] = []
      const bottom = end.row.index < 0 ? sheet.rowCount - 1 : Math.min(end.row.index, sheet.rowCount - 1)
      for (let row = Math.max(0, start.row.index); row <= bottom; row++) {
        const values: unknown[] = []
        for (let column = start.column.index; column <= end.column.index; column++)
          values.push(cellValue(this.workbook, sheet, row, column))
        rows.push(values)
      }
      done(rows)
    })
  }

  /** What changes with cells of a sheet; the workbook has the new values afterwards. */
  after(sheet: string, edits: readonly Pick<CellEdit, 'row' | 'column'>[]): Computed[] {
    const formulas = this.#formulas()
    if (formulas.length === 0) return []
    const computed: Computed[] = []
    const done = new Set<Formula>()
    let changed = edits.map(({ row, column }) => ({ sheet, row, column }))
    // a formula that depends on itself ends here too: each is worked out once
    while (changed.length > 0) {
      const next = formulas.filter((one) => !done.has(one) && this.#stands(one) && dependsOn(one, changed))
      changed = []
      for (const formula of next) {
        done.add(formula)
        const value = this.#evaluate(formula)
        if (value === undefined) continue
        const { sheet: of, row, column } = formula
        if (value === cellValue(this.workbook, of, row, column)) continue
        writeCell(this.workbook, of, row, column, value)
        const cells = of.columns[column]
        if (cells) cells.kinds[row] |= FORMULA
        computed.push({ sheet: of.name, row, column, value })
        changed.push({ sheet: of.name, row, column })
      }
    }
    return computed
  }

  #stands({ sheet, row, column }: Formula): boolean {
    return ((sheet.columns[column]?.kinds[row] ?? 0) & FORMULA) !== 0
  }

  #formulas(): Formula[] {
    this.#all ??= this.workbook.sheets.flatMap((sheet) =>
      [...(sheet.formulas ?? [])].map(([key, text]) => ({
        sheet,
        row: Math.floor(key / MAX_COLUMNS),
        column: key % MAX_COLUMNS,
        ...readFormula(text, sheet, this.workbook.sheets),
      })),
    )
    return this.#all
  }

  #evaluate({ sheet, text }: Formula): CellEdit['value'] | undefined {
    this.#current = sheet
    const { error, result } = this.#parser.parse(text)
    if (error !== null) return undefined
    return typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean' ? result : undefined
  }

  #sheetOf(name: string | undefined): Sheet {
    const sheet = name ? this.workbook.sheets[Number(name.slice(SHEET.length))] : this.#current
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheet
  }
}

/**
 * The cells that a formula reads, and its text as the parser takes it: sheets by number, whole columns as far as the
 * sheet is used.
 */
function readFormula(formula: string, own: Sheet, sheets: readonly Sheet[]): { areas: Area[]; text: string } {
  const areas: Area[] = []
  const text = formula.replace(REFERENCE, (whole, quoted, bare, left, top, right, bottom, from, to) => {
    if (left === undefined && from === undefined) return whole
    const name: string = quoted?.replace(/''/g, "'") ?? bare ?? own.name
    const index = sheets.findIndex((sheet) => sheet.name === name)
    if (index < 0) return whole
    const area = {
      sheet: name,
      top: Number(top ?? 1) - 1,
      left: columnOf(left ?? from),
      bottom: from === undefined ? Number(bottom ?? top) - 1 : Math.max(0, sheets[index].rowCount - 1),
      right: columnOf(from === undefined ? (right ?? left) : to),
    }
    areas.push(area)
    const isCell = from === undefined && right === undefined
    const prefix = quoted === undefined && bare === undefined ? '' : `${SHEET}${index}!`
    return prefix + (isCell ? address(area.top, area.left) : rangeAddress(area))
  })
  return { areas, text }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function dependsOn({ areas }: Formula, cells: readonly { sheet: string; row: number; column: number }[]): boolean {
  return areas.some((area) =>
    cells.some(
      ({ sheet, row, column }) =>
        sheet === area.sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    ),
  )
}
