import { normaliseLabel } from '../../facts/label.ts'
import { cellText } from '../../workbook/index.ts'
import { CellKind, KIND_MASK, type Sheet, type Workbook } from '../../workbook/types.ts'
import { knownLabels } from './known-labels.ts'
import { isAverage, isFooter, isSignature, totalKind } from './words.ts'

/**
 * What a cell says of its row. `label`: a header, of this table or another; `title`: a text that also stands above the
 * header.
 */
const WORDS = [
  'blank',
  'figure',
  'data',
  'label',
  'total',
  'subtotal',
  'average',
  'signature',
  'footer',
  'title',
] as const
export type Word = (typeof WORDS)[number]

/** Only a text with one of these can be a total, a signature, a date line or a heading. */
const TELLING_CHARACTER = /[计:：(（页年、.．签章空见员任责领经调审复制填核打统导总合共Σ∑均比最位笔]/

/** A number with letters, as of a household; never a title or a total. */
const CODE = /^[A-Z]+\d[A-Z\d]*$/
const FIGURE = /^[\d.,]{1,12}$/
const ID_NUMBER = /^(\d{17}[\dX]|\d{15})$/

/** The cells below one header, and what each of them says; a text is judged once. */
export class CellWords {
  /** by code of the text: the word's place in `WORDS` and one more; 0 where it is not judged yet */
  private readonly words: Uint8Array
  private readonly labels = knownLabels()
  private readonly ownLabels: ReadonlySet<string>
  private readonly titles: ReadonlySet<string>

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly first: number,
    readonly last: number,
    headers: readonly string[],
    titles: readonly string[],
  ) {
    this.words = new Uint8Array(workbook.strings.length)
    // № is normalised to letters
    this.ownLabels = new Set(headers.flatMap((header) => [normaliseLabel(header), header.replace(/\s+/g, '')]))
    this.titles = new Set(titles.map(withoutPage))
  }

  isBlank(row: number, column: number): boolean {
    return ((this.sheet.columns[column]?.kinds[row] ?? CellKind.empty) & KIND_MASK) === CellKind.empty
  }

  /**
   * Whether a cell of a column is blank, or a text that ends in one of some characters. For a first look at many rows.
   */
  lastCharacters(column: number, characters: string): (row: number) => boolean {
    const { strings } = this.workbook
    const { kinds, codes } = this.sheet.columns[column] ?? {}
    if (!kinds) return () => true
    const isOne = new Set(Array.from(characters, (one) => one.charCodeAt(0)))
    return (row) => {
      const kind = kinds[row] & KIND_MASK
      if (kind === CellKind.empty) return true
      if (kind !== CellKind.text || !codes) return false
      const text = strings[codes[row]]
      return isOne.has(text.charCodeAt(text.length - 1))
    }
  }

  isText(row: number, column: number): boolean {
    return ((this.sheet.columns[column]?.kinds[row] ?? CellKind.empty) & KIND_MASK) === CellKind.text
  }

  text(row: number, column: number): string {
    return cellText(this.workbook, this.sheet, row, column)
  }

  /** The filled cells of a row, trimmed. */
  texts(row: number, atMost = Number.POSITIVE_INFINITY): string[] {
    const texts: string[] = []
    for (let column = this.first; column <= this.last && texts.length < atMost; column++) {
      const text = this.text(row, column).trim()
      if (text) texts.push(text)
    }
    return texts
  }

  word(row: number, column: number): Word {
    const cells = this.sheet.columns[column]
    const kind = cells ? cells.kinds[row] & KIND_MASK : CellKind.empty
    if (!cells || kind === CellKind.empty) return 'blank'
    if (kind !== CellKind.text || !cells.codes) return 'figure'
    const code = cells.codes[row]
    const known = this.words[code]
    if (known > 0) return WORDS[known - 1]
    const word = this.judge(this.workbook.strings[code])
    this.words[code] = WORDS.indexOf(word) + 1
    return word
  }

  /** Whether a row names a person by a number; then it is data, whatever its first words. */
  hasIdNumber(row: number): boolean {
    return this.texts(row).some((text) => ID_NUMBER.test(text.normalize('NFKC').replace(/\s/g, '').toUpperCase()))
  }

  /** Whether a cell holds an ID number as the card prints it. */
  isIdNumber(row: number, column: number): boolean {
    const { kinds, codes } = this.sheet.columns[column] ?? {}
    if (!kinds || !codes || (kinds[row] & KIND_MASK) !== CellKind.text) return false
    const text = this.workbook.strings[codes[row]]
    return text.length === 18 && ID_NUMBER.test(text)
  }

  /** Whether nothing stands in a row but what also stands above the header. */
  isOnlyTitles(row: number): boolean {
    return this.texts(row).every((text) => this.isTitle(text.replace(/\s+/g, '')))
  }

  isTitle(text: string): boolean {
    const title = PAGE_WORD.test(text) ? withoutPage(text) : text
    return title === '' || this.titles.has(title)
  }

  private judge(raw: string): Word {
    const text = /\s/.test(raw) ? raw.replace(/\s+/g, '') : raw
    if (text === '') return 'blank'
    if (FIGURE.test(text)) return 'figure'
    if (CODE.test(text)) return this.isLabel(text) ? 'label' : 'data'
    if (this.isTitle(text)) return 'title'
    if (!TELLING_CHARACTER.test(text)) return this.isLabel(text) ? 'label' : 'data'
    const total = totalKind(text)
    if (total) return total
    if (isSignature(text)) return 'signature'
    if (this.isLabel(normaliseLabel(text))) return 'label'
    if (isAverage(text)) return 'average'
    return isFooter(text) ? 'footer' : 'data'
  }

  private isLabel(text: string): boolean {
    return this.labels.has(text) || this.ownLabels.has(text)
  }
}

const PAGE_WORD = /[页续]/
const PAGE =
  /[(（]?第?[\d一二三四五六七八九十]{1,6}页[)）]?|[(（]续表?[\d一二三四五六七八九十]*[)）]|^续表?[\d一二三四五六七八九十]*[:：]?|续表[\d一二三四五六七八九十]*$/g

/** Titles as they are compared: page numbers and 续表 do not count. */
export function withoutPage(text: string): string {
  return text.replace(/\s+/g, '').replace(PAGE, '')
}
