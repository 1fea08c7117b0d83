import { maritalOf } from '../../facts/words.ts'
import { fail, registerCheck, relatedCells } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { monthsBefore } from '../people/people.ts'
import { neighbourFinder } from '../people/same-address.ts'

/**
 * B14. Divorced in the last twelve months, and another household of the register has the same address: the couple may
 * still live together. Parents or children in the same house explain it.
 */
export default registerCheck({
  catalogue: 'B14',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['marital', 'maritalSince', 'address'],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  *judge(register) {
    const { dateNumber: today } = register.context
    const since = monthsBefore(today, 12)
    const neighboursOf = neighbourFinder(register)
    for (const row of register.rows) {
      const { maritalSince = 0, marital = '' } = row
      if (maritalSince < since || maritalSince > today || row.meaning(marital, maritalOf) !== 'divorced') continue
      const others = neighboursOf(row)
      if (others.length === 0) continue
      const details = { params: { households: others.length }, related: relatedCells(others, 'address') }
      yield fail(['marital', 'maritalSince', 'address'], details, row)
    }
  },
})
