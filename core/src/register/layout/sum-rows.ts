import type { CellWords } from './cell-words.ts'
import type { TotalRow } from './layout.ts'
import { headingPlace, isSectionHeading, totalKind, totalLabel } from './words.ts'

/** 12, 9600.00, 12户, 照料人15人, 共12户30人; 计 alone */
const COUNT = /^计$|^[\d.,]{1,12}(户|人|元)?$|^[\u4e00-\u9fff]{0,8}?\d{1,6}[户人名](\d{1,6}[人名])?$/
/** How a cell ends that names a place, or counts. */
const NAMELESS_ENDS = '村区乡镇道户人名计 '
/** A table that names nobody in more of its rows is no list of people with sums between them. */
const MOST_NAMELESS = 0.3
/** Sums are told from people by two rows or more. */
const FEWEST = 2
const CENT = 0.005

/**
 * The rows that name nobody, hold a place and figures or figures alone, and whose figures are the sums of the rows
 * above or below them: a block's total that is labelled with the village's name, or with nothing.
 */
export function sumRows(
  cells: CellWords,
  dataRows: Int32Array,
  totals: readonly TotalRow[],
  personColumns: readonly number[],
): TotalRow[] {
  if (personColumns.length === 0) {
    const labelled = labelledRows(cells, dataRows, totals)
    if (labelled.length > 0) return labelled
    const sections = sectionRows(cells, dataRows, totals)
    return sections.length > 0 ? sections : wholeRows(cells, dataRows)
  }
  const nameless: number[] = []
  const [first, ...others] = personColumns
  const mayNameNobody = cells.lastCharacters(first, NAMELESS_ENDS)
  for (let at = 0; at < dataRows.length; at++) {
    const row = dataRows[at]
    if (!mayNameNobody(row) || !namesNobody(cells, row, first)) continue
    if (others.every((column) => namesNobody(cells, row, column))) nameless.push(at)
  }
  if (nameless.length === 0 || nameless.length > dataRows.length * MOST_NAMELESS) return []
  const covered = coveredRows(cells, personColumns)
  const candidates = nameless.filter((at) => !covered.has(dataRows[at]) && holdsOnlySums(cells, dataRows[at]))
  const edges = Int32Array.from([...candidates.map((at) => dataRows[at]), ...totals.map(({ row }) => row)]).sort()
  return candidates.flatMap((at) => {
    const row = dataRows[at]
    const edge = firstNotBelow(edges, row)
    const from = edge === 0 ? 0 : firstNotBelow(dataRows, edges[edge - 1] + 1)
    const to = edge + 1 < edges.length ? firstNotBelow(dataRows, edges[edge + 1]) : dataRows.length
    const spans = [dataRows.subarray(from, at), dataRows.subarray(at + 1, to)]
    const isSum = spans.some((rows) => rows.length >= FEWEST && addsUp(cells, row, rows))
    return isSum ? [{ row, kind: 'block' as const, label: '' }] : []
  })
}

const WHOLE = /^[全本](?:[省市州盟县旗区镇乡村]|街道)(?:合计|总计|总数)?$/

/** Whether a row calls itself 全县, 全镇 or 本村. */
export const isOfTheWhole = (cells: CellWords, row: number): boolean =>
  WHOLE.test(cells.texts(row, 1).join('').replace(/\s+/g, ''))

/** The row of a list of places that has the sums of all others, and is called 全县 or 全镇. */
function wholeRows(cells: CellWords, dataRows: Int32Array): TotalRow[] {
  const named = dataRows.filter((row) => isOfTheWhole(cells, row))
  return Array.from(named).flatMap((row) => {
    const others = dataRows.filter((other) => other !== row)
    const isSum = others.length >= FEWEST && addsUp(cells, row, others)
    return isSum ? [{ row, kind: 'block' as const, label: '' }] : []
  })
}

/**
 * （一）国道沿线镇: the rows of a list of places that head a section by their number, where each has the sums of its
 * rows.
 */
function sectionRows(cells: CellWords, dataRows: Int32Array, totals: readonly TotalRow[]): TotalRow[] {
  const heads = dataRows.filter((row) => cells.texts(row, 1).some((text) => isSectionHeading(text.trim())))
  const edges = [...heads, ...totals.map(({ row }) => row)].sort((one, other) => one - other)
  const areSums = heads.every((row) => {
    const end = edges.find((edge) => edge > row) ?? cells.sheet.rowCount
    const rows = dataRows.subarray(firstNotBelow(dataRows, row + 1), firstNotBelow(dataRows, end))
    return rows.length >= FEWEST && addsUp(cells, row, rows)
  })
  return areSums ? Array.from(heads, (row) => ({ row, kind: 'leading' as const, label: '' })) : []
}

