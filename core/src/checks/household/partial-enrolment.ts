import { statusOf } from '../../facts/words.ts'
import { householdCheck } from '../engine/index.ts'
import { coveredReader } from '../people/member-facts.ts'
import { rowsOf, textReader } from '../people/people.ts'

/** What lawfully leaves a member out: his own application, another programme, or 57号 第七条. */
const REASON = /单人|单独|特困|五保|供养|孤儿|无人抚养|服刑|在押|羁押|戒毒|失踪|宗教|渐退|另户|分保/

/**
 * B05. Fewer persons are covered than the household has, and nothing in the row says why. 民发〔2022〕83号: no household with only some of
 * its members enrolled, but for single-person applications; members whom 57号 第七条 leaves out, or whom tekun or a children's
 * programme supports, explain it too.
 */
export default householdCheck({
  catalogue: 'B05',
  severity: 'doubt',
  citation: '民发〔2022〕83号 一',
  from: '2022-10-20',
  needs: [],
  oneOf: [
    ['insuredPersons', 'protected'],
    ['householdSize', 'protected'],
  ],
  for: { role: 'register', programme: 'dibao' },
  bind(table, context, report) {
    const insured = table.has('insuredPersons') ? table.householdNumber('insuredPersons') : undefined
    const sizes = table.has('householdSize') ? table.householdNumber('householdSize') : undefined
    const single = table.has('singlePerson') ? table.householdText('singlePerson') : undefined
    const isCovered = coveredReader(table, context)
    const texts = (['remarks', 'status', 'specialGroup', 'category'] as const).map((id) =>
      textReader(table, context, id),
    )
    return (household) => {
      const persons = insured?.[household] ?? Number.NaN
      const size = sizes?.[household] ?? Number.NaN
      if (size <= persons && !table.has('protected')) return
      const rows = rowsOf(table, household)
      const leftOut = size > persons ? size - persons : rows.filter((row) => !isCovered(row)).length
      if (leftOut === 0 || persons === 0 || (single?.[household] ?? -1) >= 0) return
      const isExplained = [...rows].some((row) =>
        texts.some((textOf) => REASON.test(textOf(row)) || isAway(textOf(row))),
      )
      if (isExplained) return
      report.fail(table.householdRow('insuredPersons', household), ['insuredPersons', 'householdSize', 'protected'], {
        params: { leftOut },
      })
    }
  },
})

function isAway(text: string): boolean {
  const status = text ? statusOf(text) : undefined
  return status !== undefined && status !== 'normal'
}
