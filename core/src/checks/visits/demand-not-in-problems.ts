import type { RegisterTable } from '../../register/index.ts'
import { type CheckContext, type Located, setCheck } from '../engine/index.ts'
import { KnownPeople, lookUpHouseholds, partnerCells } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'
import { sayingSame } from '../words/containment.ts'
import { saysNothing } from '../words/words.ts'

/**
 * J09. Every demand that a visit wrote down has its row in the ledger of problems: one of the same person, or one that
 * says the same and names nobody or a group. One that says the same of somebody whom no visit named may be of the
 * same household. An error only where the ledger has at least half of the demands, so that
 * it is the one of these visits, and every row of it names one person; else the demand may be in a row that stands for
 * several households.
 */
export default setCheck({
  catalogue: 'J09',
  severity: 'error',
  citation: '问题台账登记规范（诉求件件入账）',
  needs: [],
  compares: [{ lists: 'visits' }, { lists: 'problems', role: 'ledger' }],
  run(context, report) {
    const ledgers = context.tables({ lists: 'problems', role: 'ledger' })
    const raised = new KnownPeople(ledgers, context)
    const shared = new Set(ledgers.flatMap((table) => sharedProblems(table, context)))
    const logs = context.tables({ lists: 'visits' }).filter((table) => {
      if (!table.has('demand')) report(table).unknown(-1, ['demand'])
      return table.has('demand')
    })
    const presences = lookUpHouseholds(logs, raised, context, (table) => {
      const demand = textReader(table, context, 'demand')
      return (row) => !saysNothing(demand(row))
    })
    const open = presences
      .filter(({ found }) => found !== 'number' && found !== 'name' && found !== 'other-number')
      .map((presence) => ({ ...presence, demand: plain(textReader(presence.table, context, 'demand')(presence.row)) }))
    const inLedger = sayingSame(new Set(open.map(({ demand }) => demand)), shared)
    const absent = open.filter(({ demand }) => !inLedger.has(demand))
    const strangers = problemsOfStrangers(ledgers, logs, context)
    const isTheirLedger = absent.length * 2 <= presences.length
    for (const { table, row, one: found, demand } of absent) {
      const one = found ?? strangers.get(demand)
      const isSettled = /已(?![转报列登])\S{0,2}(解决|答复|办|解释|落实)|当场|现场/.test(
        textReader(table, context, 'followUp')(row),
      )
      report(table).fail(row, ['demand', 'visitee', 'visiteeIdNumber'], {
        variant: found ? 'similar' : one ? 'stranger' : 'absent',
        ...((one || shared.size > 0 || isSettled || !isTheirLedger) && { severity: 'doubt' }),
        ...(one && {
          params: { other: one.table.shown('problemHousehold', one.row) },
          related: partnerCells(one),
        }),
      })
    }
  },
})

/** What the ledgers say of somebody whom no visit named, with the row; nothing that several such rows say. */
function problemsOfStrangers(
  ledgers: readonly RegisterTable[],
  logs: readonly RegisterTable[],
  context: CheckContext,
): ReadonlyMap<string, Located> {
  const visited = new Set(
    logs.flatMap((log) => Array.from({ length: log.rowCount }, (_, row) => log.said('visitee', row))),
  )
  const found = new Map<string, Located | undefined>()
  for (const table of ledgers) {
    const text = textReader(table, context, 'problem')
    for (let row = 0; row < table.rowCount; row++) {
      const [name, problem] = [table.said('problemHousehold', row), plain(text(row))]
      if (name === '' || visited.has(name)) continue
      found.set(problem, found.has(problem) ? undefined : { table, row })
    }
  }
  return new Map([...found].flatMap(([problem, one]) => (one ? [[problem, one] as const] : [])))
}

const plain = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

/** The problems of rows that name nobody, or a group: 张三等5户, 三组村民. */
function sharedProblems(table: RegisterTable, context: CheckContext): string[] {
  const name = textReader(table, context, 'problemHousehold')
  const number = textReader(table, context, 'idNumber')
  const text = textReader(table, context, 'problem')
  const isShared = (row: number) =>
    /[等、,，]|群众|村民|[户组]$/.test(name(row)) || (name(row) === '' && number(row) === '')
  return Array.from({ length: table.rowCount }, (_, row) => (isShared(row) ? plain(text(row)) : '')).filter(Boolean)
}
