import { checkIdNumber, normaliseIdNumber } from '../../identity/id-number.ts'
import { rawReader, rowCheck } from '../engine/index.ts'

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
  bind(table, _context, report) {
    const rawOf = rawReader(table, 'idNumber')
    const isRewritten = table.rewritten('idNumber')
    return (row) => {
      if (!isRewritten(row)) return
      const raw = String(rawOf(row))
      if (!isTypedImproperly(raw)) return
      report.fail(row, ['idNumber'], { variant: whatIsOff(raw), fix: { idNumber: normaliseIdNumber(raw) } })
    }
  },
})

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
