import { fail, groupCheck, PASS, type RowView, relatedCells, showDate, type Verdict } from '../engine/index.ts'
import { MEDICAL_BILL } from '../law/clauses.ts'
import { isDay } from '../time/calendar.ts'

/**
 * M10. Nobody lies in two hospitals at once: a stay begins before another of the same person has ended. A doubt:
 * somebody may be moved, or sent to another house for a treatment, within one stay. On one day the one may end and the
 * other begin. Of one admission that stands twice M08 speaks.
 */
export default groupCheck({
  catalogue: 'M10',
  severity: 'doubt',
  citation: MEDICAL_BILL,
  needs: ['idNumber', 'admissionDate', 'dischargeDate'],
  for: { programme: 'medical-assistance' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    const stays = [...rows].filter(isKnown).sort((a, b) => (a.admissionDate ?? 0) - (b.admissionDate ?? 0))
    const odd: Verdict[] = []
    for (const [at, stay] of stays.entries()) {
      const before = stays.slice(0, at).find((one) => overlaps(one, stay))
      if (!before) continue
      const params = { from: showDate(before.admissionDate ?? 0), until: showDate(before.dischargeDate ?? 0) }
      const related = relatedCells([before], 'admissionDate')
      odd.push(fail(['admissionDate', 'dischargeDate', 'idNumber'], { params, related }, stay))
    }
    return odd.length > 0 ? odd : PASS
  },
})

const isKnown = ({ admissionDate: from = 0, dischargeDate: to = 0 }: RowView): boolean =>
  isDay(from) && isDay(to) && from <= to

/** Whether the second begins within the first, and is another stay. */
const overlaps = (first: RowView, second: RowView): boolean =>
  (second.admissionDate ?? 0) < (first.dischargeDate ?? 0) &&
  first.admissionDate !== second.admissionDate &&
  first.said('hospital') !== second.said('hospital')
