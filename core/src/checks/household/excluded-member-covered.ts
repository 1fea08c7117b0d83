import { fail, PASS, rowCheck } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { countsByLaw, isCovered, statusOf } from '../people/person.ts'

const JUDGED = new Set(['imprisoned', 'compulsory-rehabilitation', 'missing'])

/**
 * B09. Somebody who by the register's own columns is in prison, in compulsory rehabilitation or declared missing is
 * counted. Who counts on the date is the programmes' rule (members.ts); a stay that begins or ends in the month
 * explains it. The prison list is `prisoner-covered`.
 */
export default rowCheck({
  catalogue: 'B09',
  severity: 'doubt',
  citation: MEMBERS,
  needs: [],
  oneOf: [['status', 'specialGroup']],
  for: { role: 'register', programme: ['dibao', 'dibao-edge', 'rigid-expenditure'] },
  judge(person) {
    const status = statusOf(person)
    if (!status || !JUDGED.has(status) || !isCovered(person)) return PASS
    return countsByLaw(person, { status }) === 'fail'
      ? fail(['status', 'specialGroup', 'name'], { variant: status })
      : PASS
  },
})
