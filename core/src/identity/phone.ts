/** Mobile numbers (11 digits, 13x–19x) and fixed lines (area code and 7 or 8 digits, or 7–8 digits alone). */

import { withoutHidden } from './hidden.ts'

export function normalisePhone(text: string): string {
  return withoutHidden(text.normalize('NFKC'))
    .replace(/[\s'’()]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
    .replace(/[—–]/g, '-')
}

function isMobile(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 49 || text.charCodeAt(1) < 51) return false
  for (let i = 1; i < 11; i++) {
    const code = text.charCodeAt(i)
    if (code < 48 || code > 57) return false
  }
  return true
}

export function isPhone(text: string): boolean {
  return isMobile(text) || /^(0\d{2,3}-?)?[2-8]\d{6,7}$/.test(text)
}

/** A cell may hold two numbers, divided by a slash, a comma or 、. */
export function splitPhones(text: string): string[] {
  return text
    .split(/[/、,，;；]/)
    .map(normalisePhone)
    .filter(Boolean)
}
