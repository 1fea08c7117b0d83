import { isSameName } from '../../identity/name.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type Located, type Report, relatedCells, setCheck } from '../engine/index.ts'
import { NEAR_KIN_ON_RECORD } from '../law/clauses.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'

/**
 * F13. Near kin of those who handle dibao are put on a register of their own (57号 第十一条). The mark in the dibao register and the register of kin must agree, and the name by one number.
 * The duty is the office's; nothing follows for the family.
 */
export default setCheck({
  catalogue: 'F13',
  severity: 'doubt',
  citation: NEAR_KIN_ON_RECORD,
  needs: [],
  compares: [{ role: 'register', programme: 'dibao' }, { lists: 'kin' }],
  from: '2012-12-12',
  run(context, report) {
    const kin = context.tables({ lists: 'kin' })
    const onRecord = rowsByPerson(kin, context, report, 'kinIdNumber')
    for (const table of context.tables({ role: 'register', programme: 'dibao' })) {
      const person = personReader(table, context)
      if (!person || !table.has('kinOfHandler')) {
        report(table).unknown(-1, [person ? 'kinOfHandler' : 'idNumber'])
        continue
      }
      const { count, rows, start } = table.households
      for (let household = 0; household < count; household++) {
        const members = [...rows.subarray(start[household], start[household + 1])]
        for (const row of members) tellOtherName(table, row, onRecord.get(person(row)), report(table))
        const marked = members.find((row) => /^(是|有|√|已备案|备案|1)/.test(table.said('kinOfHandler', row)))
        const recorded = members.find((row) => onRecord.has(person(row)))
        if (marked !== undefined && recorded === undefined)
          report(table).fail(marked, ['kinOfHandler', 'idNumber'], { variant: 'not-on-record' })
        if (marked === undefined && recorded !== undefined)
          report(table).fail(recorded, ['kinOfHandler', 'idNumber'], {
            variant: 'not-marked',
            related: relatedCells(onRecord.get(person(recorded)) ?? [], 'kinIdNumber'),
          })
      }
    }
  },
})

/** Told in the register of kin: a name may have been changed, or written by its sound. */
function tellOtherName(table: RegisterTable, row: number, kin: readonly Located[] | undefined, report: Report): void {
  const [one] = kin ?? []
  if (!one || !table.has('name') || !one.table.has('kinName')) return
  const [own, recorded] = [table.shown('name', row).trim(), one.table.shown('kinName', one.row).trim()]
  if (own === '' || recorded === '' || isSameName(own, recorded)) return
  report.fail(row, ['name', 'idNumber'], {
    variant: 'other-name',
    params: { other: recorded },
    related: relatedCells([one], 'kinName'),
  })
}
