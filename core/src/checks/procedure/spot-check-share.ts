import { fail, PASS, registerCheck, unknownHere } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'

/**
 * H07. The county visits at least the share that the rule of the day sets: dibao 2012 to 2021, tekun from 2021. The
 * share of the register's households that are marked as visited.
 */
export default registerCheck({
  catalogue: 'H07',
  severity: 'doubt',
  citation: [
    ['2012-12-12', '民发〔2012〕220号'],
    ['2021-07-01', '民发〔2021〕43号'],
  ],
  needs: ['spotCheck'],
  for: [{ role: 'register', programme: ['dibao', 'tekun'] }, { change: 'added' }],
  judge(register) {
    const needed = register.context.parameter(
      isOf(register.table, 'tekun') ? 'tekun.spotCheckRatio' : 'dibao.spotCheckRatio',
    )
    if (!needed.known) return PASS
    const households = register.householdCount
    const marks = Array.from(register.households, ({ spotCheck }) => spotCheck).filter((mark) => mark !== undefined)
    if (marks.length === 0) return unknownHere('spotCheck')
    const visited = marks.filter((mark) => !NOT_VISITED.test(mark)).length
    if (visited >= needed.value * households) return PASS
    const share = Math.round((visited / households) * 1000) / 10
    const params = { visited, households, share, needed: needed.value * 100 }
    return fail('spotCheck', { params }, register.headerOf('spotCheck'))
  },
})

const NOT_VISITED = /^(否|无|未|×|不)/
