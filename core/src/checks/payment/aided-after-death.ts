import type { FieldId } from '../../facts/fields.ts'
import { fail, PASS, type RowView, rowCheck, type Severity } from '../engine/index.ts'
import { DEATH } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, monthPaid } from '../money/payments.ts'
import { isAlone, reviewMonths, toldDeath } from '../people/deaths.ts'
import { monthOf, showMonth } from '../time/period.ts'

const AMOUNTS = ['aidAmount', 'reliefCash', 'reliefGoods'] as const satisfies FieldId[]

const BURIAL = /丧葬/
/** What a family is helped for when one of it has died: whose death the remark tells is open then. */
const CAUSED_BY_DEATH = /死|丧|意外|事故|车祸|溺|火灾/
const LIVES_ALONE = /独居|孤寡|单人户|一人户/

/**
 * G05. Nobody applies for temporary aid after the month in which the row itself says that he died, and relief is for
 * households that there are. An error where he lived alone: for relief, where the months of review after a death have
 * passed. A doubt where a family may have applied in his name; where it was helped for a death or was granted it
 * before, and for relief to a household that goes on, nothing is said, or it is a doubt.
 */
export default rowCheck({
  catalogue: 'G05',
  severity: 'error',
  citation: DEATH,
  needs: [],
  oneOf: [['deathDate', 'remarks'], AMOUNTS],
  for: { programme: ['temporary-assistance', 'winter-relief'] },
  judge(row) {
    const { deathDate, remarks = '', applicationDate } = row
    const told = deathDate === undefined ? row.use(toldDeath) : { month: monthOf(deathDate), isNamed: true }
    const amount = AMOUNTS.find((id) => (row[id] ?? 0) > 0)
    if (!told || told.month < 0 || !amount || BURIAL.test(remarks) || hasBackPay(row)) return PASS
    const alone = isAlone(row) || LIVES_ALONE.test(remarks)
    const id = deathDate === undefined ? 'remarks' : 'deathDate'
    if (applicationDate !== undefined && monthOf(applicationDate) >= 0) {
      if (monthOf(applicationDate) <= told.month) return PASS
      const isSure = alone && (told.isNamed || !CAUSED_BY_DEATH.test(row.aidCause ?? ''))
      return fail(['applicationDate', id, 'name'], {
        severity: isSure ? 'error' : 'doubt',
        variant: 'applied',
        params: { death: showMonth(told.month), month: showMonth(monthOf(applicationDate)) },
      })
    }
    const paid = monthPaid(row)
    if (!alone || paid <= told.month) return PASS
    return fail([id, amount, 'name'], {
      severity: severityOf(row, paid - told.month),
      variant: 'paid',
      params: { death: showMonth(told.month), month: showMonth(paid) },
    })
  },
})

function severityOf(row: RowView, after: number): Severity {
  const review = reviewMonths(row.use(programmesReader), row.parameter('dibao.deathReviewMonths'))
  return after > review ? 'error' : 'doubt'
}
