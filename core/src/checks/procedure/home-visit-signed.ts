import { fail, registerCheck, unknownHere } from '../engine/index.ts'
import { HOME_VISIT } from '../law/clauses.ts'

/**
 * H06. The form of the home visit bears the household's signature. Judged in registers in which some households have
 * signed.
 */
export default registerCheck({
  catalogue: 'H06',
  severity: 'doubt',
  citation: HOME_VISIT,
  needs: [],
  oneOf: [['signature'], ['investigationDate', 'inspector']],
  for: { procedure: 'full' },
  *judge(register) {
    if (register.rowsWhere(({ signature }) => signature !== undefined).length === 0) {
      yield unknownHere('signature')
      return
    }
    for (const household of register.households) {
      const { signature, investigationDate, inspector } = household
      const isVisited = investigationDate !== undefined || inspector !== undefined
      if (isVisited && (signature === undefined || UNSIGNED.test(signature)))
        yield fail(['signature', 'investigationDate'], {}, register.rowOf(household, 'signature'))
    }
  },
})

const UNSIGNED = /^(否|无|未|×)/
