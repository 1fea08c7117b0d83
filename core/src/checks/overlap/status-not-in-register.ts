import { programmesNamed } from '../../facts/programmes.ts'
import { type Located, type Subject, setCheck } from '../engine/index.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'

const CLAIMING = [
  { role: 'aid' },
  { programme: ['disability-living-allowance', 'disability-care-allowance'] },
] as const satisfies readonly Subject[]
/** Whose recipients stand in a register that aid can be claimed by. */
const CLAIMED = ['dibao', 'tekun'] as const
/** Columns that may say so. */
const STATUS = ['aidStatus', 'specialGroup', 'category'] as const

/** F14. Aid is given to somebody as dibao or tekun who stands in no such register. Judged for the registers that were given; a doubt, for the register may be of another month. */
export default setCheck({
  catalogue: 'F14',
  severity: 'doubt',
  citation: [
    ['2009-06-15', '民发〔2009〕81号'],
    ['2014-05-01', '国务院令第649号 第二十八条'],
    ['2026-07-01', '社会救助法 第二十四条、第四十二条'],
  ],
  needs: [],
  compares: [CLAIMING, { role: 'register', programme: CLAIMED }],
  run(context, report) {
    const registers = new Map(
      CLAIMED.map((programme) => {
        const tables = context.tables({ role: 'register', programme })
        return [programme, tables.length > 0 ? rowsByPerson(tables, context, report) : undefined] as const
      }),
    )
    for (const table of context.tables(...CLAIMING)) {
      const person = personReader(table, context)
      if (!person) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      if (!STATUS.some((id) => table.has(id))) {
        report(table).unknown(-1, ['aidStatus'])
        continue
      }
      for (let row = 0; row < table.rowCount; row++) {
        const [claimed] = programmesNamed(statusText({ table, row }))
        const people = CLAIMED.map((id) => (id === claimed ? registers.get(id) : undefined)).find((one) => one)
        if (!people || people.size === 0) continue
        const who = person(row)
        if (!who) report(table).unknown(row, ['idNumber'])
        else if (!people.has(who))
          report(table).fail(row, ['aidStatus', 'category', 'idNumber'], {
            params: { claimed: statusText({ table, row }) },
          })
      }
    }
  },
})

function statusText({ table, row }: Located): string {
  for (const id of STATUS) {
    const text = table.said(id, row)
    if (text) return text
  }
  return ''
}
