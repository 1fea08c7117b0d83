import { rowCheck } from '../engine/index.ts'

/** A24. A certificate that has run out by the date of the register: 残疾证, 居住证. A month lasts to its end. */
export default rowCheck({
  catalogue: 'A24',
  severity: 'doubt',
  citation: '残疾人证管理办法；居住证暂行条例 第十条',
  needs: [],
  for: { lists: 'people' },
  oneOf: [['disabilityCertificateUntil', 'residencePermitUntil']],
  bind(table, context, report) {
    const proofs = (['disabilityCertificateUntil', 'residencePermitUntil'] as const)
      .filter((id) => table.has(id))
      .map((id) => [id, table.date(id)] as const)
    return (row) => {
      for (const [id, dates] of proofs) {
        const until = dates[row]
        if (until > 0 && lastDay(until) < context.dateNumber)
          report.fail(row, [id], {
            variant: id === 'residencePermitUntil' ? 'permit' : 'certificate',
            params: { date: context.date },
          })
      }
    }
  },
})

/** A month is yyyymm00, a year yyyy0000: valid to their ends. */
function lastDay(date: number): number {
  if (date % 100 !== 0) return date
  return date % 10000 === 0 ? date + 1231 : date + 31
}
