import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { tableCheck, yuan } from '../engine/index.ts'
import { lastDecimal } from '../money/last-decimal.ts'
import { periodOf } from '../time/period.ts'

/** A share or average and the ways in which it may have been worked out: numerator, denominators. */
const RATES: readonly { rate: FieldId; of: FieldId; by: readonly FieldId[]; severity?: 'doubt' }[] = [
  { rate: 'visitRate', of: 'visitedHouseholds', by: ['totalHouseholds'] },
  // of what a household earns offices may take off before they divide
  { rate: 'rigidRatio', of: 'rigidExpense', by: ['yearlyHouseholdIncome'], severity: 'doubt' },
  { rate: 'averageAmount', of: 'totalAmount', by: ['personTimes', 'personCount', 'closingPersons', 'householdCount'] },
]

/** I10. A percentage or an average is what its figures give, within one unit of its last decimal and the rounding of what is divided (万元). */
export default tableCheck({
  catalogue: 'I10',
  severity: 'error',
  citation: '登记规范（比例、平均数应可复算）',
  needs: [],
  oneOf: [['visitRate', 'averageAmount', 'rigidRatio']],
  for: [{ role: 'register', programme: 'rigid-expenditure' }, { lists: 'figures' }, { lists: 'campaign-figures' }],
  run(table, _context, report) {
    const period = periodOf(table)
    const months = period ? period.to - period.from + 1 : 1
    for (const { rate, of, by, severity } of RATES) {
      if (!table.has(rate)) continue
      const divisors = by.filter((id) => table.has(id))
      if (!table.has(of) || divisors.length === 0) {
        report.unknown(-1, table.has(of) ? [by[0]] : [of])
        continue
      }
      const isShare = field(rate).type === 'percent'
      for (let row = 0; row < table.rowCount; row++) {
        const stated = table.number(rate)[row]
        if (Number.isNaN(stated)) continue
        const above = table.number(of)[row]
        const scale = isShare ? 100 : 1
        const wholes = divisors
          .map((id) => {
            const below = table.number(id)[row]
            return { value: (above / below) * scale, slack: (halfUnit(table, of, row) / below) * scale }
          })
          .filter(({ value }) => Number.isFinite(value))
        // an average a month of what several months sum up
        const monthly = wholes.map(({ value, slack }) => ({ value: value / months, slack: slack / months }))
        const results = isShare || months === 1 ? wholes : [...wholes, ...monthly]
        if (results.length === 0) {
          report.unknown(row, [of, by[0]])
          continue
        }
        const slack = lastDecimal(table, rate, row) * (isShare ? 1 : 100)
        if (results.some((result) => Math.abs(result.value - stated) <= slack + result.slack)) continue
        const isMoney = field(of).type === 'money'
        const show = (value: number) => (isShare ? Math.round(value * 100) / 100 : yuan(value))
        report.fail(row, [rate, of, divisors[0]], {
          variant: isShare ? 'share' : 'average',
          ...(severity && { severity }),
          expected: show(results[0].value),
          params: {
            above: isMoney ? yuan(above) : above,
            below: isShare && isMoney ? yuan(table.number(divisors[0])[row]) : table.number(divisors[0])[row],
            expected: show(results[0].value),
            stated: show(stated),
          },
        })
      }
    }
  },
})

/** By how much a figure may have been rounded, in the units of its column. */
function halfUnit(table: RegisterTable, id: FieldId, row: number): number {
  const factor = (table.column(id)?.unit?.factor ?? 1) * (field(id).type === 'money' ? 100 : 1)
  return (lastDecimal(table, id, row) * factor) / 2
}
