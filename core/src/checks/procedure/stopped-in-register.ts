import { programmesNamed } from '../../facts/programmes.ts'
import { fail, PASS, personCheck, type RowView, relatedCells } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { isPersonal } from '../people/deaths.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * H24. Somebody on a list of those stopped still stands, months later, in the register of the same programme. A doubt:
 * the grant may have been given anew, or one member alone have been taken out. An error where an allowance that ends
 * with the person was stopped for his death, and the register says what is paid for the months after. Of lists of
 * payments G06 speaks, of two editions I23.
 */
export default personCheck({
  catalogue: 'H24',
  severity: 'doubt',
  citation: CHANGE,
  needs: [],
  whenever: true,
  compares: [{ lists: 'people', role: 'register', pays: 'monthly' }, { change: 'stopped' }],
  beside: { regranted: { in: { change: 'added' } } },
  judge(row, there, { regranted }) {
    const stop = there.find((one) => endOf(one) >= 0)
    const now = periodOf(row.table)?.from
    // an undated register may be of the time before
    if (!stop || now === undefined || now <= endOf(stop)) return PASS
    if (row.stopMonth !== undefined || monthOf(row.startMonth ?? 0) > endOf(stop) || hasRemark(row)) return PASS
    const own = row.use(programmesReader)
    const then = stop.use(programmesReader)
    if (own.length > 0 && then.length > 0 && !shareProgramme(own, then)) return PASS
    if (regranted?.seek((again) => startOf(again) < 0 || startOf(again) > endOf(stop))) return PASS
    if (shareProgramme(programmesNamed(stop.said('transferredTo')), own)) return PASS
    const isSure =
      isPersonal(own) &&
      shareProgramme(own, then) &&
      (row.paidAmount ?? 0) > 0 &&
      /死亡|去世/.test(stop.said('stopReason'))
    return fail(['name', 'idNumber'], {
      ...(isSure && { severity: 'error' }),
      params: { stop: showMonth(endOf(stop)), month: showMonth(now) },
      related: relatedCells([stop], 'stopMonth'),
    })
  },
})

const endOf = ({ stopMonth = 0 }: RowView): number => monthOf(stopMonth)
const startOf = (row: RowView): number => monthOf((row.has('startMonth') ? row.startMonth : row.decisionDate) ?? 0)
