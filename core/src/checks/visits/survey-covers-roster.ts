import { remembered, setCheck } from '../engine/index.ts'
import { householdsOf, placeOfRow } from '../words/places.ts'

/**
 * J01. Questionnaires counted by village: fewer came back than the roster has households. A doubt: a household may be
 * away.
 */
export default setCheck({
  catalogue: 'J01',
  severity: 'doubt',
  citation: '走访调查登记规范（一户不漏）',
  needs: [],
  compares: [{ role: 'roster' }, { lists: 'questionnaires' }],
  run(context, report) {
    const rosters = context.tables({ role: 'roster' })
    const inRoster = remembered((place: string) => householdsOf(place, rosters, context))
    for (const table of context.tables({ lists: 'questionnaires' })) {
      if (!table.has('questionnairesBack')) continue
      const back = table.number('questionnairesBack')
      for (let row = 0; row < table.rowCount; row++) {
        const place = placeOfRow(table, row)
        if (place === '' || Number.isNaN(back[row])) {
          report(table).unknown(row, [place === '' ? 'village' : 'questionnairesBack'])
          continue
        }
        const households = inRoster(place)
        if (back[row] >= households) continue
        report(table).fail(row, ['questionnairesBack'], {
          expected: households,
          params: { place, back: back[row], households, missing: households - back[row] },
        })
      }
    }
  },
})
