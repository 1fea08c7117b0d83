import type { RegisterTable } from '../../register/index.ts'
import { setCheck } from '../check.ts'
import type { CheckContext } from '../context.ts'
import { KnownPeople, lookUpHouseholds, PERSON_FIELDS, partnerCells } from '../known-people.ts'
import { textReader } from '../people.ts'
import { saysNothing } from '../words.ts'

/** The fewest characters by which one text can be told to contain another. */
const TELLING = 4

/**
 * J09. Every demand that a visit wrote down has its row in the ledger of problems: one of the same person, or one that says the same. An error only
 * where every row of the ledger names one person; else the demand may be in a row that stands for several households.
 */
export default setCheck({
  catalogue: 'J09',
  severity: 'error',
  citation: '问题台账登记规范(诉求件件入账)',
  needs: [],
  compares: [['visit-log'], ['problem-ledger']],
  concerns: (id) => [...PERSON_FIELDS, 'demand', 'followUp', 'problem'].includes(id),
  run(context, report) {
    const ledgers = context.tables('problem-ledger')
    const raised = new KnownPeople(ledgers, context)
    const problems = ledgers.flatMap((table) => textsOf(table, context))
    const namesAll = ledgers.every((table) => namesOnePerson(table, context))
    const logs = context.tables('visit-log').filter((table) => {
      if (!table.has('demand')) report(table).unknown(-1, ['demand'])
      return table.has('demand')
    })
    const presences = lookUpHouseholds(logs, raised, context, (table) => {
      const demand = textReader(table, context, 'demand')
      return (row) => !saysNothing(demand(row))
    })
    for (const { table, row, found, one } of presences) {
      if (found === 'number' || found === 'name' || found === 'other-number') continue
      const demand = plain(textReader(table, context, 'demand')(row))
      const isThere = problems.some(
        (problem) =>
          problem === demand ||
          (Math.min(problem.length, demand.length) >= TELLING &&
            (problem.includes(demand) || demand.includes(problem))),
      )
      if (isThere) continue
      const isSettled = /已解决|已答复|当场|现场|已办|已解释|已落实/.test(textReader(table, context, 'followUp')(row))
      report(table).fail(row, ['demand', 'visitee', 'visiteeIdNumber'], {
        variant: one ? 'similar' : 'absent',
        ...((one || !namesAll || isSettled) && { severity: 'doubt' }),
        ...(one && {
          params: { other: one.table.shown('problemHousehold', one.row) },
          related: partnerCells(one),
        }),
      })
    }
  },
})

const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

function textsOf(table: RegisterTable, context: CheckContext): string[] {
  const text = textReader(table, context, 'problem')
  return Array.from({ length: table.rowCount }, (_, row) => plain(text(row))).filter(Boolean)
}

/** Whether each row is about one person; 张三等5户 is not. */
function namesOnePerson(table: RegisterTable, context: CheckContext): boolean {
  const name = textReader(table, context, 'problemHousehold')
  return Array.from({ length: table.rowCount }, (_, row) => name(row)).every(
    (text) => text !== '' && !/[等、,，]|群众|村民|户$/.test(text),
  )
}
