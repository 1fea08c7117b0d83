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
const TITLE: CellStyle = {
  font: { name: FONT, size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'center' },
}

function frame(): CellStyle['border'] {
  const thin = { style: 'thin', color: { rgb: '9AA5B1' } } as const
  return { top: thin, bottom: thin, left: thin, right: thin }
}

/** Collects the rows and styles of one sheet. */
export class SheetBuilder {
  private readonly rows: CellValue[][] = []
  private readonly cells: NonNullable<WriteSheet['cells']> = new Map()
  private readonly heights: NonNullable<WriteSheet['rowDefs']> = new Map()
  private readonly merges: NonNullable<WriteSheet['merges']> = []
  private readonly choices: { column: string; top: number; bottom: number; values: string[] }[] = []
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
  row(values: readonly (string | number)[]): void {
    this.add(values)
  }
  head(values: readonly string[]): void {
    this.add(values, HEAD)
  }
  body(values: readonly (string | number)[], height?: number): void {
    if (height !== undefined) this.heights.set(this.rows.length, { height })
    this.add(values, BODY)
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
      },
    }
  }
  private add(values: readonly (string | number)[], style?: CellStyle): void {
    const row = this.rows.length
    this.rows.push(values.map((value) => (typeof value === 'string' ? defuse(value) : value)))
    if (style)
      for (const [column, value] of this.rows[row].entries()) this.cells.set(`${row},${column}`, { value, style })
  }
}
