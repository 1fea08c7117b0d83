/** Mobile numbers (11 digits, 13x–19x) and fixed lines (area code and 7 or 8 digits, or 7–8 digits alone). */

export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'’()]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
    .replace(/[—–]/g, '-')
}

export function isPhone(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text) || /^(0\d{2,3}-?)?[2-8]\d{6,7}$/.test(text)
}

/** A cell may hold two numbers, divided by a slash, a comma or 、. */
export function splitPhones(text: string): string[] {
  return text
    .split(/[/、,,;;]/)
    .map(normalisePhone)
    .filter(Boolean)
}
