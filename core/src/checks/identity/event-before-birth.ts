import type { FieldId } from '../../facts/fields.ts'
import { fail, type Reader, rowCheck, showDate, type Verdict } from '../engine/index.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { isBefore } from '../time/dates.ts'

/** What happens to a person of the row. */
const EVENTS = [
  'applicationDate',
  'decisionDate',
  'startMonth',
  'payDate',
  'receiptDate',
  'certificateDate',
] as const satisfies readonly FieldId[]

/**
 * A30. Nobody applies, is granted, paid or certified anything before being born. By an ID number in order, and only
 * where a row is one person's own: a household's grant may be older than a member.
 */
export default rowCheck({
  catalogue: 'A30',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: ['idNumber'],
  oneOf: [EVENTS],
  for: [
    {
      role: 'register',
      programme: [
        'tekun',
        'child-support',
        'old-age-allowance',
        'disability-living-allowance',
        'disability-care-allowance',
      ],
    },
    { role: 'aid' },
    { lists: 'people', role: 'list' },
  ],
  judge(row) {
    if (row.table.rowIs === 'member' || row.table.rowIs === 'household') return undefined
    let odd: Verdict[] | undefined
    for (const id of row.use(eventsIn)) {
      const date = row[id]
      const birth = date === undefined ? undefined : birthByNumber(row)
      if (!birth || !date || !isBefore(date, birth) || !hasSoundNumber(row) || row.repeatsAbove(id)) continue
      odd = [...(odd ?? []), fail([id, 'idNumber'], { params: { date: showDate(date), birth: showDate(birth) } })]
    }
    return odd
  },
})

const eventsIn: Reader<readonly (typeof EVENTS)[number][]> = (table) => {
  const own = EVENTS.filter((id) => table.has(id))
  return () => own
}
