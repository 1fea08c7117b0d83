import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { normaliseAccount } from '../../identity/bank-account.ts'
import { normaliseIdNumber } from '../../identity/id-number.ts'
import { isMaskedIdNumber } from '../../identity/mend.ts'
import { normaliseName } from '../../identity/name.ts'
import { normalisePhone } from '../../identity/phone.ts'
import { numberText } from '../../workbook/index.ts'
import { CellKind, type Column, KIND_MASK, type Workbook } from '../../workbook/types.ts'
import type { Dictionary } from './dictionary.ts'
import { joinedIds } from './joined.ts'

/** Text of each row as a code of `RegisterTable.dictionary`; -1 where the cell is blank. */
export type TextColumn = Int32Array

/** Marks that people put into a cell to say that there is nothing. */
const NOTHING = /^[-—–/\\.．]*$/
const NONE_WORDS = new Set(['无', '没有', '暂无', '未办', '未办理', '无证'])
/** What stands in a column of numbers and is none: how it is paid, who has it, when it will be there. */
const NO_NUMBER = '0 零 同上 同前 待补 待补录 补录中 待办 办理中 不详 不清楚 暂缺 缺 空 未提供'.split(' ')
const NO_ACCOUNT =
  '现金 现金发放 现金领取 领现金 领取现金 社保卡 社会保障卡 一卡通 惠民一卡通 惠农一卡通 银行卡 存折 卡 未开户 无账户 无账号 无卡'
const NO_NUMBER_OF: Partial<Record<FieldType, ReadonlySet<string>>> = {
  'id-number': new Set([...NO_NUMBER, '未上户', '未上户口', '无户口']),
  account: new Set([...NO_NUMBER, ...NO_ACCOUNT.split(' ')]),
  phone: new Set([...NO_NUMBER, '无电话', '无手机', '空号', '停机']),
  certificate: new Set(NO_NUMBER),
}
const LONGEST_NONE = 5

/** Whether a cell's text is only a mark that the cell is empty: —, /, 无. */
export const marksNothing = (text: string): boolean => NOTHING.test(text.trim()) || NONE_WORDS.has(text.trim())

/** 死 亡, 户  主: characters set apart to fill the cell. */
const SPREAD = /^\p{Script=Han}(\s+\p{Script=Han})+$/u

function collapse(text: string): string {
  const plain = text.normalize('NFKC').trim()
  return plain.replace(/\s+/g, SPREAD.test(plain) ? '' : ' ')
}
const NORMALISERS: Partial<Record<FieldType, (text: string) => string>> = {
  'id-number': normaliseIdNumber,
  account: normaliseAccount,
  phone: normalisePhone,
  certificate: normaliseIdNumber,
  name: normaliseName,
  code: (text) => collapse(text).replace(/\s/g, ''),
}

/** Names and classes that are one word each, also where a narrow cell breaks it in two lines. */
const ONE_WORD: ReadonlySet<FieldId> = new Set<FieldId>([
  'county',
  'town',
  'village',
  'category',
  'payItem',
  'allowanceKind',
  'aidKind',
  'aidStatus',
  'careHome',
  'disasterKind',
])

/** As which type the texts of a field are read. */
export const readAs = (id: FieldId): FieldType => (ONE_WORD.has(id) ? 'code' : field(id).type)

/** Digits, capital letters and common Chinese characters only: no normaliser changes them. */
const PLAIN = /^[0-9A-Z一-鿿]+$/

/** Of a type whose normaliser changes some of them, those that it does not. */
const PLAIN_OF: Partial<Record<FieldType, RegExp>> = {
  // not masked: four in a row stand over one of every fourth place
  'id-number': /^(?!(?:.{4})*.{3}X)[0-9A-Z一-鿿]+$/,
  // no bank's name in front
  account: /^[0-9A-Z][0-9A-Z一-鿿]*$/,
  // no mark of death behind
  name: /^(?!.{3,}[亡世故]$)[0-9A-Z一-鿿]+$/,
  phone: /^[0-9A-Z一-鿿]{11}$/,
}

const NONE_IS_BLANK = new Set<FieldType>(['id-number', 'account', 'phone', 'certificate', 'name', 'date'])

const NO_TEXT = -1

/** Meanings are kept two higher, so that a fresh array, all 0, knows none. */
const KEPT = 2

/**
 * Fills in the rows whose texts are known, up to the first that is not: a loop that calls nothing stays compiled for
 * all types of fields.
 */
