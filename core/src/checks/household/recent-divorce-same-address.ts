import { maritalOf } from '../../facts/words.ts'
import { relatedCells, tableCheck } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { monthsBefore } from '../people/people.ts'
import { addressKey, householdsByAddress } from '../people/same-address.ts'

/**
 * B14. Divorced in the last twelve months, and another household of the register has the same address: the couple may still live together.
 * Parents or children in the same house explain it.
 */
export default tableCheck({
  catalogue: 'B14',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['marital', 'maritalSince', 'address'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  run(table, context, report) {
    const since = monthsBefore(context.dateNumber, 12)
    const dates = table.date('maritalSince')
    const marital = table.text('marital')
    const isDivorced = context.fact('marital', (text) => maritalOf(text) ?? '')
    const recent = [...dates.keys()].filter(
      (row) =>
        dates[row] >= since &&
        dates[row] <= context.dateNumber &&
        marital[row] >= 0 &&
        isDivorced(marital[row]) === 'divorced',
    )
    if (recent.length === 0) return
    const byAddress = householdsByAddress(context.tablesLike(table), context)
    const { of } = table.households
    for (const row of recent) {
      if (table.householdText('address')[of[row]] < 0) continue
      const others = (byAddress.get(addressKey(table, context, row)) ?? []).filter(
        (one) => one.table !== table || of[one.row] !== of[row],
      )
      if (others.length > 0)
        report.fail(row, ['marital', 'maritalSince', 'address'], {
          params: { households: others.length },
          related: relatedCells(others, 'address'),
        })
    }
  },
})
