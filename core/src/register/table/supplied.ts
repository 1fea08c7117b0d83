import type { Sheet, Workbook } from '../../workbook/types.ts'
import { isTicked, type TickField } from '../headers/tick-columns.ts'
import type { Layout } from '../layout/layout.ts'

/** A field that no column of its own gives: headings above the rows do, or columns to tick. */
export interface Supplied {
  /** the first column that gives it */
  column: number
  texts: readonly string[]
  /** place in `texts` by table row; -1 where the row has none */
  of: Int32Array
  /** the cell that gives a row's value, from 0 */
  cell: (row: number) => { row: number; column: number }
}

interface Rows {
  workbook: Workbook
  sheet: Sheet
  layout: Layout
  /** sheet row of each table row */
  sheetRows: Int32Array
}

/** Where no column gives a row's village, the heading above it does. */
export function fromHeadings(id: 'town' | 'village', { layout, sheetRows }: Rows): Supplied | undefined {
  const headings = layout.headings.filter((one) => one[id] !== undefined)
  if (headings.length === 0) return undefined
  const of = new Int32Array(sheetRows.length).fill(-1)
  for (let row = 0, at = -1; row < of.length; row++) {
    while (at + 1 < headings.length && headings[at + 1].row < sheetRows[row]) at++
    of[row] = at
  }
  const [{ column }] = headings
  return {
    column,
    texts: headings.map((heading) => heading[id] as string),
    of,
    cell: (row) => headings[of[row]] ?? { row: sheetRows[row], column },
  }
}

/** The value over the ticked column; of several that are ticked, all. */
export function fromTicks({ columns }: TickField, { workbook, sheet, sheetRows }: Rows): Supplied {
  const texts: string[] = []
  const of = new Int32Array(sheetRows.length).fill(-1)
  const first = new Int32Array(sheetRows.length).fill(columns[0].column)
  for (let row = 0; row < of.length; row++) {
    const ticked = columns.filter(({ column }) => isTicked(workbook, sheet, sheetRows[row], column))
    if (ticked.length === 0) continue
    const text = ticked.map(({ value }) => value).join('、')
    of[row] = texts.indexOf(text)
    if (of[row] < 0) of[row] = texts.push(text) - 1
    first[row] = ticked[0].column
  }
  return { column: columns[0].column, texts, of, cell: (row) => ({ row: sheetRows[row], column: first[row] }) }
}
