import { isDivisionCode, LAST_EDITION } from '../../identity/division-codes.ts'
import { valueCheck } from '../engine/index.ts'
import { ordinaryIdNumber } from '../people/ordinary-id-number.ts'

/**
 * A06. The first six digits must be a division's code in some edition of GB/T 2260. Who was born after the last edition
 * that is known here may carry a newer code and is passed over.
 */
export default valueCheck({
  catalogue: 'A06',
  severity: 'doubt',
  citation: 'GB/T 2260;GB 11643-1999',
  needs: ['idNumber'],
  screen: ordinaryIdNumber,
  judge(_text, context, code) {
    const { birth, prefix } = context.ids.read(code)
    // the number of a permanent residence card begins with 9, its province and its nationality
    if (prefix.startsWith('9') && isDivisionCode(`${prefix.slice(1, 3)}0000`)) return undefined
    if (birth === 0 || birth > LAST_EDITION || isDivisionCode(prefix)) return undefined
    const isListed = context.policy.places.find(prefix) !== undefined
    return isListed ? undefined : { params: { prefix } }
  },
})
