import { tableCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'

/** H07. The county visits at least the share that the rule of the day sets: dibao 2012 to 2021, tekun from 2021. The share of the register's households that are marked as visited. */
export default tableCheck({
  catalogue: 'H07',
  severity: 'doubt',
  citation: [
    ['2012-12-12', '民发〔2012〕220号'],
    ['2021-07-01', '民发〔2021〕43号'],
  ],
  needs: ['spotCheck'],
  for: [{ role: 'register', programme: ['dibao', 'tekun'] }, { change: 'added' }],
  run(table, context, report) {
    const needed = context.parameter(isOf(table, 'tekun') ? 'tekun.spotCheckRatio' : 'dibao.spotCheckRatio')
    if (!needed.known) return
    const codes = table.householdText('spotCheck')
    if (!codes.some((code) => code >= 0)) {
      report.unknown(-1, ['spotCheck'])
      return
    }
    const isVisited = context.fact('spot-checked', (text) => !/^(否|无|未|×|不)/.test(text))
    const visited = codes.filter((code) => code >= 0 && isVisited(code)).length
    if (visited >= needed.value * codes.length) return
    report.failCell(table.layout.headerBottom, table.column('spotCheck')?.column ?? 0, 'spotCheck', {
      params: {
        visited,
        households: codes.length,
        share: Math.round((visited / codes.length) * 1000) / 10,
        needed: needed.value * 100,
      },
    })
  },
})