/** How many of the first columns may say whose rows a line sums, before it says that it sums them. */
const LABELS = 3

/** 其中：老年人: a part beside others that are not told. */
const OF_WHICH = /^其中/

/**
 * 集中供养 | 小计 | 18 | …: the rows of a list of figures that call themselves sums behind what they are of, and hold
 * figures alone beside that; where most of a name have a sum of the rows since the last line of sums, or the last of
 * their name, or until the next.
 */
function labelledRows(cells: CellWords, dataRows: Int32Array, totals: readonly TotalRow[]): TotalRow[] {
  const named = Array.from(dataRows).flatMap((row) => {
    const label = labelOfSum(cells, row)
    return label === undefined ? [] : [{ row, kind: 'subtotal' as const, label }]
  })
  const isNamed = new Set(named.map(({ row }) => row))
  const parts = dataRows.filter((row) => !isNamed.has(row))
  if (named.length === 0 || parts.some((row) => cells.texts(row, LABELS + 1).some((text) => OF_WHICH.test(text))))
    return []
  const edges = [...named, ...totals].sort((a, b) => a.row - b.row)
  const between = (above: number, below: number) =>
    parts.subarray(firstNotBelow(parts, above + 1), firstNotBelow(parts, below))
  const adding = named.filter(({ row, label }) => {
    const [above, below] = [edges.filter((one) => one.row < row), edges.filter((one) => one.row > row)]
    const starts = [above.at(-1), above.findLast((one) => one.label === label)].map((one) => one?.row ?? -1)
    const ends = [below[0], below.find((one) => one.label === label)].map((one) => one?.row ?? cells.sheet.rowCount)
    const spans = [...starts.map((from) => between(from, row)), ...ends.map((to) => between(row, to))]
    return spans.some((rows) => rows.length > 0 && addsUp(cells, row, rows))
  })
  return named.filter(({ label }) => {
    const alike = (all: readonly TotalRow[]) => all.filter((one) => one.label === label).length
    return alike(adding) > alike(named) / 2
  })
}

/** What a line of sums calls itself behind a text that says of what; undefined for any other row. */
function labelOfSum(cells: CellWords, row: number): string | undefined {
  let column = cells.first
  let labels = 0
  for (; column < cells.last && labels <= LABELS; column++) {
    const word = cells.word(row, column)
    // a numbered or dated list leaves its number and its day blank
    if (word === 'data') labels++
    else if (word !== 'blank' || labels > 0) break
  }
  const word = cells.word(row, column)
  if (labels === 0 || (word !== 'total' && word !== 'subtotal')) return undefined
  const label = cells.text(row, column).replace(/\s+/g, '')
  for (let other = column + 1; other <= cells.last; other++) {
    const text = cells.text(row, other).replace(/\s+/g, '')
    if (text !== '' && !COUNT.test(text)) return undefined
  }
  return totalKind(label) && totalLabel(label)
}

/** Place of the first of some ascending rows that is not above a row. */
export function firstNotBelow(rows: Int32Array, row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle] < row) low = middle + 1
    else high = middle
  }
  return low
}

/** A cell that names nobody is blank, counts or names a place: 特困24人, 丙灵村. */
function namesNobody(cells: CellWords, row: number, column: number): boolean {
  if (cells.isBlank(row, column)) return true
  const text = cells.text(row, column)
  if (!NAMELESS_ENDS.includes(text[text.length - 1])) return false
  return headingPlace(text) !== undefined || COUNT.test(text.replace(/\s+/g, ''))
}

/** The rows in which a merge from above covers a cell that would name somebody. */
function coveredRows({ sheet }: CellWords, columns: readonly number[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const { top, bottom, left, right } of sheet.merges)
    if (columns.some((column) => column >= left && column <= right))
      for (let row = top + 1; row <= bottom; row++) rows.add(row)
  return rows
}

function holdsOnlySums(cells: CellWords, row: number): boolean {
  const texts = cells.texts(row).map((text) => text.replace(/\s+/g, ''))
  return texts.some((text) => COUNT.test(text)) && texts.every((text) => COUNT.test(text) || headingPlace(text))
}

/** Whether a figure of the row, beyond the column of numbers, is the sum of the same column of the rows. */
function addsUp(cells: CellWords, row: number, rows: Int32Array): boolean {
  for (let column = cells.first + 1; column <= cells.last; column++) {
    const stated = figure(cells, row, column)
    if (Number.isNaN(stated) || stated === 0) continue
    let sum = 0
    for (const one of rows) sum += figure(cells, one, column) || 0
    if (Math.abs(sum - stated) < CENT) return true
  }
  return false
}

function figure(cells: CellWords, row: number, column: number): number {
  const text = cells.text(row, column).replace(/[\s,]|户|人|元/g, '')
  return text === '' ? Number.NaN : Number(text)
}
