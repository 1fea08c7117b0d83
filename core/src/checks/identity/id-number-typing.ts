import { hiddenCharacters } from '../../identity/hidden.ts'
import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { fail, PASS, type Reader, rawReader, rowCheck } from '../engine/index.ts'

/**
 * A15, first half: an ID number typed with spaces, hidden characters, full-width digits, a small x or an apostrophe. It
 * is read as what it means, and the proper writing is the fix; but COUNTIF, sorting and other systems take it for
 * another number. What Excel rounded is `long-number-rounded`.
 */
export default rowCheck({
  catalogue: 'A15',
  severity: 'notice',
  citation: 'GB 11643-1999',
  needs: [],
  oneOf: [['idNumber']],
  judge(person) {
    if (!person.use(isRewritten)) return PASS
    const raw = String(person.use(rawNumber))
    const isPlainText = person.table.workbook.format === 'csv'
    if (!isTypedImproperly(raw) || (isPlainText && KEEPS_DIGITS.test(raw))) return PASS
    const hidden = hiddenCharacters(raw)
    return fail('idNumber', {
      ...(hidden.length > 0
        ? { variant: 'hidden', params: { characters: hidden.join('、') } }
        : { variant: whatIsOff(raw) }),
      fix: { idNumber: normaliseIdNumber(raw) },
    })
  },
})

const isRewritten: Reader<boolean> = (table) => table.rewritten('idNumber')
const rawNumber: Reader<string | number> = (table) => rawReader(table, 'idNumber')

/** A tab behind or an apostrophe before the digits of a text file keeps a spreadsheet from rounding them. */
const KEEPS_DIGITS = /^['’]?\d{17}[\dX]\t?$/

/** An ID number in order, but for the way in which it is typed. */
function isTypedImproperly(raw: string): boolean {
  const proper = normaliseIdNumber(raw)
  return proper !== raw && checkIdNumber(proper).ok
}

function whatIsOff(raw: string): string {
  if (/\s/.test(raw)) return 'spaces'
  if (/['’`]/.test(raw)) return 'apostrophe'
  return /[\uFF00-\uFFEF]/.test(raw) ? 'full-width' : 'small-x'
}
