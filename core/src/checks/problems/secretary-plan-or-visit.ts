import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Report, setCheck } from '../engine/index.ts'
import { KnownPeople, PERSON_CELLS, whomReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'
import { saysNothing } from '../words/words.ts'

/**
 * L11. A household in a secretary's care has a plan, and a follow-up visit: in its own row, or in the log of visits
 * where that is given.
 */
export default setCheck({
  catalogue: 'L11',
  severity: 'doubt',
  citation: '书记定点帮扶登记规范（有计划、有回访）',
  needs: [],
  compares: [{ lists: 'secretary-plans' }],
  run(context, report) {
    const visited = new KnownPeople(context.tables({ lists: 'visits' }), context)
    for (const table of context.tables({ lists: 'secretary-plans' })) {
      lookForPlans(table, context, report(table))
      lookForVisits(table, visited, context, report(table))
    }
  },
})

function lookForPlans(table: RegisterTable, context: CheckContext, report: Report): void {
  if (!table.has('measure') && !table.has('incomeTarget')) {
    report.unknown(-1, ['measure'])
    return
  }
  const measure = textReader(table, context, 'measure')
  const noTarget = table.blank('incomeTarget')
  for (let row = 0; row < table.rowCount; row++)
    if (saysNothing(measure(row)) && noTarget[row])
      report.fail(row, ['measure', 'incomeTarget', ...PERSON_CELLS], { variant: 'plan' })
}

function lookForVisits(table: RegisterTable, visited: KnownPeople, context: CheckContext, report: Report): void {
  const isTold = table.has('visitDate') || table.has('visitCount')
  if (!isTold && visited.tables.length === 0) {
    report.unknown(-1, ['visitDate'])
    return
  }
  const noDate = table.blank('visitDate')
  const count = table.has('visitCount') ? table.number('visitCount') : undefined
  const whomOf = whomReader(table, context)
  for (let row = 0; row < table.rowCount; row++)
    if (noDate[row] && !(count && count[row] > 0) && !visited.match(whomOf([row])))
      report.fail(row, ['visitDate', 'visitCount', ...PERSON_CELLS], { variant: 'visit' })
}
