import type { FieldId } from '@nuandong/core/page'
import { type Field, householdOf } from './people.ts'

const iso = (year: number, month: number, day: number) =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')

export function today(): string {
  const now = new Date()
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/**
 * `1980-05-06`, `1980.5.6`, `1980年5月6日`, `19800506` as yyyymmdd; a month as yyyymm00. Undefined where it is no date.
 */
export function dateOf({ value }: Pick<Field, 'value'>): number | undefined {
  const flat = value.normalize('NFKC').replace(/\s/g, '')
  const match = /^(\d{4})(?:[-./年]?(\d{1,2}))(?:[-./月]?(\d{1,2})?日?)?/.exec(flat)
  if (!match || /^\d{5,7}$/.test(flat)) return undefined
  const [, year, month, day = '0'] = match
  if (Number(month) < 1 || Number(month) > 12 || Number(day) > 31) return undefined
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

/** What only happens after the decision: a page that tells it is of a later day. */
const AFTERWARDS: readonly FieldId[] = [
  'reviewDate',
  'payDate',
  'payMonth',
  'receiptDate',
  'deathDate',
  'cremationDate',
]

/**
 * ISO date of decision or application on the page, or of the last review, payment or death since that is not after
 * `now`; undefined where there is none.
 */
export function dateOnPage(fields: readonly Field[], now = today()): string | undefined {
  const own = householdOf(fields)
  const field = own.get('decisionDate') ?? own.get('applicationDate')
  const day = field && dateOf(field)
  if (day === undefined || day % 100 === 0) return undefined
  const past = fields.flatMap((one) => {
    const found = one.role !== 'cases' && AFTERWARDS.includes(one.field) ? dateOf(one) : undefined
    const later = found !== undefined && found % 100 === 0 ? found + 1 : found
    return later !== undefined && later <= Number(now.replaceAll('-', '')) ? [later] : []
  })
  const last = Math.max(day, ...past)
  return iso(Math.floor(last / 10_000), Math.floor(last / 100) % 100, last % 100)
}
