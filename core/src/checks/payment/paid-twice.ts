import { cellText } from '../../workbook/index.ts'
import { fail, groupCheck, PASS, type RowView, relatedCells, unknown, type Verdict } from '../engine/index.ts'
import { PAYMENT } from '../law/clauses.ts'
import { programmesReader } from '../law/programme-of.ts'
import { fieldsByColumn } from '../money/figure-columns.ts'
import { hasBackPay, isReturned } from '../money/payments.ts'
import { isNumbered, nameOf } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { showMonth } from '../time/period.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * G07. One person is paid twice for one month and one purpose. A payment that the bank returned does not count. An
 * error where the amounts are equal and nothing says back-pay, or where each row says for how many persons it pays, so
 * that neither is the rest of the other; not where they differ in a column that is not read and may name the purpose.
 * In a list without months, which may pay for several, a doubt; another amount may be the rest or a correction, another
 * name a second child under the guardian's number: a doubt.
 */
export default groupCheck({
  catalogue: 'G07',
  severity: 'error',
  citation: PAYMENT,
  needs: ['idNumber', 'paidAmount'],
  for: { role: 'payment' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (!rows.first || !isNumbered(rows.first)) return PASS
    const isOfSeveralLists = rows.by(({ table }) => table).length > 1
    const earlier = new Map<string, RowView>()
    const verdicts: Verdict[] = []
    for (const one of rows) {
      if (isReturned(one)) continue
      const month = one.use(payMonthReader)
      const isOpen = month < 0
      // a list without months is one payment; of two such lists nothing can be told
      if (isOpen && isOfSeveralLists) verdicts.push(unknown('payMonth', one))
      const purpose = one.said('payItem') || one.use(programmesReader).join('+')
      const key = `${isOpen ? listOf(one) : month} ${purpose}`
      const before = earlier.get(key)
      if (!before) {
        earlier.set(key, one)
        continue
      }
      const isCertain =
        isSamePayment(one, before) && !isOpen && !hasBackPay(one) && !hasBackPay(before) && !mayBeOfOthers(one, before)
      verdicts.push(
        fail(
          ['paidAmount', 'payMonth', 'idNumber'],
          {
            severity: isCertain ? 'error' : 'doubt',
            ...(isOpen ? { variant: 'list' } : { params: { month: showMonth(month) } }),
            related: relatedCells([before], 'paidAmount'),
          },
          one,
        ),
      )
    }
    return verdicts
  },
})

const listOf = ({ table }: RowView): string => `${table.file} ${table.sheet.name}`

const PURPOSE = /项目|类别|类型|种类|资金|待遇/

/** Whether two rows of a table differ in a column that no field is for, and that may say what is paid. */
function mayBeOfOthers({ table, at }: RowView, other: RowView): boolean {
  if (table !== other.table) return false
  const { workbook, sheet, layout } = table
  const isRead = fieldsByColumn(table)
  const shown = (row: number, column: number) => cellText(workbook, sheet, table.cornerOf(column, row), column).trim()
  return layout.headers.some(
    (path, column) =>
      PURPOSE.test(path.at(-1) ?? '') && !isRead.has(column) && shown(at, column) !== shown(other.at, column),
  )
}

/** A guardian's number may stand for each of two children. */
const isSamePayment = (one: RowView, other: RowView): boolean =>
  one.paidAmount !== undefined &&
  nameOf(one) === nameOf(other) &&
  (one.paidAmount === other.paidAmount ||
    (one.said('category') === other.said('category') && isWholeGrant(one) && isWholeGrant(other)))

/** Whether a row gives the persons for whom it pays, and nothing that could make it a part of their grant. */
const isWholeGrant = (row: RowView): boolean => (row.insuredPersons ?? 0) > 0 && !hasRemark(row)
