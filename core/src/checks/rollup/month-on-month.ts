import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, setCheck } from '../engine/index.ts'
import { periodOf } from '../time/period.ts'
import { placeOfRow } from '../words/places.ts'

const OWN = [
  ['openingHouseholds', 'closingHouseholds'],
  ['openingPersons', 'closingPersons'],
] as const satisfies readonly (readonly FieldId[])[]
const COMPARED = [
  'householdCount',
  'personCount',
  'closingHouseholds',
  'closingPersons',
] as const satisfies readonly FieldId[]

/**
 * I06. The number of a village changed from one month to the next by more than the pack allows: in a summary's own
 * opening and closing, or between the summaries of two months that follow each other.
 */
export default setCheck({
  catalogue: 'I06',
  severity: 'doubt',
  citation: '本地政策包（rollup.monthChange）',
  parameter: 'rollup.monthChange',
  needs: [],
  compares: [{ lists: 'figures' }],
  run(context, report) {
    const limit = context.parameter('rollup.monthChange')
    if (!limit.known) return
    const jumps = (before: number, after: number) => before > 0 && Math.abs(after - before) > before * limit.value
    const shown = (before: number, after: number) => ({
      before,
      after,
      change: Math.round(((after - before) / before) * 1000) / 10,
      limit: limit.value * 100,
    })
    const tables = context.tables({ lists: 'figures' })
    for (const table of tables) {
      for (const [opening, closing] of OWN) {
        if (!table.has(opening) || !table.has(closing)) continue
        for (let row = 0; row < table.rowCount; row++) {
          const [before, after] = [table.number(opening)[row], table.number(closing)[row]]
          if (jumps(before, after))
            report(table).fail(row, [closing, opening], {
              params: { place: placeOfRow(table, row), ...shown(before, after) },
            })
        }
      }
      const earlier = tables.find((other) => isMonthBefore(other, table))
      if (!earlier) continue
      const rows = new Map(Array.from({ length: earlier.rowCount }, (_, row) => [placeOfRow(earlier, row), row]))
      for (const id of COMPARED) {
        if (!table.has(id) || !earlier.has(id)) continue
        for (let row = 0; row < table.rowCount; row++) {
          const place = placeOfRow(table, row)
          const then = place ? rows.get(place) : undefined
          if (then === undefined || !jumps(earlier.number(id)[then], table.number(id)[row])) continue
          report(table).fail(row, [id], {
            params: { place, ...shown(earlier.number(id)[then], table.number(id)[row]) },
            related: relatedCells([{ table: earlier, row: then }], id),
          })
        }
      }
    }
  },
})

function isMonthBefore(a: RegisterTable, b: RegisterTable): boolean {
  const [one, other] = [periodOf(a), periodOf(b)]
  return one !== undefined && other !== undefined && one.to >= 12 && one.to + 1 === other.from
}
