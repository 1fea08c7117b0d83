import { fail, rowCheck, showDate } from '../engine/index.ts'

/**
 * A24. A certificate or agreement that has run out by the date of the register: 残疾证, 居住证, 照料护理协议. A month
 * lasts to its end.
 */
export default rowCheck({
  catalogue: 'A24',
  severity: 'doubt',
  citation: '残疾人证管理办法；居住证暂行条例 第十条',
  needs: [],
  for: { lists: 'people' },
  oneOf: [['disabilityCertificateUntil', 'residencePermitUntil', 'agreementUntil']],
  judge: (person) =>
    PROOFS.flatMap(([id, variant]) => {
      const until = person[id]
      return until !== undefined && lastDay(until) < person.today
        ? fail(id, { variant, params: { date: showDate(person.today) } })
        : []
    }),
})

const PROOFS = [
  ['disabilityCertificateUntil', 'certificate'],
  ['residencePermitUntil', 'permit'],
  ['agreementUntil', 'agreement'],
] as const

/** A month is yyyymm00, a year yyyy0000: valid to their ends. */
function lastDay(date: number): number {
  if (date % 100 !== 0) return date
  return date % 10000 === 0 ? date + 1231 : date + 31
}
