import { formatKind, isoToSerial } from '@nuandong/core'
import type { CellContent } from './port.ts'

/** A number that a spreadsheet holds exactly and would show with the same digits; else NaN. */
export function plainNumber(text: string): number {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number.NaN
  return text.replace(/\D/g, '').length <= 15 ? Number(text) : Number.NaN
}

/**
 * The cell content for a right value given as text: a number stays a number and a date a date where the cell held one,
 * all else becomes text. Text that does not begin with a Chinese character takes the format `@`, else the host would
 * turn an 18-digit number into 15 digits, or 1-2 into a date.
 */
export function contentFor(text: string, before: CellContent): CellContent {
  if (typeof before.value === 'number') {
    const value = formatKind(before.numberFormat) === 'date' ? isoToSerial(text) : plainNumber(text)
    if (!Number.isNaN(value)) return { value, numberFormat: before.numberFormat }
  }
  if (text === '') return { value: null, numberFormat: before.numberFormat }
  return { value: text, numberFormat: /^\p{Script=Han}/u.test(text) ? before.numberFormat : '@' }
}

/**
 * As it must be handed to a spreadsheet to come out as it is: text that it would turn into a number or date takes its
 * `'`.
 */
export function typedValue({ value, numberFormat }: CellContent): string | number | boolean {
  if (value === null) return ''
  if (typeof value === 'string' && numberFormat !== '@' && !/^\p{Script=Han}/u.test(value)) return `'${value}`
  return value
}
