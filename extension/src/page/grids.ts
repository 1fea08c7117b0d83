import type { FieldId } from '@nuandong/core/page'
import { controlAt } from './controls.ts'
import { all, around, boxOf, childrenOf, elementAfter, holds, is, one, parentOf, tagOf } from './dom.ts'
import type { Markup } from './markup.ts'
import { matrixOf } from './matrix.ts'
import { roleOf } from './sections.ts'
import { LOOKS, PATTERNS } from './selectors.ts'
import { textOf, valueText } from './text.ts'
import { shownValue } from './values.ts'
import { isShown } from './visible.ts'
import type { Words } from './words.ts'

export interface GridCell {
  text: string
  anchor: Element
  editable: boolean
}

/** Of before and after a change, and not which is which; of people, or of pairs of label and value. */
export type Unclear = 'changes' | 'lists'

/** A table of like rows under a header: members of a household, supporters, a list of cases. */
export interface Grid {
  root: Element
  headers: string[]
  /** the rows of the table that hold its headers, where it is one table */
  headerRows: Element[]
  rows: { element: Element; cells: (GridCell | undefined)[] }[]
  /** of a table of before and after the labels with what holds now */
  changed?: [label: Element, cell: GridCell][]
  /** what stands above or beside it in the same table; undefined where it begins the table */
  title?: string
  /** few of its columns are known */
  isBare?: boolean
  /** it is not read, for the page does not tell what it says */
  unclear?: Unclear
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
  for (const inner of all(element, LOOKS.controls)) {
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

const isSeen = (cell: Element) => isShown(childrenOf(cell)[0] ?? cell)

function* libraryGrids(markup: Markup, taken: Set<Element>, words: Words): Generator<Grid | undefined> {
  const known: [Element, string][] = []
  const roots = markup.found(LOOKS.gridRoots).filter(isShown)
  for (const { root: selector, header, row, cell, ignore, frozen } of LOOKS.grids)
    for (const grid of roots.filter((root) => is(root, selector))) {
      // a library's own grid may have the general roles, too
      if (known.some(([one, by]) => by !== selector && (holds(one, grid) || holds(grid, one)))) continue
      known.push([grid, selector])
      const inside = (part: string) => all(grid, part).filter((element) => !ignore || !around(element, ignore))
      const still = { headers: headersOf(frozen ? inside(frozen.header) : []), rows: frozen ? inside(frozen.row) : [] }
      const headers = [...still.headers, ...headersOf(inside(header))]
      for (const table of all(grid, 'table')) taken.add(table)
      if (!headers.some((header) => words.isLabel(header))) continue
      const rows: Grid['rows'] = []
      const main = inside(row)
      // what stands still is drawn once more above a place that is kept empty
      const copies = ignore ? all(grid, row).filter((element) => around(element, ignore)) : []
      for (const [index, element] of main.entries()) {
        if (!isShown(element)) continue
        // a cell without a header is a row's number or its box to tick
        const beside = still.rows[index] ? cellsIn(still.rows[index], cell) : []
        const own = [...still.headers.map((_, column) => beside[column]), ...cellsIn(element, cell)]
        const drawn = copies.filter((_, at) => at % main.length === index).map((copy) => cellsIn(copy, cell))
        const seen = own.map((one, column) =>
          one && drawn.length && !isSeen(one)
            ? (drawn.map((cells) => cells[column]).find((copy) => copy && isSeen(copy)) ?? one)
            : one,
        )
        rows.push({ element, cells: seen.map((one) => one && cellOf(one, taken)) })
        yield undefined
      }
      yield { root: grid, headers, headerRows: [], rows }
    }
}

const hasControl = (cells: (Element | undefined)[]) => cells.some((cell) => cell && one(cell, LOOKS.filled))

function isHeaderRow(cells: (Element | undefined)[], words: Words): boolean {
  const distinct = [...new Set(cells)].filter((cell) => cell !== undefined)
  const filled = distinct.filter((cell) => textOf(cell))
  // a box to tick all rows stands in a header, too; what has a person's number is a value
  if (hasControl(distinct) || filled.some((cell) => /\d{6}/.test(textOf(cell)))) return false
  // 父亲情况 says whose the pairs beside it are
  const isHead = (cell: Element) => cell === cells[0] && roleOf(textOf(cell)) !== undefined
  const known = filled.filter((cell) => words.isLabel(textOf(cell)) && !isHead(cell)).length
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
  if (is(row, LOOKS.gridRows)) return ''
  const { rows, matrix } = markup.layout(table)
  const at = rows.indexOf(row)
  const above = matrix.slice(0, Math.max(at, 0))
  const headers =
    above.findLast((cells) => isHeaderRow(cells, words)) ??
    above.find((_, top) => headsList(matrix, top, words) === 'bare')
  if (!headers || endsGrid(matrix[at], headers, words)) return undefined
  return textOf(headers[matrix[at].indexOf(cell)])
}

/**
 * 序号 | 姓名 | 特长 above rows of the like: a list of which we know few columns. 姓名 | 学校 above 甲 | 一中 may be
 * pairs as well.
 */
function headsList(matrix: Matrix, at: number, words: Words): 'bare' | 'lists' | undefined {
  const [top, next] = matrix.slice(at)
  if (!next || hasControl(top) || new Set(top).size !== new Set(next).size) return undefined
  // what reaches down beside the rows says what they are
  const columns = [...top.keys()].filter((column) => top[column] !== next[column])
  const [heads, below, ...further] = matrix
    .slice(at, at + 4)
    .map((cells) => columns.map((column) => textOf(cells[column])))
  const isValue = (column: number, text: string) => /\d/.test(text) || words.isValueOf(heads[column], text)
  const labels = [...heads.keys()].filter((column) => words.isLabel(heads[column]))
  const isOther = (texts: string[]) =>
    labels.every((column) => !words.isLabel(texts[column]) || isValue(column, texts[column]))
  if (!labels.some((column) => words.tellsOf(heads[column]) === 'who') || ![below, ...further].every(isOther))
    return undefined
  const isOdd = heads.length % 2 > 0
  const [first, second] = columns.map((column) => top[column]?.outerHTML.replace(/[^!-~]|\d/g, ''))
  const arePairs =
    /\d/.test(heads.join()) ||
    heads.slice(1).some((text, column) => words.isValueOf(heads[column], text)) ||
    (!isOdd && first !== second)
  const isList = isOdd || labels.some((column) => column % 2 > 0 || isValue(column, below[column]))
  if (arePairs !== isList) return isList ? 'bare' : undefined
  return isList || labels.length < 2 ? 'lists' : undefined
}

/** A cell that reaches down beside the rows, or a row of its own above them: 赡养人情况. */
function titleOf(cells: Matrix[number], next: Matrix[number] = [], above?: Matrix[number]): string | undefined {
  const beside = cells.find((cell, column) => cell && next[column] === cell)
  return beside || above ? textOf(beside ?? (new Set(above).size === 1 ? above?.[0] : null)) : undefined
}

/** The header row and the rows above it whose cells reach down into it. */
function headerBlock(rows: Element[], matrix: (Element | undefined)[][], bottom: number): Element[] {
  let top = bottom
  while (top > 0 && matrix[top].some((cell) => cell && matrix[top - 1].includes(cell))) top--
  return rows.slice(top, bottom + 1)
}

/** A cell that only holds the box to tick its row; some headers have no cell above it. */
const isTick = (cell: Element | undefined) =>
  cell !== undefined && one(cell, LOOKS.ticks) !== null && textOf(cell) === ''

type Matrix = (Element | undefined)[][]

/** 项目 | 变更前 | 变更后: of two values the first is not the one that holds. */
function changesIn(matrix: Matrix, taken: Set<Element>, words: Words): Pick<Grid, 'changed' | 'unclear'> | undefined {
  const isPast = (cell: Element | undefined) => PATTERNS.past.test(textOf(cell))
  const isTall = (cell: Element | undefined) => cell !== undefined && (cell as HTMLTableCellElement).rowSpan > 1
  // as a header; beside several rows, or in one of its own, it is a heading
  const top = matrix.findIndex(
    (cells, at) =>
      at < 3 &&
      cells.some((cell, column) => isPast(cell) && !(column === 0 && isTall(cell))) &&
      new Set(cells).size > 1 &&
      !isHeaderRow(cells, words),
  )
  if (top < 0) return undefined
  const rows = matrix.slice(top + 1).map((cells) => cells.map((cell) => cell && cellOf(cell, taken)))
  const labels = rows[0]?.findIndex((cell) => words.isLabel(cell?.text ?? '')) ?? -1
  const now = matrix[top].flatMap((cell, column) => (PATTERNS.now.test(textOf(cell)) ? column : []))
  // a record of changes names no facts; of several columns it is not told which one holds
  if (labels >= 0 && now.length !== 1) return { unclear: 'changes' }
  const changed = rows.flatMap((cells): [Element, GridCell][] => {
    const [label, cell] = [cells[labels], cells[now[0]]]
    return label && cell ? [[label.anchor, cell]] : []
  })
  return { changed }
}

/** 项目 | 甲 | 乙 above 身份证号 | … | …: each column but the first is a person. */
function* turned(
  table: Element,
  rows: Element[],
  matrix: Matrix,
  taken: Set<Element>,
  words: Words,
): Generator<undefined, Grid | undefined> {
  const headers: string[] = []
  for (const cells of matrix) {
    yield undefined
    headers.push(textOf(cells[0]))
  }
  const isOf = (header: string, field: FieldId) =>
    words.isLabel(header) && words.meaningOf(header, 'members')?.field === field
  if (!headers.some((header, at) => at > 0 && isOf(header, 'idNumber'))) return undefined
  const [labels, ...people] = matrix[0].map((_, column) => matrix.map((cells) => cells[column]))
  const isValue = (cell: Element | undefined, at: number) =>
    cell !== labels[at] && (!words.isLabel(textOf(cell)) || words.isValueOf(headers[at], textOf(cell)))
  if (people.length < 2 || !people.every((cells) => cells.every(isValue))) return undefined
  if (!headers.some((header) => isOf(header, 'name'))) headers[0] = '姓名'
  const columns = people.map((cells) => ({ element: rows[0], cells: cells.map((cell) => cell && cellOf(cell, taken)) }))
  return { root: table, headers, headerRows: rows, rows: columns }
}

/** Pixels by which borders and paddings may differ. */
const IN_LINE = 4

/** In one column each, and no header without cells below it but that above the bar by which one scrolls. */
const areInLine = (headers: Matrix[number], cells: Matrix[number]) =>
  cells.every((cell, at) => {
    const header = headers[at]
    return cell && header && Math.abs(boxOf(cell).left - boxOf(header).left) < IN_LINE
  }) && headers.slice(cells.length).every((header) => !textOf(header))

/** What stands right behind the table, or a box around it, begins with the other. */
function isBehind(table: Element, other: Element): boolean {
  let [box, beside] = [table, elementAfter(table)]
  for (let outer = parentOf(box); !beside && outer; outer = parentOf(box)) [box, beside] = [outer, elementAfter(outer)]
  return beside !== null && holds(beside, other)
}

/** A table; where it is only the head of a list, with the table of the rows below it. */
function* withBody(
  table: Element,
  next: Element | undefined,
  taken: Set<Element>,
  markup: Markup,
  words: Words,
): Generator<undefined, { rows: Element[]; matrix: Matrix }> {
  const head = yield* markup.layingOut(table)
  const headers = head.matrix.at(-1)
  if (!next || taken.has(next) || !headers || !isHeaderRow(headers, words) || !isBehind(table, next)) return head
  const body = yield* markup.layingOut(next)
  const [first] = body.matrix
  if (!first || isHeaderRow(first, words) || endsGrid(first, headers, words) || !areInLine(headers, first)) return head
  taken.add(next)
  return { rows: [...head.rows, ...body.rows], matrix: [...head.matrix, ...body.matrix] }
}

function* plainGrids(taken: Set<Element>, markup: Markup, words: Words): Generator<Grid | undefined> {
  const described = markup.found(LOOKS.descriptionLabels)
  const tables = markup.found('table')
  for (const [at, table] of tables.entries()) {
    yield undefined
    // a row of labels above a row of values is a description, no list
    if (taken.has(table) || !isShown(table) || described.some((label) => holds(table, label))) continue
    const { rows, matrix } = yield* withBody(table, tables[at + 1], taken, markup, words)
    const changed = changesIn(matrix, taken, words)
    if (changed) taken.add(table)
    let grid: Grid | undefined = changed
      ? { root: table, headers: [], headerRows: rows, rows: [], ...changed }
      : yield* turned(table, rows, matrix, taken, words)
    if (grid) {
      yield grid
      continue
    }
    let headers: (Element | undefined)[] = []
    // a cell that reaches down beside the rows of a list
    let beside = -1
    for (let top = 0; top < rows.length; top++) {
      yield undefined
      const cells = matrix[top]
      const isHeader = isHeaderRow(cells, words)
      const kind: ReturnType<typeof headsList> = grid || isHeader ? undefined : headsList(matrix, top, words)
      if (kind === 'lists') {
        yield { root: table, headers: [], headerRows: rows, rows: [], unclear: kind }
        break
      }
      if (isHeader || kind) {
        if (grid?.rows.length) yield grid
        // a cell that reaches down beside the rows says what the list is
        const isBeside = (cell: Element | undefined, column: number) => cell && matrix[top + 1]?.[column] === cell
        beside = cells.findIndex(isBeside)
        const texts = cells.map((cell, column) => (isBeside(cell, column) ? '' : textOf(cell)))
        const headerRows = headerBlock(rows, matrix, top)
        grid = {
          root: table,
          headers: texts,
          headerRows,
          rows: [],
          title: titleOf(cells, matrix[top + 1], matrix[rows.indexOf(headerRows[0]) - 1]),
          isBare: kind !== undefined,
        }
        headers = cells
        continue
      }
      if (!grid) continue
      if (endsGrid(cells, headers, words) || cells[beside] !== headers[beside]) {
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
    // a list that found nothing has only its header
    if (grid?.rows.length || headers.every((cell) => !cell || tagOf(cell) === 'TH')) yield grid
  }
}

/** Every grid of the page whose header we understand; `undefined` between rows, where a reader may pause. */
export function* grids(taken: Set<Element>, markup: Markup, words: Words): Generator<Grid | undefined> {
  yield* libraryGrids(markup, taken, words)
  yield* plainGrids(taken, markup, words)
}
