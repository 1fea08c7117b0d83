import { householdCheck } from '../check.ts'

/** First and last decision for which the appraisal in the village (民主评议) was part of the procedure. */
const FROM = 20121212
const UNTIL = 20210630

/** H03. 2012 to 2021: a household decided on without its day of appraisal, in a register that gives the day for others. A doubt: the paper may lie in the file. */
export default householdCheck({
  catalogue: 'H03',
  severity: 'doubt',
  citation: '民发〔2012〕220号',
  needs: ['decisionDate'],
  oneOf: [['appraisalDate']],
  kinds: ['dibao', 'added'],
  from: '2012-12-12',
  bind(table, _context, report) {
    const decisions = table.householdDate('decisionDate')
    const blank = table.blankInHousehold('appraisalDate')
    const isKept = blank.includes(0)
    return (household) => {
      const decided = decisions[household]
      if (!blank[household] || decided < FROM || decided > UNTIL) return
      const row = table.householdRow('decisionDate', household)
      if (isKept) report.fail(row, ['appraisalDate', 'decisionDate'])
      else report.unknown(-1, ['appraisalDate'])
    }
  },
})
