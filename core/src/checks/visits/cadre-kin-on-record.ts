import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, remembered, setCheck } from '../engine/index.ts'
import { KnownPeople, PERSON_FIELDS, villageReader } from '../people/known-people.ts'
import { textReader } from '../people/people.ts'
import { personReader } from '../people/same-person.ts'

/** J13. The record of handlers' kin names the household of a cadre's own list: cadre and kin both stand there. */
export default setCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: [],
  compares: [{ lists: 'cadre-pairings' }, { lists: 'kin' }],
  concerns: (id) =>
    [...PERSON_FIELDS, 'cadre', 'cadreIdNumber', 'handler', 'handlerIdNumber', 'kinName', 'kinIdNumber'].includes(id),
  run(context, report) {
    const households = new KnownPeople(context.tables({ lists: 'cadre-pairings' }), context)
    const cadresNumber = remembered((table: RegisterTable) => personReader(table, context, 'cadreIdNumber'))
    const cadresName = remembered((table: RegisterTable) => textReader(table, context, 'cadre'))
    /** rows that ask for the same kin and handler get the same pair */
    const pairOf = remembered((ask: string) => {
      const [number, name, village, theirs, handler] = JSON.parse(ask) as string[]
      const found = households.all({ numbers: number ? [number] : [], names: name ? [name] : [], village })
      return found.find(({ table, row }) => {
        const cadreNumber = cadresNumber(table)?.(row)
        if (cadreNumber && theirs) return cadreNumber === theirs
        return handler !== '' && cadresName(table)(row) === handler
      })
    })
    for (const table of context.tables({ lists: 'kin' })) {
      const names = textReader(table, context, 'kinName')
      const number = personReader(table, context, 'kinIdNumber')
      const handler = textReader(table, context, 'handler')
      const handlerNumber = personReader(table, context, 'handlerIdNumber')
      const villageOf = villageReader(table, context)
      for (let row = 0; row < table.rowCount; row++) {
        const own = number?.(row)
        if (!names(row) && !own) {
          report(table).unknown(row, ['kinName'])
          continue
        }
        const ask = [own ?? '', names(row), villageOf(row), handlerNumber?.(row) ?? '', handler(row)]
        const pair = pairOf(JSON.stringify(ask))
        if (!pair) continue
        report(pair.table).fail(pair.row, ['cadre', 'headName', 'name'], {
          params: { relation: textReader(table, context, 'kinRelation')(row) || '—' },
          related: relatedCells([{ table, row }], 'kinName'),
        })
      }
    }
  },
})
