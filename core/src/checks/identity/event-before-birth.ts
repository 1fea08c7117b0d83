import type { FieldId } from '../../facts/fields.ts'
import { fail, type Reader, type RowView, rowCheck, showDate, type Verdict } from '../engine/index.ts'
import { birthByNumber, hasSoundNumber } from '../people/person.ts'
import { isBefore } from '../time/dates.ts'
import { monthOf } from '../time/period.ts'
import { fatesIn } from '../words/fates.ts'

/** What happens to a person of the row. */
const EVENTS = [
  'applicationDate',
  'decisionDate',
  'startMonth',
  'payDate',
  'receiptDate',
  'certificateDate',
] as const satisfies readonly FieldId[]
/** A parent, and how many months before the birth he may have died. */
const PARENTS = [
  { id: 'father', months: 10 },
  { id: 'mother', months: 0 },
] as const

/**
 * A30. Nobody applies, is granted, paid or certified anything before being born. By an ID number in order, and only
 * where a row is one person's own: a household's grant may be older than a member. Nor is anybody born to a mother who
 * had died, or more than ten months after the father.
 */
export default rowCheck({
  catalogue: 'A30',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: ['idNumber'],
  oneOf: [[...EVENTS, ...PARENTS.map(({ id }) => id)]],
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
    for (const one of row.use(parentsIn)) {
      const verdict = deadParent(row, one)
      if (verdict) odd = [...(odd ?? []), verdict]
    }
    return odd
  },
})

function deadParent(row: RowView, { id, months }: (typeof PARENTS)[number]): Verdict | undefined {
  const said = row[id]
  const death = said === undefined ? -1 : row.meaning(said, monthOfDeath)
  if (said === undefined || death < 0 || !hasSoundNumber(row)) return undefined
  const birth = birthByNumber(row)
  if (!birth || monthOf(birth) - death <= months) return undefined
  return fail([id, 'idNumber'], { variant: id, params: { said, birth: showDate(birth) } })
}

/** The month of a death that a text gives with its year: 死亡（2009.10.17）; −1 where it gives none. */
function monthOfDeath(text: string): number {
  const told = fatesIn(text).find(({ status }) => status === 'deceased')?.month
  return told && !told.isOfTable ? told.month : -1
}

const eventsIn: Reader<readonly (typeof EVENTS)[number][]> = (table) => {
  const own = EVENTS.filter((id) => table.has(id))
  return () => own
}

const parentsIn: Reader<readonly (typeof PARENTS)[number][]> = (table) => {
  const own = PARENTS.filter(({ id }) => table.has(id))
  return () => own
}
