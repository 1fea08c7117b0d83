import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { defuse } from '../workbook/index.ts'

export const FONT = 'Microsoft YaHei'
const HEAD: CellStyle = {
  font: { name: FONT, size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: frame(),
}
const BODY: CellStyle = {
  font: { name: FONT, size: 10 },
  alignment: { vertical: 'center', wrapText: true },
  border: frame(),
}
const NOTE: CellStyle = {
  font: { name: FONT, size: 10 },
  alignment: { vertical: 'center', wrapText: true },
}
const TITLE: CellStyle = {
  font: { name: FONT, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}

function frame(): CellStyle['border'] {
  const thin = { style: 'thin', color: { rgb: '9AA5B1' } } as const
  return { top: thin, bottom: thin, left: thin, right: thin }
}

/** Points of a line of text, and above and below all of them. */
const LINE = 15
const PADDING = 4
/** No row is higher. */
const HIGHEST = 409
/** What the edges of a cell, and a word that is not broken, leave of its width, in characters. */
const MARGIN = 1.5

/** In characters of a column's width: a Chinese one takes two, a Latin one about one. */
function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2000 ? 2 : 1.1
  return width
}

const linesOf = (value: CellValue, width: number): number =>
  String(value ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - MARGIN))), 0)

/**
 * Collects the rows and styles of one sheet. Each row is as high as its texts need: a spreadsheet that opens the file
 * to print it may not work that out.
 */
export class SheetBuilder {
  private readonly rows: CellValue[][] = []
  private readonly cells: NonNullable<WriteSheet['cells']> = new Map()
  private readonly heights: NonNullable<WriteSheet['rowDefs']> = new Map()
  private readonly merges: NonNullable<WriteSheet['merges']> = []
  private readonly choices: { column: string; top: number; bottom: number; values: string[] }[] = []
  /** number of the row that every page repeats */
  private printed: number | undefined
  private readonly charts: NonNullable<WriteSheet['charts']> = []

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  get length(): number {
    return this.rows.length
  }
  title(text: string, columns: number): void {
    const row = this.rows.length
    this.add([text], TITLE)
    this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columns - 1 })
    this.heights.set(row, { height: 30 })
  }
  /** A sentence over the whole width. */
  note(text: string): void {
    const row = this.rows.length
    const width = this.widths.reduce((sum, one) => sum + one, 0)
    this.add([text], NOTE)
    this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: this.widths.length - 1 })
    this.fit(linesOf(text, width))
  }
  /** The first head is printed on every page. */
  head(values: readonly string[]): void {
    this.printed ??= this.rows.length + 1
    this.add(values, HEAD)
    this.fitCells(0)
  }
  body(values: readonly (string | number)[], atLeast = 0): void {
    this.add(values, BODY)
    this.fitCells(atLeast)
  }
  gap(): void {
    this.rows.push([])
  }
  /** The cell of a column in the last row may hold one of these. */
  choose(column: string, values: readonly string[]): void {
    const row = this.rows.length
    const last = this.choices.at(-1)
    const isSame = last?.column === column && last.bottom === row - 1 && last.values.join() === values.join()
    if (isSame) last.bottom = row
    else this.choices.push({ column, top: row, bottom: row, values: [...values] })
  }
  /** `rows` cells of a column, the first in row `from` counted from 0, as a chart names them. */
  range(column: string, from: number, rows: number): string {
    return `'${this.name.replaceAll("'", "''")}'!$${column}$${from + 1}:$${column}$${from + rows}`
  }
  chart(chart: NonNullable<WriteSheet['charts']>[number]): void {
    this.charts.push(chart)
  }
  done({
    freezePane,
    landscape = false,
  }: {
    freezePane?: WriteSheet['freezePane']
    landscape?: boolean
  } = {}): WriteSheet {
    return {
      name: this.name,
      rows: this.rows,
      cells: this.cells,
      columns: this.widths.map((width) => ({ width })),
      rowDefs: this.heights,
      merges: this.merges,
      charts: this.charts,
      ...(this.choices.length > 0 && {
        dataValidations: this.choices.map(({ column, top, bottom, values }) => ({
          type: 'list' as const,
          values,
          range: `${column}${top}:${column}${bottom}`,
          allowBlank: true,
          showErrorMessage: false,
        })),
      }),
      freezePane,
      pageSetup: {
        orientation: landscape ? 'landscape' : 'portrait',
        paperSize: 'a4',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        ...(this.printed !== undefined && { printTitlesRow: `$${this.printed}:$${this.printed}` }),
      },
    }
  }
  private fitCells(atLeast: number): void {
    const values = this.rows[this.rows.length - 1]
    this.fit(Math.max(1, ...values.map((value, column) => linesOf(value, this.widths[column]))), atLeast)
  }
  private fit(lines: number, atLeast = 0): void {
    this.heights.set(this.rows.length - 1, { height: Math.min(HIGHEST, Math.max(atLeast, lines * LINE + PADDING)) })
  }
  private add(values: readonly (string | number)[], style?: CellStyle): void {
    const row = this.rows.length
    this.rows.push(values.map((value) => (typeof value === 'string' ? defuse(value) : value)))
    if (style)
      for (const [column, value] of this.rows[row].entries()) this.cells.set(`${row},${column}`, { value, style })
  }
}
