import { type Located, setCheck } from '../check.ts'
import { programmeNamed } from '../programme-words.ts'
import { AID_REGISTERS } from '../register-groups.ts'
import { personReader, rowsByPerson, saysWho } from '../same-person.ts'

const CLAIMING = [...AID_REGISTERS, 'disability-allowance']

/** F14. Aid is given to somebody as dibao or tekun who stands in no such register. Judged for the registers that were given; a doubt, for the register may be of another month. */
export default setCheck({
  catalogue: 'F14',
  severity: 'doubt',
  citation: '社会救助暂行办法 第二十八条',
  needs: [],
  compares: [CLAIMING, ['dibao', 'tekun']],
  concerns: (id) => saysWho(id) || ['aidStatus', 'specialGroup', 'category'].includes(id),
  run(context, report) {
    const registers = new Map(
      (['dibao', 'tekun'] as const)
        .filter((kind) => context.tables(kind).length > 0)
        .map((kind) => [kind as string, rowsByPerson(context.tables(kind), context, report)]),
    )
    for (const table of context.tables(...CLAIMING)) {
      const person = personReader(table, context)
      if (!person) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      for (let row = 0; row < table.rowCount; row++) {
        const claimed = claimOf({ table, row })
        const people = registers.get(claimed)
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
  for (const id of ['aidStatus', 'specialGroup', 'category'] as const) {
    const text = table.has(id) ? table.shown(id, row).trim() : ''
    if (text) return text
  }
  return ''
}

const claimOf = (one: Located): string => programmeNamed(statusText(one))
