import { ageOn } from '../../identity/id-number.ts'
import { kinOf, type Relation } from '../../programmes/index.ts'
import { type Located, relatedCells, remembered, setCheck } from '../engine/index.ts'
import { OBLIGORS } from '../law/clauses.ts'
import { disabilityReader, statusReader } from '../people/member-facts.ts'
import { birthReader, relationReader, rowsOf } from '../people/people.ts'

/** 民法典 第十七条; 老年人权益保障法 第二条 */
const ADULT = 18
const ELDERLY = 60

/**
 * C08. The roster has, in the household of a tekun person, a spouse or child between 18 and 59 without disability, who
 * must support him. One of the cases of 特困人员认定办法 第八条 (prison, low income with an age, no civil capacity …)
 * explains it.
 */
export default setCheck({
  catalogue: 'C08',
  severity: 'doubt',
  citation: OBLIGORS,
  needs: ['idNumber', 'relation'],
  compares: [{ role: 'register', programme: 'tekun' }, { role: 'roster' }],
  run(context, report) {
    const wanted = new Map<number, Located>()
    for (const table of context.tables({ role: 'register', programme: 'tekun' })) {
      if (!table.has('idNumber')) continue
      table.text('idNumber').forEach((code, row) => {
        if (code >= 0) wanted.set(code, { table, row })
      })
    }
    for (const roster of context.tables({ role: 'roster' })) {
      if (!roster.has('idNumber') || !roster.has('relation')) continue
      const relationOf = relationReader(roster, context)
      const birthOf = birthReader(roster, context)
      const disabilityOf = disabilityReader(roster, context)
      const statusOf = statusReader(roster, context)
      const isAble = (row: number) => {
        const age = birthOf(row) > 0 ? ageOn(birthOf(row), context.of(roster).dateNumber) : Number.NaN
        const disability = disabilityOf(row)
        return (
          age >= ADULT &&
          age < ELDERLY &&
          (disability === undefined || disability === 'none') &&
          (statusOf(row) ?? 'normal') === 'normal'
        )
      }
      const ableIn = remembered((household: number) =>
        remembered((own: Relation) => {
          const rows = [...rowsOf(roster, household)].filter((other) => {
            const relation = relationOf(other)
            const kin = relation ? kinOf(relation, own) : 'none'
            return (kin === 'spouse' || kin === 'child') && isAble(other)
          })
          const found = rows.map((row): Located => ({ table: roster, row }))
          return { found, ofRow: new Map(found.map((one) => [one.row, one])) }
        }),
      )
      roster.text('idNumber').forEach((code, row) => {
        const person = code < 0 ? undefined : wanted.get(code)
        const own = relationOf(row)
        if (!person || !own) return
        const able = ableIn(roster.households.of[row])(own)
        // one of a couple, 父母 both, is kin of the other and not of himself
        const self = able.ofRow.get(row)
        const relatives = able.found.length - (self ? 1 : 0)
        if (relatives > 0)
          report(person.table).fail(person.row, ['name', 'idNumber'], {
            params: { relatives },
            related: relatedCells(able.found, 'name', self),
          })
      })
    }
  },
})
