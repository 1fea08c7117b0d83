/**
 * The workbook that the host holds: plain data, and what Excel does to a value that is written. A rule is [documented]
 * by Microsoft, or [assumed] with its number in excel-addin/docs/验收.md, where a person tries it in a real Excel.
 */
export type Value = string | number | boolean
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}
export interface Cell {
  /** an error value is its text, such as `#N/A` */
  value: Value
  format: string
  formula?: string
}
export interface Rule {
  id: string
  type: string
  priority: number
  areas: Area[]
  formula: string
  fill: string
  font: string
}

export const MAX_ROWS = 1_048_576
export const MAX_COLUMNS = 16_384

export class HostFailure extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message)
  }
}

export class SheetModel {
  readonly cells = new Map<number, Cell>()
  readonly fills = new Map<number, string>()
  readonly hiddenRows = new Set<number>()
  merges: Area[] = []
  rules: Rule[] = []
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  isProtected = false
  frozenRows = 0
  /** cells that may be written to although the sheet is protected; all others are locked [documented] */
  readonly unlocked = new Set<number>()

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(row * MAX_COLUMNS + column)
  }

  mayWrite(row: number, column: number): boolean {
    return !this.isProtected || this.unlocked.has(row * MAX_COLUMNS + column)
  }

  store(row: number, column: number, cell: Cell): void {
    this.cells.set(row * MAX_COLUMNS + column, cell)
  }

  /** As if typed or set by a program: null leaves the cell alone, '' empties it. [documented] */
  type(row: number, column: number, raw: Value | null): void {
    if (raw === null) return
    const format = this.at(row, column)?.format ?? 'General'
    this.store(row, column, { format, ...understood(raw, format) })
  }

  used(): Area | undefined {
    let area: Area | undefined
    for (const [key, cell] of this.cells) {
      if (cell.value === '' && !cell.formula) continue
      const row = Math.floor(key / MAX_COLUMNS)
      const column = key % MAX_COLUMNS
      area ??= { top: row, left: column, bottom: row, right: column }
      area.top = Math.min(area.top, row)
      area.left = Math.min(area.left, column)
      area.bottom = Math.max(area.bottom, row)
      area.right = Math.max(area.right, column)
    }
    return area
  }

  insertRow(at: number): void {
    const moved = [...this.cells].map(
      ([key, cell]) => [key >= at * MAX_COLUMNS ? key + MAX_COLUMNS : key, cell] as const,
    )
    this.cells.clear()
    for (const [key, cell] of moved) this.cells.set(key, cell)
  }
}

/**
 * What Excel makes of raw text in a cell that is not formatted as text. 15 digits [documented]; the rest [assumed: E2]
 */
function understood(raw: Value, format: string): { value: Value; formula?: string } {
  if (typeof raw !== 'string' || format === '@' || raw === '') return { value: raw }
  if (raw.startsWith("'")) return { value: raw.slice(1) }
  if (raw.startsWith('=')) return { value: 0, formula: raw }
  const text = raw.trim()
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: Number(Number(text).toPrecision(15)) }
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) }
  return { value: raw }
}

export class BookModel {
  readonly sheets: SheetModel[] = []
  active = 0
  /** no sheet may be added, renamed or deleted */
  isStructureProtected = false
  /** custom XML parts by id */
  readonly xmlParts = new Map<string, string>()
  selection: { sheet: SheetModel; area: Area } | undefined

  constructor(public name: string) {}

  /** Its id stays the same as long as the workbook is open [documented] and when it is opened again [assumed: E15]. */
  add(name: string): SheetModel {
    const sheet = new SheetModel(
      `{${String(this.sheets.length + 1).padStart(8, '0')}-0001-0000-0000-000000000000}`,
      name,
    )
    this.sheets.push(sheet)
    return sheet
  }

  /** Another sheet comes to the front where the one in front goes. [documented] */
  remove(sheet: SheetModel): void {
    const front = this.sheets[this.active]
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    this.active = Math.max(0, this.sheets.indexOf(front))
    if (this.selection?.sheet === sheet) this.selection = undefined
  }

  /** The next sheet comes to the front, as when it is deleted. [assumed: E4] */
  hide(sheet: SheetModel): void {
    sheet.visibility = 'Hidden'
    if (this.sheets[this.active] === sheet)
      this.active = this.sheets.findIndex(({ visibility }) => visibility === 'Visible')
  }

  sheet(key: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase())
  }
}
