import { fieldsForLabel } from '../facts/fields.ts'
import { normaliseLabel } from '../facts/label.ts'
import { CellKind, type CellRange, KIND_MASK, type Sheet, type Workbook } from '../workbook/types.ts'
import { cellText } from '../workbook/index.ts'

/** Where on a sheet the title, the header, the data, the totals and the signatures stand. Rows count from 0. */
export interface Layout {
  titles: string[]
  /** first and last header row */
  headerTop: number
  headerBottom: number
  /** header path of each column, outermost first; [] for a column without header */
  headers: string[][]
  /** last column with a header */
  lastColumn: number
  /** rows of data, in order */
  dataRows: Int32Array
  /** rows that sum others */
  totalRows: { row: number; kind: 'total' | 'subtotal' }[]
  /** texts of the lines below the data and of the lines between title and header: 填报单位, 填表人 … */
  lines: string[]
}

const HEADER_SEARCH_ROWS = 40
const MAX_HEADER_ROWS = 4
const TOTAL = /^(总?合计|总计|共计|累计|本?页?小计|.{0,12}(小计|合计))$/
const SUBTOTAL = /小计/
const SIGNATURE = /^(填表人|制表人?|制表单位|审核人?|负责人|单位负责人|填报人|填报单位|填报时间|经办人|主管领导|分管领导|领导签字|联系电话|联系人|注|说明|备注|附注|盖章|单位盖章|复核人?|统计负责人|村主任|签字|填表说明|年月日)[(::（]/

/** Merges indexed by the row they begin in; a sheet may have a million of them. */
export function mergesByRow(sheet: Sheet, lastRow: number): Map<number, CellRange[]> {
  const index = new Map<number, CellRange[]>()
  for (const merge of sheet.merges) {
    if (merge.top > lastRow) continue
    const list = index.get(merge.top)
    if (list) list.push(merge)
    else index.set(merge.top, [merge])
  }
  return index
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const kinds = sheet.columns[column]?.kinds
  return kinds !== undefined && row < kinds.length && (kinds[row] & KIND_MASK) !== CellKind.empty
}

/** Text at a cell, or at the corner of the merge that covers it. */
class HeaderGrid {
  private readonly covered = new Map<number, CellRange>()
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    rows: number,
  ) {
    for (const [, merges] of mergesByRow(sheet, rows))
      for (const merge of merges)
        for (let row = merge.top; row <= Math.min(merge.bottom, rows); row++)
          for (let column = merge.left; column <= Math.min(merge.right, sheet.columnCount - 1); column++) this.covered.set(row * 16384 + column, merge)
  }
  mergeAt(row: number, column: number): CellRange | undefined {
    return this.covered.get(row * 16384 + column)
  }
  text(row: number, column: number): string {
    const merge = this.mergeAt(row, column)
    return cellText(this.workbook, this.sheet, merge?.top ?? row, merge?.left ?? column).trim()
  }
}

/** Header path of every column for a band of rows. */
function headerPaths(grid: HeaderGrid, sheet: Sheet, top: number, bottom: number): string[][] {
  const paths: string[][] = Array.from({ length: sheet.columnCount }, () => [])
  for (let row = top; row <= bottom; row++) {
    let carried = ''
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = grid.text(row, column)
      // a group header that is not merged stands over the blank cells to its right
      if (row < bottom) {
        if (text) carried = text
        else if (!carried || !grid.text(bottom, column)) {
          carried = ''
          continue
        }
      }
      const part = text || (row < bottom ? carried : '')
      if (part && paths[column].at(-1) !== part) paths[column].push(part)
    }
  }
  return paths
}

/** Whether one of the ways to read a header path names a field. */
function isKnownHeader(path: readonly string[]): boolean {
  if (path.length === 0) return false
  return fieldsForLabel(path.at(-1) as string).length > 0 || fieldsForLabel(path.join('')).length > 0
}

