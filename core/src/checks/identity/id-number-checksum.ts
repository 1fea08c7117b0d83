import { isRoundedIdNumber } from '../../identity/id-number.ts'
import { valueCheck } from '../engine/index.ts'
import { ID_NUMBERS_BESIDE, ordinaryIdNumber } from '../people/ordinary-id-number.ts'

/**
 * A02. The last character must follow from the first 17. No correction is offered: another digit may be the wrong one.
 * Of a number that a spreadsheet rounded, A15 speaks.
 */
export default valueCheck({
  catalogue: 'A02',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  also: ID_NUMBERS_BESIDE,
  screen: ordinaryIdNumber,
  judge(text, context, code) {
    const id = context.ids.read(code)
    return id.problem === 'check-digit' && !isRoundedIdNumber(text)
      ? { params: { expected: id.expected?.at(-1) ?? '', actual: text.at(-1) ?? '' } }
      : undefined
  },
})
