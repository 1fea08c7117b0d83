import type { Finding } from '../checks/finding.ts'
import { type FieldId, field, fieldIds } from '../facts/fields.ts'
import { maskAccount } from '../identity/bank-account.ts'
import { isCalendarDate, maskIdNumber } from '../identity/id-number.ts'
import type { HouseholdEntry } from './households.ts'

const ID_SHAPE = /(?<!\d)(\d{17}[\dXx]|\d{15})(?![\dXx])/g
const CARD_SHAPE = /(?<!\d)[3-6]\d{15,18}(?![\dXx])/g
/** A disability certificate (an ID number and two digits more), an ID number with a digit too many or too few, a long account. */
const LONG_NUMBER = /\d{17,}[Xx]?\d*/g

/** Masks what reads as an ID number, a certificate, a bank card or another number that long, anywhere in a text. */
export function maskText(text: string): string {
  return text
    .replace(ID_SHAPE, (found) =>
      isCalendarDate(Number(found.length === 15 ? `19${found.slice(6, 12)}` : found.slice(6, 14))) ||
      found.length === 18
        ? maskIdNumber(found)
        : found,
    )
    .replace(CARD_SHAPE, maskAccount)
    .replace(LONG_NUMBER, maskIdNumber)
}

const known = new Set<string>(fieldIds)

function maskValue(value: string, id: string): string {
  if (!known.has(id) || value === '') return maskText(value)
  const { type } = field(id as FieldId)
  if (type === 'id-number' || type === 'certificate') return maskIdNumber(value)
  return type === 'account' ? maskAccount(value) : maskText(value)
}

/** The finding without identifiers; a `fix` that would show one is left out. */
export function maskFinding(finding: Finding): Finding {
  const { fix, ...rest } = finding
  const masked: Finding = {
    ...rest,
    value: maskValue(finding.value, finding.field),
    expected: maskText(finding.expected),
    rowKey: maskText(finding.rowKey),
    params: Object.fromEntries(
      Object.entries(finding.params).map(([key, value]) => [key, typeof value === 'string' ? maskText(value) : value]),
    ),
  }
  if (fix && Object.values(fix).every((value) => maskText(value) === value) && masked.value === finding.value)
    masked.fix = fix
  return masked
}

/** A household without identifiers: some registers number their households by the head's ID number. */
export function maskHousehold(household: HouseholdEntry): HouseholdEntry {
  return { ...household, number: maskText(household.number), head: maskText(household.head) }
}
