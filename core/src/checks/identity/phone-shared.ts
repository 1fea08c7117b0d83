import { isPhone, splitPhones } from '../../identity/phone.ts'
import { fail, groupCheck, PASS } from '../engine/index.ts'
import { kindIdOf } from '../people/same-person.ts'

/**
 * A19, second half: one telephone for more households than the pack allows. Told once for a register, with the others.
 */
export default groupCheck({
  catalogue: 'A19',
  severity: 'doubt',
  citation: '登记规范',
  needs: ['phone'],
  parameter: 'checks.phoneHouseholds',
  by: 'phone',
  unit: 'household',
  judge(households) {
    // what is no telephone number is the other half of A19
    if (!splitPhones(households.first?.phone ?? '').some(isPhone)) return PASS
    return households.by(kindIdOf).flatMap((same) => {
      const { first, count } = same
      const limit = first?.parameter('checks.phoneHouseholds')
      if (!limit?.known || count <= limit.value) return []
      const params = { households: count, limit: limit.value }
      return fail('phone', { params, related: same.cells('phone', first) }, first)
    })
  },
})
