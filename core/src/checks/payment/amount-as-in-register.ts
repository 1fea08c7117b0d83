import { type Money, yuan } from '../../facts/money.ts'
import { type RowView, relatedCells, setCheck } from '../engine/index.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { backPayReader } from '../money/payments.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { standingIn } from '../people/same-person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { periodOf } from '../time/period.ts'

const REGISTERS = { lists: 'people', role: 'register', pays: 'monthly' } as const

/**
 * G15. A month's list pays another amount than the register of that month has for the household, where for nearly all
 * others the two agree. A doubt: the amount may have been changed after the register was drawn up, or part of it taken
 * back.
 */
export default setCheck({
  catalogue: 'G15',
  severity: 'doubt',
  citation: '登记规范（发放金额与花名册一致）',
  needs: [],
  compares: [{ role: 'payment' }, REGISTERS],
  run(context, report) {
    const registers = context.tables(REGISTERS).filter((table) => table.has('monthlyAmount'))
    const granted = standingIn(registers, context, report)
    for (const table of context.tables({ role: 'payment' })) {
      const persons = context.persons.of(table)
      if (!table.has('paidAmount') || !persons) {
        report(table).unknown(-1, [persons ? 'paidAmount' : 'idNumber'])
        continue
      }
      const paid = table.number('paidAmount')
      const months = payMonthReader(table)
      const programmes = programmesReader(table)
      const pairs = Array.from(persons, (person, row) => {
        const named = programmes(row)
        const other = granted
          .rows(person)
          .seek(
            (one) =>
              isOfMonth(one, months(row)) &&
              (named.length === 0 || shareProgramme(named, one.table.kind.programmes ?? [])),
          )
        const due = other?.household.monthlyAmount
        return other && due && !Number.isNaN(paid[row]) ? [{ row, due, other }] : []
      }).flat()
      const supplement = table.has('supplement') ? table.number('supplement') : undefined
      // what is paid may hold the supplement of a column of its own
      const odd = pairs.filter(({ row, due }) => paid[row] !== due && paid[row] - (supplement?.[row] || 0) !== due)
      if (!isProvedByOthers(pairs.length - odd.length, odd.length)) continue
      for (const { row, due, other } of odd)
        if (!backPayReader(table)(row))
          report(table).fail(row, ['paidAmount'], {
            expected: yuan(due),
            params: { stated: yuan(paid[row] as Money), due: yuan(due) },
            related: relatedCells([other], 'monthlyAmount'),
          })
    }
  },
})

/** Whether a register is of the month that is paid. */
function isOfMonth({ table }: RowView, month: number): boolean {
  const period = periodOf(table)
  return period === undefined || month < 0 || (period.from <= month && month <= period.to)
}
