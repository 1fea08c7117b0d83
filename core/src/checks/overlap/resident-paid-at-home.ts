import { relatedCells, setCheck } from '../engine/index.ts'
import { programmesReader } from '../law/programme-of.ts'
import { eachMatch } from '../people/same-person.ts'

/** F02. Who lives in a care home (集中供养) is on a household's payment list too. An error where that list is of dibao or of care at home; his own tekun money or another benefit may lawfully be paid. */
export default setCheck({
  catalogue: 'F02',
  severity: 'error',
  citation: [
    ['2006-03-01', '国务院令第456号 第十二条'],
    ['2014-05-01', '国务院令第649号 第十九条'],
    ['2021-07-01', '国务院令第649号 第十九条；民发〔2021〕43号'],
    ['2026-07-01', '社会救助法 第十六条；民发〔2021〕43号'],
  ],
  needs: [],
  compares: [{ role: 'register', programme: 'tekun' }, { role: 'payment' }],
  run(context, report) {
    const homes = context.tables({ role: 'register', programme: 'tekun' }).filter((table) => table.has('livelihood'))
    if (homes.length === 0) {
      for (const table of context.tables({ role: 'register', programme: 'tekun' }))
        report(table).unknown(-1, ['livelihood'])
      return
    }
    eachMatch(context.tables({ role: 'payment' }), homes, context, report, ({ table, row }, others) => {
      const resident = others.find((one) => /集中/.test(one.table.said('livelihood', one.row)))
      if (!resident) return
      const programmes = programmesReader(table)(row)
      const purpose = (['payItem', 'category'] as const).map((id) => table.said(id, row)).join(' ')
      const atHome = programmes.includes('dibao') || /分散/.test(purpose)
      if (!atHome && programmes.length > 0 && !programmes.includes('tekun')) return
      report(table).fail(row, ['idNumber', 'name', 'paidAmount'], {
        severity: atHome ? 'error' : 'doubt',
        variant: atHome ? 'home' : 'own',
        params: { purpose: purpose.trim() || table.layout.titles[0] || table.sheet.name },
        related: relatedCells([resident], 'livelihood'),
      })
    })
  },
})
