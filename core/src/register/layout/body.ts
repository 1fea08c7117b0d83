import { field, fieldForLabel, fieldsForLabel } from '../../facts/fields.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import { CellWords, type Word } from './cell-words.ts'
import type { HeaderBand } from './find-header.ts'
import { labelKnower } from './known-labels.ts'
import type { DroppedRow, DropReason, Layout, TotalRow } from './layout.ts'
import { NextHeader, type NextTable } from './next-table.ts'
import { isOfTheWhole, sumRows } from './sum-rows.ts'
import {
  type HeadingClass,
  type HeadingPlace,
  headingClass,
  headingPlace,
  isAverage,
  isEveryman,
  isExample,
  isFooter,
  isLoneLine,
  isRule,
  isSectionHeading,
  totalKind,
  totalLabel,
} from './words.ts'

interface Body extends Pick<Layout, 'dataRows' | 'totalRows' | 'headings' | 'lines' | 'dropped'> {
  next: NextTable | undefined
}

/** How many of the first columns are looked at for 合计, 小计 or 填表人. */
const LEADING_COLUMNS = 5
/** A row's only text that is longer than this is a note. */
const LONG_TEXT = 24
/** Behind the number of a section heading. */
const SECTION_SIGN = /[、.．)）]/
/** How many rows below the header may be the rules and the example of an import template. */
const TEMPLATE_ROWS = 6
/** 在办的每月底报一次进度: a text of a few words */
const IN_WORDS = /^[^\d]*[\u4e00-\u9fff].{5,}$/
/** 满意率=(满意+基本满意)÷有效。: nobody's name and no place */
const SENTENCE = /[\u4e00-\u9fff].*[=＝].*[\u4e00-\u9fff]|[\u4e00-\u9fff]{4,}。$/
const HAN = /[\u4e00-\u9fff]/
const DAY = /[年月日]/g
/** 12, 9600.00, 12户 */
const COUNT = /^[\d.,]{1,12}(户|人|元)?$/

/** 97.5, -3, 1.6%, 2.1人 */
const AVERAGED = /^[-+]?[\d.,]{1,12}(户|人|元|%|％)?$/

/** 总笔数 | 42 | 总金额 | 22950 */
const areCounts = (texts: readonly string[]): boolean =>
  texts.every((text, at) => (at % 2 === 0 ? /(笔数|金额)$/ : AVERAGED).test(text))

/** What a row below the header is; `next` ends the table. */
type RowKind = 'blank' | 'data' | DropReason | { next: NextTable }

/** The columns of one of the tables that stand under a header. */
interface Block {
  first: number
  last: number
  isOnForm?: boolean
  /** rows that are sums in the table to the left: of both tables, where they name nobody here */
  sums: ReadonlySet<number>
}

/** Sorts the rows below a header into data and rows that are none, each with its reason. */
export class BodyReader {
  private readonly cells: CellWords
  private readonly nextHeader: NextHeader
  private readonly wideRows: ReadonlySet<number>
  private readonly isNumbered: boolean
  /** columns that name the people of the table */
  private readonly personColumns: readonly number[]
  /** those of them with ID numbers */
  private readonly numberColumns: readonly number[]
  private readonly first: number
  private readonly last: number
  private readonly totalRows: TotalRow[] = []
  private readonly headings: Layout['headings'] = []
  /** what the last section heading named, by the sign that follows its number or encloses it */
  private readonly sections = new Map<string, HeadingPlace & HeadingClass>()
  private instructed = false
  private formEnded = false
  private readonly isKnown = labelKnower()

  constructor(
    workbook: Workbook,
    sheet: Sheet,
    private readonly band: HeaderBand,
    private readonly block: Block,
    titles: readonly string[],
  ) {
    this.first = block.first
    this.last = block.last
    this.cells = new CellWords(workbook, sheet, block.first, block.last, band.paths.flat(), titles)
    this.nextHeader = new NextHeader(this.cells, band)
    this.isNumbered = fieldForLabel(band.paths[this.first].at(-1) ?? '') === 'sequence'
    this.personColumns = band.paths.flatMap((path, column) =>
      column >= this.first && column <= this.last && namesPeople(path) ? [column] : [],
    )
    this.numberColumns = this.personColumns.filter((column) => holdsIdNumbers(band.paths[column]))
    this.wideRows = rowsWithWideMerge(sheet, band.bottom, Math.max(3, (this.last - this.first + 1) / 2))
  }

