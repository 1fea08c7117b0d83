import { valueCheck } from '../engine/index.ts'
import { ID_NUMBERS_BESIDE, ordinaryIdNumber } from '../people/ordinary-id-number.ts'

/** A03. Digits 7 to 14 must be a day of the calendar, not after the date of the register. */
export default valueCheck({
  catalogue: 'A03',
  severity: 'error',
  citation: 'GB 11643-1999',
  needs: ['idNumber'],
  also: ID_NUMBERS_BESIDE,
  screen: ordinaryIdNumber,
  judge(text, context, code) {
    const id = context.ids.read(code)
    if (id.problem === 'birth-date')
      return {
        variant: 'not-a-date',
        params: { birth: text.length === 18 ? text.slice(6, 14) : `19${text.slice(6, 12)}` },
        masked: { variant: 'not-a-date-masked', params: {} },
      }
    if (id.birth > context.latestNumber)
      return {
        variant: 'in-the-future',
        params: { birth: String(id.birth), date: context.date },
        masked: { variant: 'in-the-future-masked', params: { date: context.date } },
      }
    return undefined
  },
})
