import { CONTROLS, type ControlElement, controlAt } from './controls.ts'
import { all, around, childrenOf, is, one, parentOf, tagOf } from './dom.ts'
import type { Markup } from './markup.ts'
import { matrixOf } from './matrix.ts'
import { DESCRIPTION_LABELS, GRID_ROWS, GRIDS, PAST } from './selectors.ts'
import { textOf, valueText } from './text.ts'
import { shownValue } from './values.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

export interface GridCell {
  text: string
  anchor: Element
  editable: boolean
}

/** A table of like rows under a header: members of a household, supporters, a list of cases. */
export interface Grid {
  root: Element
  headers: string[]
  /** the rows of the table that hold its headers, where it is one table */
  headerRows: Element[]
  rows: { element: Element; cells: (GridCell | undefined)[] }[]
}

/** A header row names at least so many fields that we know; one that the page marks as such may have many others. */
const KNOWN_HEADERS = 2
const KNOWN_MARKED = 4

/** The deepest header of each column; a column in whose head none of the cells stands numbers the rows. */
function headersOf(cells: Element[]): string[] {
  const rows = [...new Set(cells.map(parentOf).filter((row) => row !== null))]
  if (!rows.every((row) => tagOf(row) === 'TR')) return cells.map(textOf)
  const matrix = matrixOf(rows)
  const width = Math.max(...matrix.map((row) => row.length), 0)
  const columns = Array.from({ length: width }, (_, column) => matrix.map((row) => row[column]))
  return columns
    .filter((column) => column.some((cell) => cell && cells.includes(cell)))
    .map((column) => column.map(textOf).findLast((text) => text !== '') ?? '')
}

function cellOf(element: Element, taken: Set<Element>): GridCell {
  for (const inner of all<ControlElement>(element, CONTROLS)) {
    const control = controlAt(inner, taken)
    if (control) return { text: shownValue(control), anchor: control.anchor, editable: true }
  }
  return { text: valueText(element), anchor: element, editable: false }
}

function cellsIn(row: Element, cell: string): Element[] {
  const cells = [...childrenOf(row)].filter((child) => is(child, cell))
  // Ext draws every row as a table of its own
  return cells.length ? cells : all(row, cell)
}

function* libraryGrids(root: Document, taken: Set<Element>, words: Words): Generator<Grid | undefined> {
  for (const { root: selector, header, row, cell, ignore, frozen } of GRIDS)
    for (const grid of all(root, selector).filter(isShown)) {
      const inside = (part: string) => all(grid, part).filter((element) => !ignore || !around(element, ignore))
      const still = { headers: headersOf(frozen ? inside(frozen.header) : []), rows: frozen ? inside(frozen.row) : [] }
      const headers = [...still.headers, ...headersOf(inside(header))]
      for (const table of all(grid, 'table')) taken.add(table)
      if (!headers.some((header) => words.isLabel(header))) continue
      const rows: Grid['rows'] = []
      for (const [index, element] of inside(row).entries()) {
        if (!isShown(element)) continue
        // a cell without a header is a row's number or its box to tick
        const beside = still.rows[index] ? cellsIn(still.rows[index], cell) : []
        const own = [...still.headers.map((_, column) => beside[column]), ...cellsIn(element, cell)]
        rows.push({ element, cells: own.map((one) => one && cellOf(one, taken)) })
        yield undefined
      }
      yield { root: grid, headers, headerRows: [], rows }
    }
}

function isHeaderRow(cells: (Element | undefined)[], words: Words): boolean {
  const distinct = [...new Set(cells)].filter((cell) => cell !== undefined)
  const filled = distinct.filter((cell) => textOf(cell))
  // a box to tick all rows stands in a header, too
  if (distinct.some((cell) => one(cell, ':is(input, select, textarea):not([type=checkbox], [type=radio])')))
    return false
  const known = filled.filter((cell) => words.isLabel(textOf(cell))).length
  const isMarked = known >= KNOWN_MARKED && distinct.every((cell) => tagOf(cell) === 'TH')
  return known >= KNOWN_HEADERS && (isMarked || known * 2 > filled.length) && filled.length * 2 > distinct.length
}

/** A row of label and value in one big table ends the list above it: its first cell is a label, not a name. */
function endsGrid(cells: (Element | undefined)[], headers: (Element | undefined)[], words: Words): boolean {
  const column = cells.findIndex((cell, at) => cell && cell !== headers[at] && textOf(cell))
  if (column < 0) return false
  const text = textOf(cells[column])
  return words.isLabel(text) && !words.isValueOf(textOf(headers[column]), text)
}

