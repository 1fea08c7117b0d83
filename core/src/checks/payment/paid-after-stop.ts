import { programmesNamed } from '../../facts/programmes.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, PASS, personCheck, type RowView, relatedCells, unknown } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { programmesReader, shareProgramme } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf, showMonth } from '../time/period.ts'

/**
 * G06. Paid for a month after the one in which the grant was ended. In order: another programme than the ended one, or
 * a new grant since. An error where both lists name the same programme and nothing is paid back; else a doubt. The end
 * may stand on a list of those stopped, or in the register itself. Paid for the month itself is one where a list of
 * those stopped heads its column 停发 and gives no later day than the first, for that month is not paid; 停保 may mean
 * the last month paid.
 */
export default personCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: CHANGE,
  needs: [],
  whenever: true,
  compares: [{ role: 'payment' }, [{ lists: 'people', pays: 'monthly' }, { change: 'stopped' }]],
  there: { isUsed: (table) => listsStopped(table) || table.has('stopMonth') },
  beside: { regranted: { in: { change: 'added' } } },
  judge(row, there, { regranted }) {
    const listed = there.where(isOnListOfStopped)
    const stop = listed.find(hasStop) ?? there.find(hasStop)
    if (!stop) return listed.first ? unknown('stopMonth', listed.first) : PASS
    const paid = row.use(payMonthReader)
    if (paid < 0) return unknown('payMonth')
    const end = stopOf(stop)
    const isFirstUnpaid = paid === end && isOnListOfStopped(stop) && saysUnpaid(stop)
    if ((paid <= end && !isFirstUnpaid) || (!isOnListOfStopped(stop) && startOf(stop) > end)) return PASS
    const [now, then] = [row, stop].map((one) => one.use(programmesReader))
    const next = programmesNamed(stop.said('transferredTo'))
    const isSame = shareProgramme(now, then)
    if ((now.length > 0 && then.length > 0 && !isSame) || shareProgramme(next, now)) return PASS
    if (regranted?.seek((again) => startOf(again) > end)) return PASS
    return fail(['payMonth', 'paidAmount', 'idNumber'], {
      severity: isSame && !hasBackPay(row) ? 'error' : 'doubt',
      variant: isFirstUnpaid ? 'month-itself' : 'later',
      params: { stop: showMonth(end), month: showMonth(paid) },
      related: relatedCells([stop], 'stopMonth'),
    })
  },
})

const listsStopped = ({ kind }: RegisterTable): boolean => kind.change === 'stopped'
const isOnListOfStopped = ({ table }: RowView): boolean => listsStopped(table)

/** Headed 停发, without a day or from the first on: the month from which nothing is paid. */
const saysUnpaid = ({ table, stopMonth = 0 }: RowView): boolean =>
  /停发|停止发/.test(table.column('stopMonth')?.header ?? '') && stopMonth % 100 <= 1

const stopOf = ({ stopMonth = 0 }: RowView): number => monthOf(stopMonth)
const hasStop = (row: RowView): boolean => stopOf(row) >= 0
const startOf = (row: RowView): number => monthOf((row.has('startMonth') ? row.startMonth : row.decisionDate) ?? 0)
