import type { ProgrammeId } from '../../facts/case.ts'
import { fail, groupCheck, PASS, type RowView, relatedCells, type Verdict } from '../engine/index.ts'
import { excludedBeside } from '../law/excluded.ts'
import { programmesReader } from '../law/programme-of.ts'
import { hasBackPay, isReturned } from '../money/payments.ts'
import { hasSoundNumber, nameOf } from '../people/person.ts'
import { payMonthReader } from '../time/pay-month.ts'
import { hasRemark } from '../words/remarks.ts'

/**
 * F22. A list of payments, or two for one month, pay one person two grants of which the law of the date allows one:
 * 低保 and 特困. An error where number and name agree and the list names who draws the money apart from who is
 * entitled; a doubt where the name may be that of who draws it, as in a row for several people, where a row has a
 * remark, and where back-pay is for months before.
 */
export default groupCheck({
  catalogue: 'F22',
  severity: 'error',
  citation: [
    ['2014-05-01', '国务院令第649号 第十四条'],
    ['2016-01-01', '国务院令第649号 第十四条；国发〔2015〕52号'],
    ['2021-07-01', '国务院令第649号 第十四条；民发〔2021〕43号 第九条；国发〔2015〕52号'],
    ['2026-07-01', '社会救助法 第十六条、第二十一条；民发〔2021〕43号 第九条；国发〔2015〕52号'],
  ],
  from: '2014-05-01',
  needs: ['idNumber', 'payItem', 'paidAmount'],
  for: { role: 'payment' },
  by: 'idNumber',
  unit: 'row',
  judge(rows) {
    if (rows.count < 2 || !rows.first || !hasSoundNumber(rows.first)) return PASS
    const paid = [...rows].flatMap((row): Paid[] => {
      const [programme, ...others] = row.use(programmesReader)
      return programme && others.length === 0 && (row.paidAmount ?? 0) > 0 && !isReturned(row)
        ? [{ row, programme }]
        : []
    })
    const verdicts: Verdict[] = []
    for (const [at, one] of paid.entries()) {
      const before = paid.slice(0, at).find((other) => isOfOneTime(one.row, other.row) && areExcluded(one, other))
      if (before) verdicts.push(toldOf(one.row, before.row))
    }
    return verdicts
  },
})

interface Paid {
  row: RowView
  programme: ProgrammeId
}

const areExcluded = ({ row, programme }: Paid, other: Paid): boolean =>
  excludedBeside(programme, row.context.date).includes(other.programme)

/** In one list, or in two for one month. */
function isOfOneTime(one: RowView, other: RowView): boolean {
  const [month, ofOther] = [one.use(payMonthReader), other.use(payMonthReader)]
  return month === ofOther && (month >= 0 || one.table === other.table)
}

const isForSeveral = ({ insuredPersons, householdSize }: RowView): boolean => (insuredPersons ?? householdSize ?? 1) > 1

function toldOf(one: RowView, before: RowView): Verdict {
  const isEntitled = (row: RowView) =>
    row.has('accountName') && !isForSeveral(row) && !hasRemark(row) && !hasBackPay(row)
  const isSure = isEntitled(one) && isEntitled(before) && nameOf(one) === nameOf(before)
  return fail(
    ['idNumber', 'payItem', 'paidAmount', 'name'],
    {
      ...(!isSure && { severity: 'doubt' }),
      params: { item: one.shown('payItem'), other: before.shown('payItem') },
      related: relatedCells([before], 'payItem'),
    },
    one,
  )
}