interface Band { top: number; bottom: number; paths: string[][]; known: number }

/** Looks the header up by its words: the band of rows in which most columns carry a known header. */
function findHeader(grid: HeaderGrid, sheet: Sheet): Band | undefined {
  const last = Math.min(sheet.rowCount, HEADER_SEARCH_ROWS) - 1
  let best: Band | undefined
  for (let bottom = 0; bottom <= last; bottom++) {
    for (let top = bottom; top >= Math.max(0, bottom - MAX_HEADER_ROWS + 1); top--) {
      if (top < bottom && isTitleRow(grid, sheet, top)) break
      const paths = headerPaths(grid, sheet, top, bottom)
      const known = paths.filter(isKnownHeader).length
      if (known >= 2 && (!best || known > best.known)) best = { top, bottom, paths, known }
    }
  }
  return best && extendUp(best, grid, sheet)
}

/** Rows above the header that only group its columns (家庭成员 | 收入及保障情况) belong to it. */
function extendUp(band: Band, grid: HeaderGrid, sheet: Sheet): Band {
  let { top } = band
  while (top > 0 && band.bottom - top + 1 < MAX_HEADER_ROWS && isGroupRow(grid, sheet, top - 1)) top--
  return top === band.top ? band : { ...band, top, paths: headerPaths(grid, sheet, top, band.bottom) }
}

function filledTexts(grid: HeaderGrid, sheet: Sheet, row: number): { text: string; from: number; to: number }[] {
  const found: { text: string; from: number; to: number }[] = []
  for (let column = 0; column < sheet.columnCount; column++) {
    const merge = grid.mergeAt(row, column)
    const text = grid.text(row, column)
    const to = merge ? Math.min(merge.right, sheet.columnCount - 1) : column
    if (text) found.push({ text, from: column, to })
    column = to
  }
  return found
}

/** A title: one text, or one that spans most of the width. */
function isTitleRow(grid: HeaderGrid, sheet: Sheet, row: number): boolean {
  const texts = filledTexts(grid, sheet, row)
  if (texts.length === 0) return true
  if (texts.length === 1) return true
  return texts.some(({ from, to, text }) => to - from + 1 >= Math.max(3, sheet.columnCount * 0.6) || SIGNATURE.test(text.replace(/\s/g, '')))
}

/** A row of group headers: several texts, at least one of them over more than one column, none with a colon. */
function isGroupRow(grid: HeaderGrid, sheet: Sheet, row: number): boolean {
  if (isTitleRow(grid, sheet, row)) return false
  const texts = filledTexts(grid, sheet, row)
  return texts.length >= 2 && texts.some(({ from, to }) => to > from) && texts.every(({ text }) => !/[::]/.test(text) && !/^[\d.,-]+$/.test(text))
}

/**
 * Reads the layout of a sheet, or nothing where no row has two headers that we know.
 * Titles stand above the header; totals (合计, 小计) and signature lines (填表人 …) may stand anywhere below it.
 */
export function readLayout(workbook: Workbook, sheet: Sheet): Layout | undefined {
  const grid = new HeaderGrid(workbook, sheet, Math.min(sheet.rowCount, HEADER_SEARCH_ROWS) - 1)
  const band = findHeader(grid, sheet)
  if (!band) return undefined
  const titles: string[] = []
  const lines: string[] = []
  for (let row = 0; row < band.top; row++)
    for (const { text } of filledTexts(grid, sheet, row)) (SIGNATURE.test(text.replace(/\s/g, '')) ? lines : titles).push(text)
  let lastColumn = band.paths.length - 1
  while (lastColumn > 0 && band.paths[lastColumn].length === 0) lastColumn--
  const body = readBody(workbook, sheet, band, lastColumn)
  return { titles, headerTop: band.top, headerBottom: band.bottom, headers: band.paths, lastColumn, ...body, lines: [...lines, ...body.lines] }
}

