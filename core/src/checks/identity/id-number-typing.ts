import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { rowCheck } from '../check.ts'
import { rawFlagReader, rawTextReader } from '../raw.ts'

/**
 * A15, first half: an ID number typed with spaces, full-width digits, a small x or an apostrophe. It is read as what it means, and the
 * proper writing is the fix; but COUNTIF, sorting and other systems take it for another number. What Excel rounded is `long-number-rounded`.
 */
export default rowCheck({
  catalogue: 'A15',
  severity: 'notice',
  citation: 'GB 11643-1999',
  needs: [],
  oneOf: [['idNumber']],
  bind(table, context, report) {
    const rawOf = rawTextReader(table, 'idNumber')
    const isOff = rawFlagReader(table, 'idNumber', context, 'typed improperly', isTypedImproperly)
    return (row) => {
      if (!isOff(row)) return
      const raw = rawOf(row)
      report.fail(row, ['idNumber'], { variant: whatIsOff(raw), fix: { idNumber: normaliseIdNumber(raw) } })
    }
  },
})

/** An ID number in order, but for the way in which it is typed. */
function isTypedImproperly(raw: string): boolean {
  if (isPlain(raw)) return false
  const proper = normaliseIdNumber(raw)
  return proper !== raw && checkIdNumber(proper).ok
}

/** Digits and capital X only. */
function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if ((code < 48 || code > 57) && code !== 88) return false
  }
  return true
}

function whatIsOff(raw: string): string {
  if (/\s/.test(raw)) return 'spaces'
  if (/['’`]/.test(raw)) return 'apostrophe'
  return /[\uFF00-\uFFEF]/.test(raw) ? 'full-width' : 'small-x'
}
