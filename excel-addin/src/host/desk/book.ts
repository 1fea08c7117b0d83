import {
  type CellEdit,
  CellKind,
  cellFormat,
  cellKind,
  cellText,
  cellValue,
  dateText,
  formatKind,
  isFormula,
  MAX_COLUMNS,
  numberText,
  type Sheet,
  type Workbook,
} from '@nuandong/core'
import { hashRow } from '../fingerprint.ts'
import type { CellContent, CellValue } from '../port.ts'

/** days between the two calendars of spreadsheets */
const DAYS_1904 = 1462

/** So many filled cells, within so many rows of a blank one, tell what kind it is of. */
const ASKED = 8
const FURTHEST = 200

/** What is typed in the column: dates, numbers in one format, digits that are text, or words. */
function kindOf({ value, numberFormat }: CellContent): string {
  if (typeof value === 'number') return `number ${numberFormat}`
  return typeof value === 'string' && /^\d+$/.test(value) ? 'digits' : 'words'
}

/** A cell by one number. */
export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column
export const placeOf = (key: number) => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS })

/** What stands in a cell instead of what the file has; date serials count from 1900, whatever the file does. */
interface Changed extends CellContent {
  /** the formula of the file still stands, `value` is what it gives now */
  computed?: boolean
}

/** A sheet on the page: the file's cells, which never change, and what was put over them. */
export class BookSheet {
  readonly changed = new Map<number, Changed>()
  /** how often each row was changed */
  readonly revisions = new Map<number, number>()
  /** what stands for the cells of rows, until these change */
  readonly #marks = new Map<number, string>()
  readonly id: string
  readonly isHidden: boolean
  /** used rows and columns, with what was typed beyond those of the file */
  rowCount: number
  columnCount: number

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
  ) {
    this.id = sheet.name
    this.isHidden = sheet.visibility !== 'visible'
    this.rowCount = sheet.rowCount
    this.columnCount = sheet.columnCount
  }

  content(row: number, column: number): CellContent {
    const changed = this.changed.get(keyOf(row, column))
    if (!changed) return this.original(row, column)
    const { computed, value, numberFormat } = changed
    return computed ? { value, numberFormat, formula: this.original(row, column).formula } : { value, numberFormat }
  }

  /** What the file has. */
  original(row: number, column: number): CellContent {
    const { workbook, sheet } = this
    const numberFormat = cellFormat(workbook, sheet, row, column).code
    const formula = isFormula(sheet, row, column)
      ? { formula: sheet.formulas?.get(keyOf(row, column)) ?? '' }
      : undefined
    return { value: this.#valueIn(row, column), numberFormat, ...formula }
  }

  /** A cell as a person sees it. */
  text(row: number, column: number): string {
    const changed = this.changed.get(keyOf(row, column))
    return changed ? shownText(changed) : cellText(this.workbook, this.sheet, row, column)
  }

  /** Stands for the cells of a row as they are now. */
  rowMark(row: number): string {
    const known = this.#marks.get(row)
    if (known !== undefined) return known
    const values = Array.from({ length: this.columnCount }, (_, column) => this.content(row, column).value)
    const mark = String(hashRow(values))
    this.#marks.set(row, mark)
    return mark
  }

  /** What stands in most of the filled cells about a blank one: what is typed there is likely to be of that kind. */
  about(row: number, column: number): CellContent | undefined {
    const found = new Map<string, CellContent[]>()
    let count = 0
    for (let distance = 1; distance <= FURTHEST && count < ASKED; distance++)
      for (const at of [row - distance, row + distance]) {
        const content = at >= 0 && at < this.rowCount ? this.content(at, column) : undefined
        if (!content || content.value === null) continue
        count++
        const kind = kindOf(content)
        found.set(kind, [...(found.get(kind) ?? []), content])
      }
    return [...found.values()].reduce<CellContent[]>((most, one) => (one.length > most.length ? one : most), [])[0]
  }

  isNumber(row: number, column: number): boolean {
    const changed = this.changed.get(keyOf(row, column))
    return changed ? typeof changed.value === 'number' : cellKind(this.sheet, row, column) === CellKind.number
  }

  /** Takes what the formula in a cell now gives; the cell counts as no more changed than before. */
  compute(row: number, column: number, value: CellValue): void {
    const { numberFormat, formula, value: known } = this.original(row, column)
    const key = keyOf(row, column)
    const now = this.presented(value, numberFormat)
    if (formula === undefined || (this.changed.get(key) && !this.changed.get(key)?.computed)) return
    this.#marks.delete(row)
    if (now === known) this.changed.delete(key)
    else this.changed.set(key, { value: now, numberFormat, computed: true })
  }

  put(row: number, column: number, content: CellContent): void {
    const key = keyOf(row, column)
    const original = this.original(row, column)
    const { value, numberFormat, formula } = content
    const isFormulaStill = original.formula !== undefined && formula === original.formula
    const isOriginal = value === original.value && numberFormat === original.numberFormat
    if (isOriginal && (original.formula === undefined || isFormulaStill)) this.changed.delete(key)
    else this.changed.set(key, { value, numberFormat, ...(isFormulaStill && { computed: true }) })
    this.revisions.set(row, (this.revisions.get(row) ?? 0) + 1)
    this.#marks.delete(row)
    if (value === null) return
    this.rowCount = Math.max(this.rowCount, row + 1)
    this.columnCount = Math.max(this.columnCount, column + 1)
  }

  /** What differs from the file, as the file would hold it. */
  edits(): CellEdit[] {
    return [...this.changed].map(([key, content]) => {
      const { row, column } = placeOf(key)
      const { numberFormat } = content
      return {
        row,
        column,
        value: this.stored(content),
        ...(numberFormat !== this.original(row, column).numberFormat && { format: numberFormat }),
        ...(content.computed && { computed: true }),
      }
    })
  }

  /** The value as the file counts days. */
  stored({ value, numberFormat }: CellContent): CellValue {
    return typeof value === 'number' ? value - this.#shift(numberFormat) : value
  }

  /** The value of the file, its days counted from 1900. */
  presented(value: CellValue, numberFormat: string): CellValue {
    return typeof value === 'number' ? value + this.#shift(numberFormat) : value
  }

  #shift(numberFormat: string): number {
    return this.workbook.date1904 && formatKind(numberFormat) === 'date' ? DAYS_1904 : 0
  }

  #valueIn(row: number, column: number): CellValue {
    const { workbook, sheet } = this
    return this.presented(cellValue(workbook, sheet, row, column), cellFormat(workbook, sheet, row, column).code)
  }
}

/** Dates as yyyy-mm-dd, numbers without exponent. */
function shownText({ value, numberFormat }: CellContent): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  return formatKind(numberFormat) === 'date' ? dateText(value, false) : numberText(value)
}

/** A workbook on the page. */
export class Book {
  readonly sheets: readonly BookSheet[]

  constructor(readonly workbook: Workbook) {
    this.sheets = workbook.sheets
      .filter(({ visibility }) => visibility !== 'veryHidden')
      .map((sheet) => new BookSheet(workbook, sheet))
  }

  find(id: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id)
  }

  /** Everything that differs from the file, by sheet name. */
  edits(): Map<string, CellEdit[]> {
    return new Map(this.sheets.map((sheet) => [sheet.id, sheet.edits()]))
  }

  get changedCells(): number {
    return this.sheets.reduce(
      (sum, { changed }) => sum + [...changed.values()].filter((one) => !one.computed).length,
      0,
    )
  }
}
