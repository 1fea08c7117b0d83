import { fail, membersCheck, PASS, type RowView } from '../engine/index.ts'
import { PROPERTY_IN_PRACTICE } from '../law/clauses.ts'

const GONE = /转让|过户|出售|变卖|赠与|赠予|转出|转移/

/**
 * E09. The lists of vehicles and real estate say that something was sold or given away. When is for people to see: the
 * lists give no day of it.
 */
export default membersCheck({
  catalogue: 'E09',
  severity: 'doubt',
  citation: PROPERTY_IN_PRACTICE,
  needs: [],
  compares: [{ class: 'low-income' }, { lists: ['vehicles', 'houses'] }],
  there: { needs: [['remarks', 'status']] },
  judge(_, there) {
    const gone = there.where(isGone)
    if (!gone.first) return PASS
    return fail(['name', 'idNumber'], { params: { note: noteOf(gone.first) }, related: gone.cells('idNumber') })
  },
})

const isGone = (property: RowView): boolean => GONE.test(noteOf(property))

const noteOf = (property: RowView): string =>
  (['status', 'remarks'] as const)
    .map((id) => property.shown(id).trim())
    .filter(Boolean)
    .join('、')
