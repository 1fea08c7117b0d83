import { fail, ofRegister, PASS, type RowView, rowCheck, saying, unitsWhere } from '../engine/index.ts'
import { CHANGE } from '../law/clauses.ts'
import { isOf } from '../law/programme-of.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { hasBackPay } from '../money/payments.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { amountPaid, PAID_BY_MONTHS } from '../people/paid-past-death.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { monthOf, periodOf, showMonth } from '../time/period.ts'
import { turnedTekunIn } from '../words/months-told.ts'
import { hasRemark } from '../words/remarks.ts'

/** 在保, 在享, 正常享受; not 正常停发, 在保（拟停） */
const CURRENT = /^(?!.*[停退拟取终])(?:在[保享册发领]|正常|享受|有效|保障中|发放)/
const ENDED = /[停退]|终止|取消|注销|死亡|去世/

/**
 * G06. The row itself says that its grant ended in a month before the one of the sheet, and pays still, or calls it
 * current. An error where its state says so, and in a list of payments; a register without the state may keep with
 * their last amount those who were stopped: a doubt where hardly any row has such an end, else nothing. A later start,
 * back-pay, a remark explain it. So where the remark has the person go over to tekun from a month on (5月起转为特困),
 * and dibao is paid still.
 */
export default rowCheck({
  catalogue: 'G06',
  severity: 'error',
  citation: CHANGE,
  needs: [],
  oneOf: [['stopMonth', 'remarks']],
  for: PAID_BY_MONTHS,
  overColumns: {
    measured: '88 → 1 ms',
    bind(table, context) {
      const stops = table.date('stopMonth')
      return [
        ...unitsWhere(table.rowCount, (row) => stops[row] > 0),
        ...saying(table, context, ['remarks'], (text) => turnedTekunIn(text, 0) !== undefined),
      ]
    },
  },
  judge(row) {
    const month = monthOfRow(row)
    if (row.stopMonth === undefined) return goneOver(row, month)
    const stop = monthOf(row.stopMonth)
    if (stop < 0 || month <= stop || monthOf(row.startMonth ?? 0) > stop || hasBackPay(row)) return PASS
    const status = row.said('status').replace(/\s/g, '')
    if (ENDED.test(status)) return PASS
    const isCurrent = CURRENT.test(status)
    const amount = amountPaid(row)
    const isList = row.table.kind.role === 'payment'
    if (!isCurrent && (amount === undefined || (!isList && !row.use(hardlyAnyEnd)))) return PASS
    const isSure = (isCurrent || isList) && !hasRemark(row)
    return fail(['stopMonth', ...(isCurrent ? (['status'] as const) : []), ...(amount ? [amount] : []), 'name'], {
      severity: isSure ? 'error' : 'doubt',
      variant: isCurrent ? 'current' : 'paid',
      params: { stop: showMonth(stop), month: showMonth(month), status },
    })
  },
})

const DIBAO = /^(?:城乡|农村|城市)?(?:低保|最低生活保障)(?:金|补差|补助|补贴)?(?:[(（]元[)）])?$/

/** Dibao that is paid for a month from which on the remark has the person go over to tekun. */
function goneOver(row: RowView, month: number) {
  const { remarks = '' } = row
  const start = turnedTekunIn(remarks, Math.floor(month / 12))
  if (start === undefined || month < start || hasBackPay(row)) return PASS
  const params = { stop: showMonth(start), month: showMonth(month) }
  const paid = figureColumns(row.table, (leaf) => DIBAO.test(leaf)).find((one) => (one.at(row.at) ?? 0) > 0)
  if (paid) return fail(['remarks', 'name', ...(paid.field ? [paid.field] : [])], { variant: 'tekun', params })
  const amount = isOf(row.table, 'dibao') && amountPaid(row)
  return amount ? fail(['remarks', amount, 'name'], { severity: 'doubt', variant: 'tekun', params }) : PASS
}

/** The first month that a row is of, by its own or that of the sheet; −1 where neither tells. */
function monthOfRow(row: RowView): number {
  const stated = row.use(payMonthReader)
  const { from = -1 } = periodOf(row.table) ?? {}
  return stated >= 0 && row.has('payMonth') ? stated : from
}

const hardlyAnyEnd = ofRegister(({ rows }): boolean => {
  let [open, ended] = [0, 0]
  for (const { stopMonth } of rows) stopMonth === undefined ? open++ : ended++
  return isProvedByOthers(open, ended)
})
