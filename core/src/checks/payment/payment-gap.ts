import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { personOf, rowsByPerson } from '../people/same-person.ts'
import { payMonthReader, showMonth } from '../time/period.ts'

const CHANGES = [{ change: 'stopped' }, { change: 'amount' }, { change: 'added' }] as const satisfies readonly Subject[]

/**
 * G13. A person is paid before and after a month for which lists were given, but not for it, and no list of changes names him. In order: later
 * back-pay, or two payments in a month that make up for it.
 */
export default setCheck({
  catalogue: 'G13',
  severity: 'doubt',
  citation: CHANGE,
  needs: [],
  compares: [{ role: 'payment' }],
  run(context, report) {
    const months = new Set<number>()
    const payments = new Map<string, { month: number; one: Located }[]>()
    for (const table of context.tables({ role: 'payment' })) {
      if (!table.has('idNumber')) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const monthOf = payMonthReader(table)
      const programmesOf = programmesReader(table)
      const codes = table.text('idNumber')
      for (let row = 0; row < table.rowCount; row++) {
        const person = personOf(context.textOf(codes[row]))
        const month = monthOf(row)
        if (!person || month < 0) continue
        months.add(month)
        const key = `${person} ${programmesOf(row).join('+')}`
        const own = payments.get(key)
        if (own) own.push({ month, one: { table, row } })
        else payments.set(key, [{ month, one: { table, row } }])
      }
    }
    if (months.size < 3) return
    const changed = rowsByPerson(context.tables(...CHANGES), context, report)
    for (const [key, own] of payments) {
      if (changed.has(key.split(' ')[0]) || own.some(({ one }) => hasBackPay(one))) continue
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
