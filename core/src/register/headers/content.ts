import { type FieldId, type FieldType, field } from '../../facts/fields.ts'
import { remembered } from '../../facts/remembered.ts'
import { looksLikeCard, passesLuhn } from '../../identity/bank-account.ts'
import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { isPhone, splitPhones } from '../../identity/phone.ts'
import { cellFormat, cellText } from '../../workbook/index.ts'
import type { Sheet, Workbook } from '../../workbook/types.ts'
import { isUnits } from '../layout/words.ts'
import { joinedIds, joinedPeople } from '../table/joined.ts'
import { readDate, readNumber } from '../values.ts'
import { looksLikeName } from './name-word.ts'
import { isRelationWord } from './relation-word.ts'

/** What the cells of a column look like. `id-number` and `card` carry check digits, the others are a matter of form. */
export type Content =
  | 'id-number'
  | 'certificate'
  | 'card'
  | 'digits'
  | 'phone'
  | 'sex'
  | 'relation'
  | 'name'
  | 'date'
  | 'number'
  | 'measure'

/** A look at some cells of a column: how many were filled, and how many of these look like what. */
export interface Sample {
  seen: number
  like: Record<Content, number>
  dates: ReadonlyMap<number, number>
}

const LOOKED_AT = 400
const ENOUGH = 60
/** A longer text is none of the values that are looked for, nor several people's. */
const LONGEST = 1_000
/** No figure is written with so many digits; the number of an account is. */
const LONGER_THAN_FIGURES = 16

/** Looks at up to 60 filled cells, spread over the rows; at a text that comes again only once. */
export function sampleColumn(workbook: Workbook, sheet: Sheet, rows: Int32Array, column: number): Sample {
  const like: Sample['like'] = {
    'id-number': 0,
    certificate: 0,
    card: 0,
    digits: 0,
    phone: 0,
    sex: 0,
    relation: 0,
    name: 0,
    date: 0,
    number: 0,
    measure: 0,
  }
  const dates = new Map<number, number>()
  const [lookOf, dateOf] = [remembered(lookAt), remembered(readDate)]
  const step = Math.max(1, Math.floor(rows.length / LOOKED_AT))
  let seen = 0
  for (let at = 0; at < rows.length && seen < ENOUGH; at += step) {
    const whole = cellText(workbook, sheet, rows[at], column)
    const look = lookOf(whole.length > LONGEST ? '' : whole)
    if (look.text !== '' || whole.length > LONGEST) seen++
    for (const content of look.like) like[content]++
    const isDate = cellFormat(workbook, sheet, rows[at], column).kind === 'date'
    const date = isDate || look.text.length >= 6 ? dateOf(look.text) : 0
    if (date > 0) {
      like.date++
      dates.set(rows[at], date)
    }
  }
  return { seen, like, dates }
}

/** An account of a passbook has no check digit. */
const DIGITS = /^\d{12,22}$/

interface Look {
  text: string
  /** what it looks like, whatever the format of its cell */
  like: readonly Content[]
}

function lookAt(cell: string): Look {
  const text = cell.normalize('NFKC').trim()
  const like: Content[] = []
  if (text === '') return { text, like }
  const digits = normaliseIdNumber(text)
  if (isIdShaped(digits) || joinedIds(text).length > 1 || joinedPeople(text).length > 0) like.push('id-number')
  else if (digits.length >= 20 && digits.length <= 22 && isIdShaped(digits.slice(0, 18))) like.push('certificate')
  else if (looksLikeCard(digits) && passesLuhn(digits)) like.push('card')
  if (DIGITS.test(digits)) like.push('digits')
  if (splitPhones(text).every((one) => isPhone(one) && one.length >= 10)) like.push('phone')
  if (text === '男' || text === '女') like.push('sex')
  else if (isRelationWord(text)) like.push('relation')
  else if (isUnits([text])) like.push('measure')
  else if (looksLikeName(text)) like.push('name')
  if (text.length < LONGER_THAN_FIGURES && !Number.isNaN(readNumber(text))) like.push('number')
  return { text, like }
}

/** An ID number, or one with a wrong check digit: a date of birth at its place is enough of a sign. */
function isIdShaped(text: string): boolean {
  const { ok, problem } = checkIdNumber(text)
  return ok || (problem === 'check-digit' && text.length === 18)
}

/** Share of the cells seen that suit a field; undefined where the form of its values says nothing. */
export function shareFor(sample: Sample, id: FieldId): number | undefined {
  const content = contentOf(id)
  return content && sample.seen > 0 ? sample.like[content] / sample.seen : undefined
}

const BY_TYPE: Partial<Record<FieldType, Content>> = {
  'id-number': 'id-number',
  certificate: 'certificate',
  account: 'card',
  phone: 'phone',
  name: 'name',
  date: 'date',
  money: 'number',
  count: 'number',
  number: 'number',
  percent: 'number',
}

function contentOf(id: FieldId): Content | undefined {
  if (id === 'sex') return 'sex'
  if (id === 'relation') return 'relation'
  return BY_TYPE[field(id).type]
}
