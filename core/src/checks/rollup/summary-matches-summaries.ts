import { type FieldId, field } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { relatedCells, remembered, tableCheck, yuan } from '../engine/index.ts'
import { FIGURES, roundingOf } from '../money/figures.ts'
import { periodOf } from '../time/period.ts'
import { isAbout, placeOfRow } from '../words/places.ts'

/**
 * I02. A town's figures in the county's summary must be what the town's own summary by villages adds up to. Compared are summaries of the same
 * months; the lower one is that whose sheet, title or file bears the town's name.
 */
export default tableCheck({
  catalogue: 'I02',
  severity: 'error',
  citation: '登记规范（汇总应与分表一致）',
  needs: [],
  oneOf: [['town', 'village']],
  for: { role: 'summary' },
  run(summary, context, report) {
    const others = context.tablesLike(summary).filter((table) => table !== summary && isSamePeriod(table, summary))
    if (others.length === 0) return
    const tableOf = remembered((place: string) => others.filter((table) => isAbout(table, place)))
    const sumOf = remembered((id: FieldId) => remembered((lower: RegisterTable) => sumWithoutGaps(lower, id)))
    for (let row = 0; row < summary.rowCount; row++) {
      const place = placeOfRow(summary, row)
      const below = place ? tableOf(place) : []
      if (below.length !== 1 || below[0].rowCount < 2) continue
      const [lower] = below
      for (const { field: id } of summary.columns) {
        if (!FIGURES[id] || !lower.has(id) || Number.isNaN(summary.number(id)[row])) continue
        const stated = summary.number(id)[row]
        const sum = sumOf(id)(lower)
        if (sum === undefined) continue
        const rounding = roundingOf(summary, id, row) + roundingOf(lower, id, 0) * lower.rowCount
        if (Math.abs(sum - stated) <= rounding) continue
        const show = (value: number) => (field(id).type === 'money' ? yuan(value) : value)
        report.fail(row, [id], {
          expected: show(sum),
          params: {
            place,
            expected: show(sum),
            stated: show(stated),
            difference: show(stated - sum),
            rows: lower.rowCount,
          },
          related: relatedCells([{ table: lower, row: 0 }], id),
        })
      }
    }
  },
})

/** The sum of a column; undefined where a row has none. */
function sumWithoutGaps(table: RegisterTable, id: FieldId): number | undefined {
  return table.blank(id).includes(1) ? undefined : table.number(id).reduce((total, value) => total + value, 0)
}

function isSamePeriod(a: RegisterTable, b: RegisterTable): boolean {
  const [one, other] = [periodOf(a), periodOf(b)]
  return one?.from === other?.from && one?.to === other?.to
}