  read(end: number): Body {
    const rows = new Int32Array(Math.max(0, end - this.band.bottom - 1))
    const dropped: DroppedRow[] = []
    let count = 0
    let next: NextTable | undefined
    const isEdge = (row: number) =>
      this.rowWord(row) === 'blank' || this.totalRows.at(-1)?.row === row || isOfTheWhole(this.cells, row)
    for (let row = this.band.bottom + 1; row < end; row++) {
      const shaped = this.block.isOnForm ? undefined : this.nextHeader.beginsByShape(row, isEdge)
      const kind = shaped ? { next: shaped } : this.kindOf(row)
      if (kind === 'data') rows[count++] = row
      else if (typeof kind === 'object') {
        next = kind.next
        break
      } else if (kind !== 'blank') dropped.push({ row, why: kind })
      if (kind === 'header' && this.nextHeader.isNumberingOrUnits(row + 1)) dropped.push({ row: ++row, why: 'header' })
    }
    const stop = next?.from ?? end
    while (count > 0 && rows[count - 1] >= stop) count--
    return this.withoutSums({
      dataRows: rows.slice(0, count),
      totalRows: this.totalRows.filter(({ row }) => row < stop),
      headings: this.headings.filter(({ row }) => row < stop),
      lines: dropped.flatMap(({ row, why }) => (row < stop && isLine(why) ? this.cells.texts(row) : [])),
      dropped: dropped.filter(({ row }) => row < stop),
      next,
    })
  }

  /** Takes lines of sums without a word for them, which name nobody, out of the data. */
  private withoutSums(body: Body): Body {
    const found = sumRows(this.cells, body.dataRows, body.totalRows, this.personColumns)
    if (found.length === 0) return body
    const isSum = new Set(found.map(({ row }) => row))
    const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row
    return {
      ...body,
      dataRows: body.dataRows.filter((row) => !isSum.has(row)),
      totalRows: [...body.totalRows, ...found].sort(byRow),
      dropped: [...body.dropped, ...found.map(({ row }) => ({ row, why: 'total' as const }))].sort(byRow),
    }
  }

  private kindOf(row: number): RowKind {
    const word = this.rowWord(row)
    if (word === 'blank') return 'blank'
    if (this.block.isOnForm) return this.kindOnForm(row)
    if (this.block.sums.has(row) && this.personColumns.every((column) => this.cells.isBlank(row, column)))
      return word === 'total' || word === 'subtotal' ? this.total(row) : 'total'
    if (this.isOfTemplate(row)) return this.templateKind(row)
    const isOfPerson = this.numberColumns.some((column) => this.cells.isIdNumber(row, column))
    if (!isOfPerson && this.isAverages(row)) return 'average'
    if (word === 'data' || word === 'figure' || word === 'average') return this.kindOfData(row, isOfPerson)
    if (word === 'label') return this.kindOfLabels(row)
    if (this.cells.hasIdNumber(row)) return 'data'
    if (word === 'total' || word === 'subtotal') return this.total(row)
    if (word === 'title')
      return this.wideRows.has(row) || this.cells.isOnlyTitles(row) ? 'title' : this.kindOfData(row, isOfPerson)
    if (word === 'footer') return this.endsTable(row) ? 'signature' : this.kindOfData(row, isOfPerson)
    return 'signature'
  }

  private kindOfData(row: number, isOfPerson: boolean): RowKind {
    if (this.cells.word(row, this.first) === 'label') {
      const next = this.nextHeader.beginsTitled(row)
      if (next) return { next }
      if (this.isFooterRow(row)) return 'signature'
    }
    const standsAlone = this.mayStandAlone(row)
    if (!standsAlone && isOfPerson) return 'data'
    const heading = standsAlone ? this.heading(row) : this.headingWithFigures(row)
    if (heading) {
      this.headings.push(heading)
      if (standsAlone) return 'heading'
      this.totalRows.push({ row, kind: 'leading', label: '' })
      return 'total'
    }
    if ((standsAlone || this.isOneText(row)) && this.isLoneText(row)) return 'note'
    if (this.namesATotal(row)) return this.total(row)
    return this.isUnfilled(row) ? 'unfilled' : 'data'
  }

  /** On a form the table of the members ends where a row names nobody. */
  private kindOnForm(row: number): RowKind {
    if (this.formEnded) return 'note'
    const names = this.personColumns.map((column) => this.cells.text(row, column).replace(/\s+/g, ''))
    const isMember =
      this.cells.hasIdNumber(row) ||
      names.some(
        (name) =>
          name.length >= 2 &&
          name.length <= 4 &&
          !isFooter(name) &&
          !totalKind(name) &&
          !this.isKnown(name) &&
          !SAYS_WHAT.test(name),
      )
    if (!isMember) this.formEnded = true
    return isMember ? 'data' : 'note'
  }

  private kindOfLabels(row: number): RowKind {
    const next = this.nextHeader.begins(row)
    if (next) return { next }
    if (this.nextHeader.repeats(row)) return 'header'
    return this.isFooterRow(row) ? 'signature' : 'data'
  }

  private isFooterRow(row: number): boolean {
    const [first] = this.cells.texts(row, 1)
    return isFooter(first.replace(/\s+/g, '')) && this.endsTable(row)
  }

