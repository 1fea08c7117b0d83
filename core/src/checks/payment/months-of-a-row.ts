import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type Report, tableCheck } from '../engine/index.ts'
import { figureAt, monthColumns } from '../time/month-columns.ts'
import { showMonth } from '../time/period.ts'
import { saysNothing } from '../words/words.ts'

const STOPPED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:停保|停发|停止|退出|取消|清退|迁出)/
const ADDED = /(?:(\d{4})年)?(\d{1,2})月(?:份|\d{1,2}日)?起?(?:新增|纳入|享受|进入|起保|转入)/

/**
 * G16. On a list with a column for each month: paid before and after a month and not for it, twice as much in a month as before and after it, without a remark; or for months after the one in which the
 * remark says that the grant ended, or before the one in which it says that it began. A doubt: back-pay and interruptions explain it.
 */
export default tableCheck({
  catalogue: 'G16',
  severity: 'doubt',
  citation: '登记规范（逐月发放与变动一致）',
  needs: [],
  for: [{ role: 'payment' }, { lists: 'people', role: 'register', pays: 'monthly' }],
  run(table, _context, report) {
    const months = monthColumns(table)
    if (months.length < 2) return
    for (let row = 0; row < table.rowCount; row++) {
      const paid = months.map(({ column, month }) => ({
        column,
        month,
        amount: figureAt(table, table.sheetRows[row], column),
      }))
      const isOpen = paid.some(({ column, amount }) => Number.isNaN(amount) && !isBlank(table, row, column))
      if (isOpen) report.unknown(row, ['paidAmount'])
      else judge(table, row, paid, report)
    }
  },
})

const isBlank = ({ workbook, sheet, sheetRows }: RegisterTable, row: number, column: number): boolean =>
  saysNothing(cellText(workbook, sheet, sheetRows[row], column).trim())

interface Paid {
  column: number
  /** counted as in `Period` */
  month: number
  /** yuan; NaN where the cell is blank */
  amount: number
}

function judge(table: RegisterTable, row: number, paid: readonly Paid[], report: Report): void {
  const remark = table.has('remarks') ? table.said('remarks', row).normalize('NFKC').replace(/\s/g, '') : ''
  const tell = (one: Paid, variant: string, params: Record<string, string | number> = {}) =>
    report.failCell(table.sheetRows[row], one.column, 'paidAmount', {
      variant,
      params: { month: showMonth(one.month), ...params },
    })
  const isPaid = ({ amount }: Paid) => amount > 0
  if (remark === '') {
    const [first, last] = [paid.findIndex(isPaid), paid.findLastIndex(isPaid)]
    for (const [at, one] of paid.entries()) {
      if (at > first && at < last && !isPaid(one)) tell(one, 'gap')
      const [before, after] = [paid[at - 1]?.amount, paid[at + 1]?.amount]
      if (before > 0 && before === after && one.amount === 2 * before) tell(one, 'double', { usual: before })
    }
    return
  }
  const year = Math.floor((paid[0]?.month ?? 0) / 12)
  const [end, start] = [monthIn(STOPPED, remark, year), monthIn(ADDED, remark, year)]
  if (end === undefined && start === undefined) return
  for (const one of paid.filter(isPaid)) {
    if (end !== undefined && one.month > end) tell(one, 'after', { remark })
    if (start !== undefined && one.month < start) tell(one, 'before', { remark })
  }
}

function monthIn(words: RegExp, remark: string, year: number): number | undefined {
  const [, own, month] = words.exec(remark) ?? []
  return month && Number(month) <= 12 ? Number(own ?? year) * 12 + Number(month) - 1 : undefined
}
