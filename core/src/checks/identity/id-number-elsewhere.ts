import { isDivisionCode } from '../../identity/division-codes.ts'
import { valueCheck } from '../check.ts'

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
    if (birth === 0 || !isDivisionCode(prefix)) return undefined
    const county = context.place.slice(0, 6)
    const here = context.policy.places.find(county)
    if (!here?.codes.length || here.kind !== 'county' || here.codes.some((one) => one.code === prefix)) return undefined
    return { params: { prefix } }
  },
})
