import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { backPayReader } from '../money/payments.ts'
import { standingIn } from '../people/same-person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { showMonth } from '../time/period.ts'

const CHANGES = [{ change: 'stopped' }, { change: 'amount' }, { change: 'added' }] as const satisfies readonly Subject[]

/**
 * G13. A person is paid before and after a month for which lists were given, but not for it, and no list of changes
 * names him. In order: later back-pay, or two payments in a month that make up for it.
 */
export default setCheck({
  catalogue: 'G13',
  severity: 'doubt',
  citation: CHANGE,
  needs: [],
  compares: [{ role: 'payment' }],
  run(context, report) {
    const months = new Set<number>()
    const payments = new Map<string, Payment[]>()
    for (const table of context.tables({ role: 'payment' })) {
      if (!table.has('idNumber')) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const monthOf = payMonthReader(table)
      const programmesOf = programmesReader(table)
      const isBackPay = backPayReader(table)
      for (const [row, person] of context.persons.in(table, 'idNumber').entries()) {
        const month = monthOf(row)
        if (person === 0 || month < 0) continue
        months.add(month)
        const key = `${person} ${programmesOf(row).join('+')}`
        const own = payments.get(key)
        const payment = { month, one: { table, row }, person, isBackPay: isBackPay(row) }
        if (own) own.push(payment)
        else payments.set(key, [payment])
      }
    }
    if (months.size < 3) return
    const changed = standingIn(context.tables(...CHANGES), context, report)
    for (const own of payments.values()) {
      if (changed.has(own[0].person) || own.some(({ isBackPay }) => isBackPay)) continue
      own.sort((a, b) => a.month - b.month)
      for (let i = 1; i < own.length; i++) {
        const [before, after] = [own[i - 1], own[i]]
        const missing = [...months].filter((month) => month > before.month && month < after.month).sort()
        if (missing.length === 0 || before.month === after.month || own[i + 1]?.month === after.month) continue
        report(after.one.table).fail(after.one.row, ['payMonth', 'idNumber'], {
          params: {
            before: showMonth(before.month),
            after: showMonth(after.month),
            missing: missing.map(showMonth).join('、'),
          },
          related: relatedCells([before.one], 'payMonth'),
        })
      }
    }
  },
})

interface Payment {
  month: number
  one: Located
  person: number
  isBackPay: boolean
}
