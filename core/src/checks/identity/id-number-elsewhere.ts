import { isDivisionCode } from '../../identity/division-codes.ts'
import { valueCheck } from '../check.ts'
import type { CheckContext } from '../context.ts'

/**
 * A07. The number was first issued elsewhere: its prefix is none of the codes that the place of the check ever carried. Lawful (marriage,
 * migration), so only a notice. Passed over where the place has no listed codes.
 */
export default valueCheck({
  catalogue: 'A07',
  severity: 'notice',
  citation: 'GB/T 2260',
  needs: ['idNumber'],
  judge(_text, context, code) {
    const { birth, prefix } = context.id(code)
    const own = codesHere(context)
    if (own.has(prefix) || own.size === 0 || birth === 0 || !isDivisionCode(prefix)) return undefined
    return { params: { prefix } }
  },
})

const known = new WeakMap<CheckContext, ReadonlySet<string>>()

/** Every code that the county of the check ever carried; none where it is no county with listed codes. */
function codesHere(context: CheckContext): ReadonlySet<string> {
  let codes = known.get(context)
  if (!codes) {
    const county = context.policy.places.find(context.place.slice(0, 6))
    codes = new Set(county?.kind === 'county' ? county.codes.map(({ code }) => code) : [])
    known.set(context, codes)
  }
  return codes
}
