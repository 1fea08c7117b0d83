import type { FieldId } from '../../facts/fields.ts'
import type { CheckContext, Screen } from '../engine/index.ts'

/** ID numbers of others than the person of the row. */
export const ID_NUMBERS_BESIDE: readonly FieldId[] = [
  'headIdNumber',
  'guardianIdNumber',
  'carerIdNumber',
  'supporterIdNumber',
  'recipientIdNumber',
  'visiteeIdNumber',
  'cadreIdNumber',
  'handlerIdNumber',
  'kinIdNumber',
]

/**
 * A number of 18 characters in order, of somebody born by the date of the check, first issued at the place of the
 * check.
 */
export const ordinaryIdNumber: Screen = {
  name: 'ordinary id number',
  bind: (context) => {
    const { ids, dateNumber } = context
    const here = codesHere(context)
    return (code) => ids.isWhole(code) && ids.birth(code) <= dateNumber && here.has(ids.prefix(code))
  },
}

const known = new WeakMap<CheckContext, ReadonlySet<number>>()

/** Every six-digit code that the county of the check ever carried; none where it is no county with listed codes. */
export function codesHere(context: CheckContext): ReadonlySet<number> {
  let codes = known.get(context)
  if (!codes) {
    const county = context.policy.places.find(context.place.slice(0, 6))
    codes = new Set(county?.kind === 'county' ? county.codes.map(({ code }) => Number(code)) : [])
    known.set(context, codes)
  }
  return codes
}
