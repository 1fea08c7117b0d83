import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'

const SETS = [
  ['openingHouseholds', 'addedHouseholds', 'stoppedHouseholds', 'closingHouseholds'],
  ['openingPersons', 'addedPersons', 'stoppedPersons', 'closingPersons'],
] as const satisfies readonly (readonly FieldId[])[]

/** I05. Opening + newly granted − ended = closing, of households and of persons. A blank 新增 or 停保 is none. */
export default tableCheck({
  catalogue: 'I05',
  severity: 'error',
  citation: '登记规范（期初、增减与期末应平衡）',
  needs: [],
  oneOf: [
    ['openingHouseholds', 'openingPersons'],
    ['closingHouseholds', 'closingPersons'],
  ],
  for: { lists: 'figures' },
  run(table, _context, report) {
    for (const [opening, added, stopped, closing] of SETS) {
      if (!table.has(opening) || !table.has(closing)) continue
      const missing = [added, stopped].filter((id) => !table.has(id))
      if (missing.length > 0) {
        report.unknown(-1, missing)
        continue
      }
      const [before, more, less, after] = [opening, added, stopped, closing].map((id) => table.number(id))
      for (let row = 0; row < table.rowCount; row++) {
        if (Number.isNaN(before[row]) || Number.isNaN(after[row])) {
          report.unknown(row, [Number.isNaN(before[row]) ? opening : closing])
          continue
        }
        const expected = before[row] + (more[row] || 0) - (less[row] || 0)
        if (expected === after[row]) continue
        report.fail(row, [closing, opening, added, stopped], {
          expected,
          params: {
            opening: before[row],
            added: more[row] || 0,
            stopped: less[row] || 0,
            expected,
            stated: after[row],
          },
        })
      }
    }
  },
})