/** How many of the first columns are looked at for 合计, 小计 or 填表人. */
const LEADING_COLUMNS = 5

function readBody(workbook: Workbook, sheet: Sheet, band: Band, lastColumn: number): Pick<Layout, 'dataRows' | 'totalRows' | 'lines'> {
  const rows = new Int32Array(Math.max(0, sheet.rowCount - band.bottom - 1))
  const totalRows: Layout['totalRows'] = []
  const lines: string[] = []
  const header = band.paths.map((path) => normaliseLabel(path.at(-1) ?? ''))
  const judge = leadingVerdicts(workbook, new Set(header))
  const leading = Math.min(LEADING_COLUMNS, lastColumn + 1)
  let count = 0
  for (let row = band.bottom + 1; row < sheet.rowCount; row++) {
    const verdict = rowVerdict(sheet, row, leading, judge)
    if (verdict === 'signature') lines.push(...filledRow(workbook, sheet, row, lastColumn))
    else if (verdict === 'total' || verdict === 'subtotal') totalRows.push({ row, kind: verdict })
    else if (verdict === 'header' && repeatsHeader(workbook, sheet, row, header)) continue
    else if (verdict !== 'blank' || rowHasData(sheet, row, leading, lastColumn)) rows[count++] = row
  }
  return { dataRows: rows.slice(0, count), totalRows, lines }
}

type Verdict = 'blank' | 'data' | 'header' | 'total' | 'subtotal' | 'signature'

/** What a row is by its first cells: the first cell that is not mere data decides. */
function rowVerdict(sheet: Sheet, row: number, leading: number, judge: (code: number) => Verdict): Verdict {
  let verdict: Verdict = 'blank'
  for (let column = 0; column < leading; column++) {
    const cells = sheet.columns[column]
    const kind = cells ? cells.kinds[row] & KIND_MASK : CellKind.empty
    if (!cells || kind === CellKind.empty) continue
    const found = kind === CellKind.text && cells.codes ? judge(cells.codes[row]) : 'data'
    if (found === 'data') return verdict === 'header' ? 'header' : 'data'
    if (found === 'blank') continue
    if (found !== 'header') return found
    verdict = 'header'
  }
  return verdict
}

/** Judges a leading text once for each distinct text. */
function leadingVerdicts(workbook: Workbook, header: ReadonlySet<string>): (code: number) => Verdict {
  const known = new Map<number, Verdict>()
  return (code) => {
    const before = known.get(code)
    if (before) return before
    const text = workbook.strings[code].replace(/\s/g, '')
    const verdict = judgeText(text, header)
    known.set(code, verdict)
    return verdict
  }
}

function judgeText(text: string, header: ReadonlySet<string>): Verdict {
  if (text === '') return 'blank'
  if (TOTAL.test(text)) return SUBTOTAL.test(text) ? 'subtotal' : 'total'
  if (SIGNATURE.test(text)) return 'signature'
  return header.has(normaliseLabel(text)) ? 'header' : 'data'
}

function filledRow(workbook: Workbook, sheet: Sheet, row: number, lastColumn: number): string[] {
  const texts: string[] = []
  for (let column = 0; column <= lastColumn; column++) {
    const text = cellText(workbook, sheet, row, column).trim()
    if (text) texts.push(text)
  }
  return texts
}

function rowHasData(sheet: Sheet, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (isFilled(sheet, row, column)) return true
  return false
}

/** A header printed again at the top of each page. */
function repeatsHeader(workbook: Workbook, sheet: Sheet, row: number, header: readonly string[]): boolean {
  let same = 0
  let filled = 0
  for (let column = 0; column < header.length; column++) {
    if (!isFilled(sheet, row, column)) continue
    filled++
    if (header[column] && normaliseLabel(cellText(workbook, sheet, row, column)) === header[column]) same++
    else if (filled > 3 && same === 0) return false
  }
  return same >= 2 && same >= filled * 0.6
}
