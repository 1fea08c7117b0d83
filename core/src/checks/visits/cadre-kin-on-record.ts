import { setCheck } from '../check.ts'
import { KnownPeople, PERSON_FIELDS, villageReader } from '../known-people.ts'
import { textReader } from '../people.ts'
import { relatedCells } from '../related.ts'
import { personReader } from '../same-person.ts'

/** J13. The record of handlers' kin names the household of a cadre's own list: cadre and kin both stand there. */
export default setCheck({
  catalogue: 'J13',
  severity: 'doubt',
  citation: '干部包户登记规范（近亲属回避、备案）',
  needs: [],
  compares: [['cadre-pairing'], ['handler-kin']],
  concerns: (id) =>
    [...PERSON_FIELDS, 'cadre', 'cadreIdNumber', 'handler', 'handlerIdNumber', 'kinName', 'kinIdNumber'].includes(id),
  run(context, report) {
    const households = new KnownPeople(context.tables('cadre-pairing'), context)
    for (const table of context.tables('handler-kin')) {
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
        const found = households.all({
          numbers: own ? [own] : [],
          names: names(row) ? [names(row)] : [],
          village: villageOf(row),
        })
        const pair = found.find((one) => {
          const cadreNumber = personReader(one.table, context, 'cadreIdNumber')?.(one.row)
          const theirs = handlerNumber?.(row)
          if (cadreNumber && theirs) return cadreNumber === theirs
          return handler(row) !== '' && textReader(one.table, context, 'cadre')(one.row) === handler(row)
        })
        if (!pair) continue
        report(pair.table).fail(pair.row, ['cadre', 'headName', 'name'], {
          params: { relation: textReader(table, context, 'kinRelation')(row) || '—' },
          related: relatedCells([{ table, row }], 'kinName'),
        })
      }
    }
  },
})
