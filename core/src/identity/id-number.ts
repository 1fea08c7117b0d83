/**
 * 公民身份号码, GB 11643-1999: 18 characters, or the 15 of a first-generation card (void since 2013-01-01).
 * 港澳台居民居住证 use the same form with the prefixes 81, 82, 83.
 */

import { withoutHidden } from './hidden.ts'

export type Sex = 'male' | 'female'
export type IdProblem = 'length' | 'characters' | 'birth-date' | 'check-digit'

export interface IdNumber {
  ok: boolean
  problem?: IdProblem
  /**
   * the right number where only the check digit is wrong; never offered as a correction: another digit may be the wrong
   * one
   */
  expected?: string
  length: number
  /** first six digits: division code of the first registration */
  prefix: string
  /** yyyymmdd; 0 where the digits are no date */
  birth: number
  sex?: Sex
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/**
 * Full-width digits, spaces, hidden characters, a leading apostrophe and a lower-case x removed: what the number would
 * be if typed properly.
 */
export function normaliseIdNumber(text: string): string {
  return withoutHidden(text.normalize('NFKC'))
    .replace(/[\s'’`]/g, '')
    .toUpperCase()
}

/** The check character for 17 digits. */
export function checkCharacter(digits17: string): string {
  return CHECK[remainder(digits17)]
}

function remainder(digits17: string): number {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (digits17.charCodeAt(i) - 48) * WEIGHTS[i]
  return sum % 11
}

/** The 18-digit form of a 15-digit number of somebody born in the 1900s. */
export function toEighteen(fifteen: string): string {
  const digits = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return digits + checkCharacter(digits)
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True when yyyymmdd is a day of the calendar. */
export function isCalendarDate(yyyymmdd: number): boolean {
  const year = Math.floor(yyyymmdd / 10000)
  const month = Math.floor(yyyymmdd / 100) % 100
  const day = yyyymmdd % 100
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return day <= DAYS[month - 1] + (leap ? 1 : 0)
}

function digitsOnly(text: string, end: number): boolean {
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

function digitsAt(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48
  return value
}

const PROBLEMS: readonly (IdProblem | undefined)[] = [undefined, 'length', 'characters', 'birth-date', 'check-digit']
const [OK, LENGTH, CHARACTERS, BIRTH_DATE, CHECK_DIGIT] = [0, 1, 2, 3, 4]

/**
 * What a number of 15 or 18 characters says, as one number, so that nothing is made for each of many: `birthIn`,
 * `isOkIn`.
 */
export function packIdNumber(text: string): number {
  const { length } = text
  if (length !== 18 && length !== 15) return LENGTH
  const last = text.charCodeAt(17)
  if (!digitsOnly(text, length === 18 ? 17 : 15) || (length === 18 && !(last === 88 || (last >= 48 && last <= 57))))
    return CHARACTERS
  const birth = length === 18 ? digitsAt(text, 6, 14) : 19_000_000 + digitsAt(text, 6, 12)
  if (!isCalendarDate(birth)) return BIRTH_DATE
  const isWrong = length === 18 && CHECK.charCodeAt(remainder(text)) !== last
  return birth * PROBLEMS.length + (isWrong ? CHECK_DIGIT : OK)
}

/** yyyymmdd; 0 where the digits are no date. */
export const birthIn = (packed: number): number => Math.floor(packed / PROBLEMS.length)
export const isOkIn = (packed: number): boolean => packed % PROBLEMS.length === OK

/** Odd digits of the order are men's; undefined where the number is no number at all. */
export function sexIn(text: string, packed: number): Sex | undefined {
  const problem = packed % PROBLEMS.length
  if (problem === LENGTH || problem === CHARACTERS) return undefined
  return text.charCodeAt(text.length === 18 ? 16 : 14) & 1 ? 'male' : 'female'
}

/** Reads a number that `normaliseIdNumber` has been applied to. The first problem in reading order is given. */
export function checkIdNumber(text: string): IdNumber {
  const packed = packIdNumber(text)
  const problem = PROBLEMS[packed % PROBLEMS.length]
  const sex = sexIn(text, packed)
  return {
    ok: problem === undefined,
    ...(problem && { problem }),
    ...(problem === 'check-digit' && { expected: text.slice(0, 17) + checkCharacter(text) }),
    length: text.length,
    prefix: text.slice(0, 6),
    birth: birthIn(packed),
    ...(sex && { sex }),
  }
}

/** First six characters as a number, without making a text of them; of a number in order. */
export const prefixIn = (text: string): number => digitsAt(text, 0, 6)

const [POINT, EXPONENT] = [46, 69]

/**
 * A number that a spreadsheet kept as a number: it holds 15 digits, so that the last three have become 000, or it is
 * written with an exponent. Nothing can bring the lost digits back. A number that ends in 000 and passes its check
 * digit is an ordinary one.
 */
export function isRoundedIdNumber(text: string): boolean {
  if (text.length === 18 && text.endsWith('000')) return digitsOnly(text, 18) && checkCharacter(text) !== '0'
  const second = text.charCodeAt(1)
  return (second === POINT || second === EXPONENT) && /^\d(\.\d+)?E\+\d+$/.test(text)
}

/**
 * One text for the 15 and the 18 digits of a number; '' for what cannot name one person: too short, letters, rounded by
 * a spreadsheet.
 */
export function personOf(idNumber: string): string {
  const { length } = idNumber
  if (length === 15 && digitsOnly(idNumber, 15)) return toEighteen(idNumber)
  const isNumber = length === 18 && digitsOnly(idNumber, idNumber.endsWith('X') ? 17 : 18)
  return isNumber && !isRoundedIdNumber(idNumber) ? idNumber : ''
}

/** Completed years between two yyyymmdd dates. */
export function ageOn(birth: number, date: number): number {
  return Math.floor((date - birth) / 10000)
}
