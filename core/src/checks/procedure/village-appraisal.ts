import { tableCheck } from '../engine/index.ts'

/** First and last decision for which the appraisal in the village (民主评议) was part of the procedure. */
const FROM = 20121212
const UNTIL = 20210630

/** H03. 2012 to 2021: a household decided on without its day of appraisal, in a register that gives the day for others. A doubt: the paper may lie in the file. */
export default tableCheck({
  catalogue: 'H03',
  severity: 'doubt',
  citation: '民发〔2012〕220号',
  needs: ['decisionDate', 'appraisalDate'],
  for: [{ role: 'register', programme: 'dibao' }, { change: 'added' }],
  from: '2012-12-12',
  run(table, _context, report) {
    const decisions = table.householdDate('decisionDate')
    const blank = table.blankInHousehold('appraisalDate')
    const isKept = blank.includes(0)
    for (let household = 0; household < decisions.length; household++) {
      const decided = decisions[household]
      if (!blank[household] || decided < FROM || decided > UNTIL) continue
      if (isKept) report.fail(table.householdRow('decisionDate', household), ['appraisalDate', 'decisionDate'])
      else report.unknown(-1, ['appraisalDate'])
    }
  },
})
