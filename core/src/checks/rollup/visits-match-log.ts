import { type CheckContext, remembered, setCheck } from '../engine/index.ts'
import { type Part, partsOf, placeOfRow } from '../words/places.ts'

/**
 * I09. 走访户数 of the summary due on the 20th is the number of households that the log of visits names. A log names
 * one row a visit: people are counted once. A doubt: visits may be written down elsewhere.
 */
export default setCheck({
  catalogue: 'I09',
  severity: 'doubt',
  citation: '登记规范（走访户数与民情日志一致）',
  needs: [],
  compares: [{ lists: 'campaign-figures' }, { lists: 'visits' }],
  run(context, report) {
    const logs = context.tables({ lists: 'visits' })
    const visitedIn = remembered((place: string) => {
      const parts = partsOf(place, logs, context)
      return parts.length === 0 ? undefined : householdsVisited(parts, context)
    })
    for (const table of context.tables({ lists: 'campaign-figures' })) {
      if (!table.has('visitedHouseholds')) {
        report(table).unknown(-1, ['visitedHouseholds'])
        continue
      }
      const stated = table.number('visitedHouseholds')
      for (let row = 0; row < table.rowCount; row++) {
        const place = placeOfRow(table, row)
        const visited = place && !Number.isNaN(stated[row]) ? visitedIn(place) : undefined
        if (visited === undefined || visited === stated[row]) continue
        report(table).fail(row, ['visitedHouseholds'], {
          expected: visited,
          params: { place, stated: stated[row], logged: visited },
        })
      }
    }
  },
})

/** How many households, by ID number or name, the rows of a log name. */
function householdsVisited(parts: readonly Part[], context: CheckContext): number {
  const visited = new Set<string>()
  for (const { table: log, rows } of parts) {
    const id = log.has('visiteeIdNumber') ? 'visiteeIdNumber' : 'visitee'
    for (const one of rows) {
      const who = context.textOf(log.text(id)[one]) || context.textOf(log.text('visitee')[one])
      if (who) visited.add(`${placeOfRow(log, one)} ${who}`)
    }
  }
  return visited.size
}