  private total(row: number): 'total' {
    const text =
      this.cells
        .texts(row)
        .map((one) => one.replace(/\s+/g, ''))
        .find(totalKind) ?? ''
    this.totalRows.push({ row, kind: totalKind(text) ?? 'total', label: totalLabel(text) })
    return 'total'
  }

  /** What a row is by its first cells: the first that is more than a figure or a label decides. */
  private rowWord(row: number): Word {
    let word: Word = 'blank'
    const leading = Math.min(this.first + LEADING_COLUMNS - 1, this.last)
    for (let column = this.first; column <= leading; column++) {
      const found = this.cells.word(row, column)
      if (found === 'blank') continue
      if (found === 'data') return 'data'
      if (found === 'figure') {
        // 1 | 合计 | … is a total with a number of its own; a header has no figures
        if (word === 'label') return 'data'
        word = 'figure'
      } else if (found === 'label') word = word === 'figure' ? 'data' : 'label'
      else if (word === 'figure') return found === 'total' || found === 'subtotal' ? found : 'data'
      else if (word !== 'label') return found
      if (word === 'data') return 'data'
    }
    if (word !== 'blank') return word === 'figure' ? 'data' : word
    for (let column = leading + 1; column <= this.last; column++) {
      const found = this.cells.word(row, column)
      if (found !== 'blank') return found === 'title' || found === 'figure' ? 'data' : found
    }
    return 'blank'
  }

  /**
   * 合计 in the place of a name, behind the village's; or anywhere in a row that names nobody and has but figures
   * beside it.
   */
  private namesATotal(row: number): boolean {
    let isNameless = true
    for (const column of this.personColumns) {
      if (this.cells.isBlank(row, column)) continue
      if (this.isTotalAt(row, column)) return true
      isNameless = false
    }
    return isNameless && this.isTotalAmongFigures(row)
  }

  /** 平均 | 97.5 | 200.5, 简城镇 | 户均 | … : what the line says of the others, its place, and figures. */
  private isAverages(row: number): boolean {
    const leading = Math.min(this.first + LEADING_COLUMNS - 1, this.last)
    for (let column = this.first; column <= leading; column++) {
      const word = this.cells.word(row, column)
      if (word !== 'average' && word !== 'label') continue
      const texts = this.cells.texts(row).map((text) => text.replace(/\s+/g, ''))
      const others = texts.filter((text) => !isAverage(text) && !headingPlace(text))
      return texts.some(isAverage) && others.length > 0 && others.every((text) => AVERAGED.test(text))
    }
    return false
  }

  private isTotalAt(row: number, column: number): boolean {
    if (!this.cells.isText(row, column)) return false
    const text = this.cells.text(row, column)
    return mayEndTotal(text) && totalKind(text.replace(/\s+/g, '')) !== undefined && !this.cells.hasIdNumber(row)
  }

  private isTotalAmongFigures(row: number): boolean {
    let totals = 0
    for (let column = this.first; column <= this.last; column++) {
      const word = this.cells.word(row, column)
      if (word === 'total' || word === 'subtotal') totals++
      else if (word !== 'blank' && word !== 'figure') return false
    }
    return totals === 1
  }

  private isOfTemplate(row: number): boolean {
    return row <= this.band.bottom + TEMPLATE_ROWS && this.templateKindOf(row) !== undefined
  }

  private templateKind(row: number): DropReason {
    const kind = this.templateKindOf(row) ?? 'example'
    if (kind === 'instruction') this.instructed = true
    return kind
  }

  /** The rules or the example of an import template; undefined for any other row. */
  private templateKindOf(row: number): 'instruction' | 'example' | undefined {
    const texts = this.cells.texts(row)
    if (texts.some(isExample)) return 'example'
    if (this.instructed && texts.some(isEveryman)) return 'example'
    const rules = texts.filter(isRule).length
    return rules >= 2 && rules >= texts.length * 0.4 && !this.cells.hasIdNumber(row) ? 'instruction' : undefined
  }

  /** Whether a row that begins like a footer holds little else: no person's line does. */
  private endsTable(row: number): boolean {
    const texts = this.cells.texts(row).map((text) => text.replace(/\s+/g, ''))
    if (texts.length > 1 && this.cells.hasIdNumber(row)) return false
    const filled = this.band.paths.slice(this.first, this.last + 1).filter((path) => path.length > 0).length
    return texts.length <= Math.max(2, filled / 2) || texts.filter(isFooter).length >= 2 || areCounts(texts)
  }

  /** Whether a row could be a heading or a note: it has a wide cell, or nothing beside its first text. */
  private mayStandAlone(row: number): boolean {
    if (this.wideRows.has(row)) return true
    let filled = 0
    const leading = Math.min(this.first + LEADING_COLUMNS - 1, this.last)
    for (let column = this.first; column <= leading; column++)
      if (this.cells.word(row, column) !== 'blank' && ++filled > 1) return false
    return filled === 1
  }

