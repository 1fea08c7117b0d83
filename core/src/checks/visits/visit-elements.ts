import type { FieldId } from '../../facts/fields.ts'
import { fail, type RowView, rowCheck } from '../engine/index.ts'

/** The four elements of the log and the columns that may give each; the first names it in a message. */
const ELEMENTS: readonly (readonly FieldId[])[] = [
  ['visitDate', 'visitStart'],
  ['visitPlace', 'village', 'town'],
  ['visitee', 'visiteeIdNumber'],
  ['situation', 'background', 'difficulty', 'demand'],
]

/** J06. A visit is written down with time, place, person and situation. */
export default rowCheck({
  catalogue: 'J06',
  severity: 'error',
  citation: '民情日志（时间、地点、对象、情况）',
  needs: [],
  oneOf: ELEMENTS.map((columns) => [...columns]),
  for: { lists: 'visits' },
  judge: (visit) =>
    ELEMENTS.filter((columns) => columns.every((id) => isMissing(visit, id))).map((columns) =>
      fail([columns.find((id) => visit.has(id)) ?? columns[0], 'visitee', 'visitDate']),
    ),
})

/** A date that cannot be read is another matter than none. */
const isMissing = (visit: RowView, id: FieldId): boolean =>
  visit[id] === undefined && !(id === 'visitDate' && visit.has(id) && visit.isUnread(id))
