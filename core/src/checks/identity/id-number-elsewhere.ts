import { isDivisionCode } from '../../identity/division-codes.ts'
import { valueCheck } from '../engine/index.ts'
import { codesHere, ordinaryIdNumber } from '../people/ordinary-id-number.ts'

/**
 * A07. The number was first issued elsewhere: its prefix is none of the codes that the place of the check ever carried.
 * Lawful (marriage, migration), so only a notice. Passed over where the place has no listed codes or is only supposed,
 * and for the people of relief stations, who are from elsewhere by nature.
 */
export default valueCheck({
  catalogue: 'A07',
  severity: 'notice',
  citation: 'GB/T 2260',
  needs: ['idNumber'],
  for: { from: 'here' },
  screen: ordinaryIdNumber,
  judge(_text, context, code) {
    const { birth, prefix } = context.ids.read(code)
    if (context.occasion.placeOpen) return undefined
    const own = codesHere(context)
    // the permit of somebody from Hong Kong, Macao or Taiwan has a code of its own
    if (context.ids.isPermit(code)) return undefined
    if (own.has(Number(prefix)) || own.size === 0 || birth === 0 || !isDivisionCode(prefix)) return undefined
    return { params: { prefix } }
  },
})