  /** A row with nothing but one text behind its first columns: below a table, who made it and when. */
  private isOneText(row: number): boolean {
    let filled = 0
    for (let column = this.first; column <= this.last; column++)
      if (this.cells.word(row, column) !== 'blank' && ++filled > 1) return false
    return filled === 1
  }

  /**
   * A row whose only text names a village, town or class: 一、双河村, 双河村(12户), （一类）; or that by its number
   * ends what one before it named: 二、敬老院.
   */
  private heading(row: number): Layout['headings'][number] | undefined {
    const texts = this.cells.texts(row, 2)
    if (texts.length !== 1) return undefined
    const numbering = isSectionHeading(texts[0]) && texts[0].length <= LONG_TEXT ? SECTION_SIGN.exec(texts[0]) : null
    const place = headingPlace(texts[0]) ?? headingClass(texts[0]) ?? (numbering && this.endOf(numbering[0]))
    if (!place) return undefined
    if (numbering) this.sections.set(numbering[0], place)
    let column = this.first
    while (column < this.last && !this.cells.text(row, column).trim()) column++
    return { ...place, row, column }
  }

  /** Nothing, where the last heading that is numbered alike named something. */
  private endOf(sign: string): (HeadingPlace & HeadingClass) | undefined {
    const last = this.sections.get(sign)
    return last && Object.fromEntries(Object.keys(last).map((id) => [id, '']))
  }

  /**
   * In a numbered table, a village in the place of the number, with nothing but figures beside it: they sum the rows
   * below.
   */
  private headingWithFigures(row: number): Layout['headings'][number] | undefined {
    if (!this.isNumbered || this.cells.word(row, this.first) !== 'data') return undefined
    const [name, ...figures] = this.cells.texts(row)
    const place = headingPlace(name)
    return place && figures.every((text) => COUNT.test(text.replace(/\s+/g, '')))
      ? { ...place, row, column: this.first }
      : undefined
  }

  /** A row with a single text that heads or explains rows: 一、双河村, a note, a date. */
  private isLoneText(row: number): boolean {
    const texts = this.cells.texts(row, 2)
    if (texts.length !== 1) return false
    const text = texts[0].replace(/\s+/g, '')
    if (/^[\d.,-]+$/.test(text)) return false
    if (this.wideRows.has(row) || isSectionHeading(text) || isLoneLine(text) || text.length > LONG_TEXT) return true
    return SENTENCE.test(text) || (IN_WORDS.test(text) && this.isUnlikeTheCellAbove(row))
  }

  /** Whether a row's only text stands in words where the last filled cell above it is a number, a code or a day. */
  private isUnlikeTheCellAbove(row: number): boolean {
    let column = this.first
    while (column < this.last && this.cells.isBlank(row, column)) column++
    let above = row - 1
    const isTotal = (one: number) => this.totalRows.some((total) => total.row === one)
    while (above > this.band.bottom && (this.cells.isBlank(above, column) || isTotal(above))) above--
    return above > this.band.bottom && !HAN.test(this.cells.text(above, column).replace(DAY, ''))
  }

  /** A row of a form that is numbered but not filled in. */
  private isUnfilled(row: number): boolean {
    if (!this.isNumbered) return false
    for (let column = this.first + 1; column <= this.last; column++)
      if (this.cells.word(row, column) !== 'blank') return false
    return true
  }
}

/** The end of a label of a form that nobody's name has: 调查情况, 评议结果. */
const SAYS_WHAT = /(情况|意见|结论|结果|原因|理由|说明)$/

const isLine = (why: DropReason): boolean => why === 'signature' || why === 'note' || why === 'title'

function holdsIdNumbers(path: readonly string[]): boolean {
  const [id] = fieldsForLabel(path.at(-1) ?? '')
  return id !== undefined && field(id).type === 'id-number'
}

/** Whether a header is over names or numbers of the people whom the table lists. */
export function namesPeople(path: readonly string[]): boolean {
  const [id] = fieldsForLabel(path.at(-1) ?? '')
  return id !== undefined && (id === 'recipient' || PEOPLE.has(id)) && field(id).type !== 'text'
}

const PEOPLE: ReadonlySet<string> = new Set(['name', 'idNumber', 'headName', 'headIdNumber'])

function rowsWithWideMerge(sheet: Sheet, below: number, width: number): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const { top, left, right } of sheet.merges) if (top > below && right - left + 1 >= width) rows.add(top)
  return rows
}

/** 合计, 总数 and the like end in few characters; names seldom do. */
function mayEndTotal(text: string): boolean {
  const last = text[text.length - 1]
  return last === '计' || last === '数' || last === ' ' || last === '　'
}
