/** The package has no types of its own. */
declare module '@fortune-sheet/formula-parser' {
  interface Corner {
    row: { index: number }
    column: { index: number }
    /** undefined: the sheet of the formula itself */
    sheetName?: string
  }
  export class Parser {
    on(event: 'callCellValue', give: (cell: Corner, options: unknown, done: (value: unknown) => void) => void): this
    on(
      event: 'callRangeValue',
      give: (start: Corner, end: Corner, options: unknown, done: (rows: unknown[][]) => void) => void,
    ): this
    /** a formula without its `=`; `error` is null where it has a result */
    parse(formula: string): { error: string | null; result: unknown }
  }
}
