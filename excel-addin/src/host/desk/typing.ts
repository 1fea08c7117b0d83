import { formatKind, isoToSerial } from '@nuandong/core'
import { plainNumber } from '../content.ts'
import type { CellContent } from '../port.ts'

/** 2024/5/6, 2024.5.6, 2024年5月6日 and 2024-05-06 */
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
/** digits that a spreadsheet would cut or round if it took them for a number */
const LONG_DIGITS = /^\d{12,}[\dXx]?$|^0\d+$/

/** What a person's typing puts into a cell: as a spreadsheet takes it, save that no digit is ever lost. */
export function typed(text: string, before: CellContent): CellContent {
  const { numberFormat } = before
  if (text.trim() === '') return { value: null, numberFormat }
  const kind = formatKind(numberFormat)
  if (kind === 'text') return { value: text, numberFormat }
  if (kind === 'date') {
    const [, year, month, day] = DATE.exec(text.trim()) ?? []
    const serial = year ? isoToSerial(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : Number.NaN
    if (!Number.isNaN(serial)) return { value: serial, numberFormat }
  }
  // digits that stand as text in this column stay text: numbers of households, telephones
  const isDigitText = typeof before.value === 'string' && /^\d+$/.test(before.value)
  const number = isDigitText ? Number.NaN : plainNumber(text.trim())
  if (!Number.isNaN(number)) return { value: number, numberFormat }
  return { value: text, numberFormat: LONG_DIGITS.test(text.trim()) ? '@' : numberFormat }
}
