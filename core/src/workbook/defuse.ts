/**
 * A text that no spreadsheet takes for a formula when it opens our file or CSV: one that begins with `=`, `+`, `-`,
 * `@`, tab or line break (full-width forms included) gets an apostrophe in front, as a person would type it. Plain
 * negative or signed numbers are left alone.
 */
export function defuse(text: string): string {
  if (!/^[\s\u00a0\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text)) return text
  return /^[+-]?\d+(\.\d+)?%?$/.test(text) ? text : `'${text}`
}
