import type { FieldId } from '../../facts/fields.ts'
import { tableCheck } from '../engine/index.ts'

/** The four elements of the log and the columns that may give each; the first names it in a message. */
const ELEMENTS: readonly (readonly FieldId[])[] = [
  ['visitDate', 'visitStart'],
  ['visitPlace', 'village', 'town'],
  ['visitee', 'visiteeIdNumber'],
  ['situation', 'background', 'difficulty', 'demand'],
]

/** J06. A visit is written down with time, place, person and situation. */
export default tableCheck({
  catalogue: 'J06',
  severity: 'error',
  citation: '民情日志（时间、地点、对象、情况）',
  needs: [],
  oneOf: ELEMENTS.map((columns) => [...columns]),
  for: { lists: 'visits' },
  run(table, _context, report) {
    for (const columns of ELEMENTS) {
      const present = columns.filter((id) => table.has(id))
      // a date that cannot be read is another matter than none
      const blanks = present.map((id) =>
        id === 'visitDate' ? table.date(id).map((date) => (date === 0 ? 1 : 0)) : table.blank(id),
      )
      for (let row = 0; row < table.rowCount; row++)
        if (blanks.every((blank) => blank[row])) report.fail(row, [present[0], 'visitee', 'visitDate'])
    }
  },
})
