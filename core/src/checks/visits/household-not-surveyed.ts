import type { RegisterTable } from '../../register/index.ts'
import { readYesNo } from '../../register/values.ts'
import { type CheckContext, setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, reportAbsent } from '../people/known-people.ts'
import { rowsOf, textReader } from '../people/people.ts'
import { saysAbsent } from '../words/words.ts'

/**
 * J01. 一户不漏: every household of the roster has a questionnaire that came back, or a visit. A household that the
 * roster itself says is away, or whose person the other registers name without a number, is only a doubt.
 */
export default setCheck({
  catalogue: 'J01',
  severity: 'error',
  citation: '走访调查登记规范（一户不漏）',
  needs: [],
  compares: [{ role: 'roster' }, [{ lists: 'questionnaires' }, { lists: 'visits' }]],
  run(context, report) {
    const surveyed = new KnownPeople(
      context.tables({ lists: 'questionnaires' }, { lists: 'visits' }),
      context,
      (table) => cameBack(table, context),
    )
    if (surveyed.tables.length === 0) return
    const rosters = context.tables({ role: 'roster' })
    reportAbsent(lookUpHouseholds(rosters, surveyed, context), surveyed, report, ({ table, household }) =>
      isAway(table, household, context) ? 'doubt' : undefined,
    )
  },
})

/** A row counts unless it says that the questionnaire did not come back. */
function cameBack(table: RegisterTable, context: CheckContext): (row: number) => boolean {
  if (!table.has('questionnaireReturned')) return () => true
  const codes = table.text('questionnaireReturned')
  return (row) => codes[row] < 0 || readYesNo(context.textOf(codes[row])) !== 0
}

function isAway(table: RegisterTable, household: number, context: CheckContext): boolean {
  return (['remarks', 'status'] as const).some((id) => {
    const text = textReader(table, context, id)
    return rowsOf(table, household).some((row) => saysAbsent(text(row)))
  })
}
