import { tableCheck } from '../check.ts'
import { PERSON_CELLS } from '../known-people.ts'

/** J02. 联系干部 is blank for some households of the ledger. Judged where the list of cadres and their households is not given. */
export default tableCheck({
  catalogue: 'J02',
  severity: 'doubt',
  citation: '干部包户登记规范（困难户户户有干部）',
  needs: ['cadre'],
  kinds: ['hardship-ledger'],
  run(table, context, report) {
    if (context.tables('cadre-pairing').length > 0) return
    const blank = table.blankInHousehold('cadre')
    if (!blank.includes(0)) {
      report.unknown(-1, ['cadre'])
      return
    }
    const { rows, start } = table.households
    blank.forEach((isBlank, household) => {
      if (isBlank) report.fail(rows[start[household]], ['cadre', ...PERSON_CELLS])
    })
  },
})
