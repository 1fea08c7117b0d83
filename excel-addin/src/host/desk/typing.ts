import { formatKind, isoToSerial } from '@nuandong/core'
import { plainNumber } from '../content.ts'
import type { CellContent } from '../port.ts'

/** 2024/5/6, 2024.5.6, 2024年5月6日 and 2024-05-06; 20240506 */
const DATES = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/]
/** digits that a spreadsheet would cut or round if it took them for a number */
const LONG_DIGITS = /^\d{12,}[\dXx]?$|^0\d+$/

/**
 * What a person's typing puts into a cell: as a spreadsheet takes it, save that no digit is ever lost. A cell that is
 * blank and of no format of its own takes what is typed as the cells about it would.
 */
export function typed(text: string, before: CellContent, like: CellContent = before): CellContent {
  const { numberFormat } = before
  if (text.trim() === '') return { value: null, numberFormat }
  const kind = formatKind(numberFormat)
  if (kind === 'text') return { value: text, numberFormat }
  const format = kind === 'general' ? like.numberFormat : numberFormat
  if (formatKind(format) === 'date') {
    const serial = serialOf(text.trim())
    if (!Number.isNaN(serial)) return { value: serial, numberFormat: format }
  }
  // digits that stand as text in this column stay text: numbers of households, telephones
  const isDigitText = typeof like.value === 'string' && /^\d+$/.test(like.value)
  const number = isDigitText ? Number.NaN : plainNumber(text.trim())
  if (!Number.isNaN(number))
    return { value: number, numberFormat: formatKind(format) === 'number' ? format : numberFormat }
  return { value: text, numberFormat: LONG_DIGITS.test(text.trim()) ? '@' : numberFormat }
}

function serialOf(text: string): number {
  const [, year, month, day] = DATES.map((one) => one.exec(text)).find((one) => one !== null) ?? []
  return year ? isoToSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : Number.NaN
}
