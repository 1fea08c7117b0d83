import { ageOn } from '../../identity/id-number.ts'
import { type Located, relatedCells, type Subject, setCheck } from '../engine/index.ts'
import { MEMBERS } from '../law/clauses.ts'
import { birthReader, fullListReader, relationReader, rowsOf } from '../people/people.ts'

const REGISTERS = {
  role: 'register',
  programme: ['dibao', 'dibao-edge', 'rigid-expenditure'],
} as const satisfies Subject

/** 民法典 第十七条 */
const ADULT = 18

/**
 * B04. The roster has a minor child of the head in the same household, whom the register leaves out: minor children are members (57号 第七条).
 * A child of a divorced parent, or one whom a children's programme supports, may lawfully be elsewhere.
 */
export default setCheck({
  catalogue: 'B04',
  severity: 'doubt',
  citation: MEMBERS,
  needs: ['idNumber', 'relation'],
  compares: [REGISTERS, { role: 'roster' }],
  run(context, report) {
    const roster = new Map<number, Located>()
    for (const table of context.tables({ role: 'roster' }))
      if (table.has('idNumber') && table.has('relation'))
        table.text('idNumber').forEach((code, row) => {
          if (code >= 0) roster.set(code, { table, row })
        })
    for (const table of context.tables(REGISTERS)) {
      if (!table.has('idNumber') || !table.has('relation')) continue
      const ids = table.text('idNumber')
      const relationOf = relationReader(table, context)
      const listsAll = fullListReader(table)
      for (let household = 0; household < table.households.count; household++) {
        if (!listsAll(household)) continue
        const rows = rowsOf(table, household)
        const head = rows.find((row) => relationOf(row) === 'head' && ids[row] >= 0)
        const known = head === undefined ? undefined : roster.get(ids[head])
        if (head === undefined || !known) continue
        const listed = new Set([...rows].map((row) => ids[row]))
        const missing = minorChildren(known).filter((one) => !listed.has(one.table.text('idNumber')[one.row]))
        if (missing.length === 0) continue
        report(table).fail(head, ['name', 'householdSize'], {
          params: { children: missing.length },
          related: relatedCells(missing, 'name'),
        })
      }
    }

    /** Children under 18 of a head, in his household of the roster. */
    function minorChildren({ table, row }: Located): Located[] {
      const relationOf = relationReader(table, context)
      const birthOf = birthReader(table, context)
      if (relationOf(row) !== 'head') return []
      const isMinorChild = (other: number) =>
        relationOf(other) === 'child' &&
        birthOf(other) > 0 &&
        ageOn(birthOf(other), context.of(table).dateNumber) < ADULT &&
        table.text('idNumber')[other] >= 0
      return [...rowsOf(table, table.households.of[row])].filter(isMinorChild).map((other) => ({ table, row: other }))
    }
  },
})
