import type { FieldId } from '../../facts/fields.ts'
import { fail, groupCheck, type RowView, relatedCells, type Verdict } from '../engine/index.ts'

/** What tells one visit from another; a log that has none of the second group does not say enough. */
const TELLING = ['visitDate', 'visitStart', 'visitEnd', 'visitPlace', 'visitor', 'visiteeIdNumber'] as const
const CONTENT = ['situation', 'background', 'difficulty', 'demand', 'followUp', 'reflection'] as const

/**
 * J17. One visit stands in the log once: not twice with the same household, day, visitor and every word the same. Two
 * visits of one household on one day would not be written down in the same words; the same words on other days are for
 * J07.
 */
export default groupCheck({
  catalogue: 'J17',
  severity: 'error',
  citation: '民情日志（一次走访记一条）',
  needs: ['visitee', 'visitDate'],
  oneOf: [CONTENT],
  for: { lists: 'visits' },
  by: 'visitee',
  unit: 'row',
  judge(rows) {
    const seen = new Map<string, RowView>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      const said = CONTENT.map((id) => plainText(one, id)).join('')
      const day = one.isUnread('visitDate') ? UNREAD : (one.visitDate ?? 0)
      if (said.length < SHORTEST || day % 100 === 0) continue
      const key = [day, said, ...TELLING.slice(1).map((id) => plainText(one, id))].join('|')
      const before = seen.get(key)
      if (before)
        verdicts.push(fail(['visitee', 'visitDate', 'situation'], { related: relatedCells([before], 'visitee') }, one))
      else seen.set(key, one)
    }
    return verdicts
  },
})

/** 无, 生活困难: too little to know a visit by. */
const SHORTEST = 6
const UNREAD = -1

const plainText = (row: RowView, id: FieldId): string => row.shown(id).replace(/\s/g, '')
