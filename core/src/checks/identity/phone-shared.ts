import { isPhone, splitPhones } from '../../identity/phone.ts'
import { groupCheck, relatedCells } from '../engine/index.ts'

/** A19, second half: one telephone for more households than the pack allows. Told once for a register, with the others. */
export default groupCheck({
  catalogue: 'A19',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['phone'],
  parameter: 'checks.phoneHouseholds',
  by: 'phone',
  unit: 'household',
  judge(households, context, report) {
    const limit = context.parameter('checks.phoneHouseholds')
    const text = context.textOf(households[0].table.text('phone')[households[0].row])
    // what is no telephone number is the other half of A19
    if (!limit.known || !splitPhones(text).some(isPhone)) return
    for (const kind of new Set(households.map(({ table }) => table.kindId))) {
      const [first, ...others] = households.filter(({ table }) => table.kindId === kind)
      if (others.length + 1 <= limit.value) continue
      report(first.table).fail(first.row, ['phone'], {
        params: { households: others.length + 1, limit: limit.value },
        related: relatedCells(others, 'phone'),
      })
    }
  },
})
