import { programmesNamed } from '../../facts/programmes.ts'
import { setCheck } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { allowanceReader, SAYS_ALLOWANCE } from '../money/disability-allowances.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'

/**
 * F04. 困难残疾人生活补贴 is for disabled people in dibao households: somebody draws it who stands in no dibao register given. A doubt: places may extend it to
 * others (a row that names 低保边缘 or another class is passed over), and the register may be of another month or list only the heads.
 */
export default setCheck({
  catalogue: 'F04',
  severity: 'doubt',
  citation: '国发〔2015〕52号',
  needs: [],
  compares: [
    { programme: ['disability-living-allowance', 'disability-care-allowance'] },
    { role: 'register', programme: 'dibao' },
  ],
  from: '2016-01-01',
  run(context, report) {
    const people = rowsByPerson(context.tables({ role: 'register', programme: 'dibao' }), context, report)
    if (people.size === 0) return
    for (const table of context.tables({ programme: ['disability-living-allowance', 'disability-care-allowance'] })) {
      const person = personReader(table, context)
      if (!person) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const allowancesOf = allowanceReader(table)
      const classes = (['category', 'specialGroup'] as const).filter((id) => table.has(id))
      for (let row = 0; row < table.rowCount; row++) {
        if (allowancesOf(row).pays('living') !== true) continue
        const named = classes.map((id) => programmesNamed(table.said(id, row))).find((one) => one.length > 0)
        if (named && !named.includes('dibao') && !named.some((id) => isOf(table, id))) continue
        const who = person(row)
        if (!who) report(table).unknown(row, ['idNumber'])
        else if (!people.has(who)) report(table).fail(row, ['idNumber', 'name', ...SAYS_ALLOWANCE])
      }
    }
  },
})
