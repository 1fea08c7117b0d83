import { setCheck } from '../engine/index.ts'
import { personReader, rowsByPerson } from '../people/same-person.ts'

/** M04. 2009: the 医前救助卡 was for dibao and 五保. Its holder stands in one of these registers; a low-income patient may hold one by local rule. */
export default setCheck({
  catalogue: 'M04',
  severity: 'doubt',
  citation: '民发〔2009〕81号',
  needs: [],
  compares: [
    { programme: 'medical-assistance' },
    { role: 'register', programme: 'dibao' },
    { role: 'register', programme: 'tekun' },
  ],
  run(context, report) {
    const registered = rowsByPerson(
      context.tables({ role: 'register', programme: ['dibao', 'tekun'] }),
      context,
      report,
    )
    if (registered.size === 0) return
    for (const table of context.tables({ programme: 'medical-assistance' })) {
      if (!table.has('cardNumber')) continue
      const person = personReader(table, context)
      if (!person) {
        report(table).unknown(-1, ['idNumber'])
        continue
      }
      const cards = table.text('cardNumber')
      for (let row = 0; row < table.rowCount; row++) {
        if (cards[row] < 0) continue
        const who = person(row)
        if (!who) report(table).unknown(row, ['idNumber'])
        else if (!registered.has(who)) report(table).fail(row, ['cardNumber', 'idNumber', 'name'])
      }
    }
  },
})