/** The header above a cell of a list, '' where its library draws headers elsewhere; undefined outside of lists. */
export function headerOf(element: Element, markup: Markup, words: Words): string | undefined {
  const [cell, row, table] = ['td, th', 'tr', 'table'].map((part) => around(element, part))
  if (!cell || !row || !table) return undefined
  if (is(row, GRID_ROWS)) return ''
  const { rows, matrix } = markup.layout(table)
  const at = rows.indexOf(row)
  const headers = matrix.slice(0, Math.max(at, 0)).findLast((cells) => isHeaderRow(cells, words))
  if (!headers || endsGrid(matrix[at], headers, words)) return undefined
  return textOf(headers[matrix[at].indexOf(cell)])
}

/** The header row and the rows above it whose cells reach down into it. */
function headerBlock(rows: Element[], matrix: (Element | undefined)[][], bottom: number): Element[] {
  let top = bottom
  while (top > 0 && matrix[top].some((cell) => cell && matrix[top - 1].includes(cell))) top--
  return rows.slice(top, bottom + 1)
}

/** A cell that only holds the box to tick its row; some headers have no cell above it. */
const isTick = (cell: Element | undefined) =>
  cell !== undefined && one(cell, 'input[type=checkbox], input[type=radio]') !== null && textOf(cell) === ''

type Matrix = (Element | undefined)[][]

/** 项目 | 变更前 | 变更后: the first of two values is not the one that holds. */
const comparesPast = (matrix: Matrix, words: Words) =>
  matrix.slice(0, 2).some((cells) => !isHeaderRow(cells, words) && cells.some((cell) => PAST.test(textOf(cell))))

/** 项目 | 甲 | 乙 above 身份证号 | … | …: each column but the first is a person. */
function turned(table: Element, rows: Element[], matrix: Matrix, taken: Set<Element>, words: Words): Grid | undefined {
  const [labels, ...people] = (matrix[0] ?? []).map((_, column) => matrix.map((cells) => cells[column]))
  if (people.length < 2) return undefined
  const headers = labels.map(textOf)
  const isLabelOf = (header: string, at: number) => words.meaningOf(header, 'members')?.field === 'idNumber' && at > 0
  const isValue = (cell: Element | undefined, at: number) =>
    cell !== labels[at] && (!words.isLabel(textOf(cell)) || words.isValueOf(headers[at], textOf(cell)))
  if (!headers.some(isLabelOf) || !people.every((cells) => cells.every(isValue))) return undefined
  if (!words.isLabel(headers[0])) headers[0] = '姓名'
  const columns = people.map((cells) => ({ element: rows[0], cells: cells.map((cell) => cell && cellOf(cell, taken)) }))
  return { root: table, headers, headerRows: rows, rows: columns }
}

function* plainGrids(root: Document, taken: Set<Element>, markup: Markup, words: Words): Generator<Grid | undefined> {
  for (const table of all(root, 'table')) {
    yield undefined
    // a row of labels above a row of values is a description, no list
    if (taken.has(table) || !isShown(table) || one(table, DESCRIPTION_LABELS)) continue
    const { rows, matrix } = yield* markup.layingOut(table)
    if (comparesPast(matrix, words)) taken.add(table)
    let grid = turned(table, rows, matrix, taken, words)
    if (grid || taken.has(table)) {
      yield grid
      continue
    }
    let headers: (Element | undefined)[] = []
    for (let top = 0; top < rows.length; top++) {
      yield undefined
      const cells = matrix[top]
      if (isHeaderRow(cells, words)) {
        if (grid?.rows.length) yield grid
        // a cell that reaches down beside the rows says what the list is
        const texts = cells.map((cell, column) => (matrix[top + 1]?.[column] === cell ? '' : textOf(cell)))
        grid = { root: table, headers: texts, headerRows: headerBlock(rows, matrix, top), rows: [] }
        headers = cells
        continue
      }
      if (!grid) continue
      if (endsGrid(cells, headers, words)) {
        if (grid.rows.length) yield grid
        grid = undefined
        continue
      }
      const distinct = new Set(cells).size
      if (distinct * 2 < new Set(grid.headers).size || !isShown(rows[top])) continue
      const read = cells.map((cell, column) => (cell && cell !== cells[column - 1] ? cellOf(cell, taken) : undefined))
      const shifted = read.length > grid.headers.length && words.isLabel(grid.headers[0]) && isTick(cells[0])
      grid.rows.push({ element: rows[top], cells: shifted ? read.slice(1) : read })
    }
    if (grid?.rows.length) yield grid
  }
}

/** Every grid of the page whose header we understand; `undefined` between rows, where a reader may pause. */
export function* grids(root: Document, taken: Set<Element>, markup: Markup, words: Words): Generator<Grid | undefined> {
  yield* libraryGrids(root, taken, words)
  yield* plainGrids(root, taken, markup, words)
}
