/** Bank card numbers (ISO/IEC 7812 check digit) and passbook numbers, which need not carry one. */

import { withoutHidden } from './hidden.ts'

export type AccountProblem = 'length' | 'characters' | 'check-digit'

/** Without spaces, hyphens, hidden characters, the bank's name in front and a remark behind. */
export function normaliseAccount(text: string): string {
  const plain = withoutHidden(text.normalize('NFKC')).replace(/[\s'’\-—–]/g, '')
  return plain.length < 9 || /^\d+$/.test(plain)
    ? plain
    : plain.replace(/^[\u4e00-\u9fff]{2,12}:?(?=\d{8,}$)/, '').replace(/(?<=\d{8})(\.0+|\([\u4e00-\u9fff]{1,4}\))$/, '')
}

/** Sum of the digits of twice a digit. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]

/** Luhn: every second digit from the right doubled, sum divisible by ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1; i >= 0; i -= 2) sum += digits.charCodeAt(i) - 48
  for (let i = digits.length - 2; i >= 0; i -= 2) sum += DOUBLED[digits.charCodeAt(i) - 48]
  return sum % 10 === 0
}

/**
 * Cards have 16 to 19 digits and, in China, begin with 62 (UnionPay) or another issuer's 3 to 6; the rest are
 * passbooks.
 */
export function looksLikeCard(digits: string): boolean {
  return hasCardForm(digits) && isDigits(digits)
}

function hasCardForm(text: string): boolean {
  const first = text.charCodeAt(0)
  return text.length >= 16 && text.length <= 19 && first >= 51 && first <= 54
}

const OK = { ok: true } as const

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return text.length > 0
}

export function checkAccount(text: string): { ok: boolean; problem?: AccountProblem } {
  if (!isDigits(text)) return { ok: false, problem: 'characters' }
  if (text.length < 8 || text.length > 30) return { ok: false, problem: 'length' }
  if (hasCardForm(text) && !passesLuhn(text)) return { ok: false, problem: 'check-digit' }
  return OK
}
