import { tableCheck } from '../engine/index.ts'
import { PERSON_CELLS } from '../people/known-people.ts'

/** Where more households than that have no cadre, one cell may stand for those below it. */
const MOST_BLANK = 0.3

/**
 * J02. 联系干部 is blank for some households of the ledger, or of the list of cadres and their households. The ledger is judged where that list is
 * not given.
 */
export default tableCheck({
  catalogue: 'J02',
  severity: 'doubt',
  citation: '干部包户登记规范（困难户户户有干部）',
  needs: ['cadre'],
  for: [{ lists: 'people', role: 'ledger' }, { lists: 'cadre-pairings' }],
  run(table, context, report) {
    const isList = table.kind.lists === 'cadre-pairings'
    if (!isList && context.tables({ lists: 'cadre-pairings' }).length > 0) return
    const blank = table.blankInHousehold('cadre')
    const blanks = blank.reduce((count, one) => count + one, 0)
    if (blanks === blank.length || (isList && blanks > blank.length * MOST_BLANK)) {
      report.unknown(-1, ['cadre'])
      return
    }
    const { rows, start } = table.households
    blank.forEach((isBlank, household) => {
      if (isBlank) report.fail(rows[start[household]], ['cadre', ...PERSON_CELLS])
    })
  },
})
