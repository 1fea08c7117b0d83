import type { RegisterTable } from '../../register/index.ts'
import { type Located, relatedCells, setCheck, toIso, yuan } from '../engine/index.ts'
import { personReader } from '../people/same-person.ts'
import { monthOf } from '../time/period.ts'

/**
 * F08. What a person or household is given as temporary assistance in a calendar year, above the yearly cap of the
 * place.
 */
export default setCheck({
  catalogue: 'F08',
  severity: 'doubt',
  citation: '国发〔2014〕47号',
  needs: [],
  compares: [{ programme: 'temporary-assistance' }],
  run(context, report) {
    const years = new Map<string, { year: number; rows: Located[]; sum: number }>()
    for (const table of context.tables({ programme: 'temporary-assistance' })) {
      const person = personReader(table, context)
      const dateId = (['payDate', 'decisionDate'] as const).find((id) => table.has(id))
      if (!person || !dateId || !table.has('aidAmount')) {
        report(table).unknown(-1, [person ? (dateId ? 'aidAmount' : 'payDate') : 'idNumber'])
        continue
      }
      for (let row = 0; row < table.rowCount; row++) {
        const [who, month, amount] = [person(row), monthOf(table.date(dateId)[row]), table.number('aidAmount')[row]]
        if (!who || month < 0 || Number.isNaN(amount)) continue
        const year = Math.floor(month / 12)
        const key = `${who} ${year}`
        const known = years.get(key) ?? { year, rows: [], sum: 0 }
        known.rows.push({ table, row })
        // what the list itself has added up counts where it is more
        known.sum = Math.max(known.sum + amount, statedSum(table, row))
        years.set(key, known)
      }
    }
    for (const { year, rows, sum } of years.values()) {
      const last = rows[rows.length - 1]
      const cap = context.parameter(
        'temporary-assistance.yearlyCap',
        context.placeOf(last.table, last.row),
        undefined,
        toIso(year * 10000 + 1231),
      )
      if (!cap.known) {
        report(last.table).unknown(-1, [cap.path])
        continue
      }
      if (sum <= cap.value * 100) continue
      report(last.table).fail(last.row, ['aidAmount', 'idNumber'], {
        params: {
          year,
          times: rows.length,
          sum: yuan(sum),
          cap: cap.value,
          source: cap.source.number ?? cap.source.document,
        },
        related: relatedCells(rows, 'aidAmount', last),
      })
    }
  },
})

const statedSum = (table: RegisterTable, row: number): number =>
  table.has('aidThisYear') ? table.number('aidThisYear')[row] || 0 : 0
