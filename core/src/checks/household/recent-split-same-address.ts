import { relatedCells, tableCheck } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { monthsBefore } from '../people/people.ts'
import { addressKey, householdsByAddress } from '../people/same-address.ts'

/**
 * B13. The household was split off another in the last twelve months, and another household of the register has the same address: the split
 * may be on paper only. A family that really runs two households in one house explains it.
 */
export default tableCheck({
  catalogue: 'B13',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['householdSplitDate', 'address'],
  for: [{ role: 'register', programme: ['dibao', 'dibao-edge'] }, { role: 'roster' }],
  run(table, context, report) {
    const since = monthsBefore(context.dateNumber, 12)
    const dates = table.householdDate('householdSplitDate')
    if (!dates.some((date) => date >= since)) return
    const byAddress = householdsByAddress(context.tablesLike(table), context)
    const { rows, start } = table.households
    dates.forEach((date, household) => {
      if (date < since || date > context.dateNumber) return
      const first = rows[start[household]]
      const others = (byAddress.get(addressKey(table, context, first)) ?? []).filter(
        (one) => one.table !== table || one.row !== first,
      )
      if (others.length === 0) return
      report.fail(table.householdRow('householdSplitDate', household), ['householdSplitDate', 'address'], {
        params: { households: others.length },
        related: relatedCells(others, 'address'),
      })
    })
  },
})