function fillKnown(
  known: Int32Array,
  { kinds, codes }: Column,
  sheetRows: Int32Array,
  out: TextColumn,
  first: number,
  end: number,
): number {
  let row = first
  if (codes)
    for (; row < end; row++) {
      const at = sheetRows[row]
      const kind = kinds[at] & KIND_MASK
      const kept = kind === CellKind.text ? known[codes[at]] : 0
      if (kept > 0) out[row] = kept - KEPT
      else if (kind === CellKind.empty) out[row] = NO_TEXT
      else return row
    }
  return row
}

/** What the texts of one workbook mean for one type of field, worked out once for each distinct text. */
class TextReader {
  private readonly codes: Int32Array
  private readonly normalise: (text: string) => string
  private readonly plain: RegExp
  private readonly noNumber: ReadonlySet<string> | undefined
  private readonly byNumber = new Map<number, number>()
  /** codes of the workbook's texts that do not stand as they mean: 全角, spaces, a small x */
  readonly changed = new Set<number>()

  constructor(
    private readonly workbook: Workbook,
    private readonly dictionary: Dictionary,
    /** texts of the workbook whose codes are the dictionary's */
    private readonly shared: number,
    private readonly type: FieldType,
  ) {
    this.codes = new Int32Array(workbook.strings.length)
    this.normalise = NORMALISERS[type] ?? collapse
    this.plain = PLAIN_OF[type] ?? PLAIN
    this.noNumber = NO_NUMBER_OF[type]
  }

  /** The texts of some rows of a column; -1 where a cell holds none. */
  read(column: Column, sheetRows: Int32Array, out: TextColumn, first: number, end: number): void {
    for (let row = first; row < end; row++) {
      row = fillKnown(this.codes, column, sheetRows, out, row, end)
      if (row < end) out[row] = this.meaningOf(column, sheetRows[row])
    }
  }

  private meaningOf({ kinds, codes, numbers }: Column, at: number): number {
    const kind = kinds[at] & KIND_MASK
    if (kind === CellKind.text && codes) return this.text(codes[at])
    return kind === CellKind.number && numbers ? this.number(numbers[at]) : -1
  }

  private text(code: number): number {
    // a text that an edit brought in has a code beyond those of the file
    const isOwn = code < this.codes.length
    const raw = this.workbook.strings[code]
    if (isOwn && code < this.shared && this.isPlain(raw)) {
      this.codes[code] = code + KEPT
      return code
    }
    const text = this.normalise(raw)
    if (text !== raw) this.changed.add(code)
    const blank = NOTHING.test(text) || this.saysNone(text) || this.isOfNobody(raw, text)
    const found = blank ? -1 : text === raw && isOwn && code < this.shared ? code : this.dictionary.intern(text)
    if (isOwn) this.codes[code] = found + KEPT
    return found
  }

  /** True for a text that its normaliser would not change and that does not stand for "nothing". */
  private isPlain(raw: string): boolean {
    return this.plain.test(raw) && !(raw.length <= LONGEST_NONE && this.saysNone(raw))
  }

  /** A masked number names nobody, nor do the numbers of several people in one cell. */
  private isOfNobody(raw: string, text: string): boolean {
    return this.type === 'id-number' && (isMaskedIdNumber(text) || joinedIds(raw).length > 1)
  }

  private saysNone(text: string): boolean {
    return NONE_IS_BLANK.has(this.type) && (NONE_WORDS.has(text) || this.noNumber?.has(text) === true)
  }

  private number(value: number): number {
    if (value === 0 && this.noNumber) return -1
    const known = this.byNumber.get(value)
    if (known !== undefined) return known
    const code = this.dictionary.intern(
      ROUNDED_TYPES.has(this.type) && value >= 1e15 ? roundedText(value) : numberText(value),
    )
    this.byNumber.set(value, code)
    return code
  }
}

/** Long numbers, of which a cell that holds a number has lost the last digits. */
const ROUNDED_TYPES: ReadonlySet<FieldType> = new Set(['id-number', 'account', 'certificate'])

/**
 * A number that is stored as a number has lost its last digits; written with an exponent it can never pass for a whole
 * one.
 */
function roundedText(value: number): string {
  return Number(value.toPrecision(15)).toExponential().toUpperCase()
}

/** The readers of one workbook, one a type of field, shared by its sheets. */
export class WorkbookReader {
  private readonly readers = new Map<FieldType, TextReader>()
  private readonly shared: number
  constructor(
    readonly workbook: Workbook,
    readonly dictionary: Dictionary,
    /** true when the dictionary took over this workbook's own texts */
    ownDictionary: boolean,
  ) {
    this.shared = ownDictionary ? workbook.strings.length : 0
  }
  for(type: FieldType): TextReader {
    const key = NORMALISERS[type] ? type : 'text'
    let reader = this.readers.get(key)
    if (!reader) {
      reader = new TextReader(this.workbook, this.dictionary, this.shared, key)
      this.readers.set(key, reader)
    }
    return reader
  }
}
