import { type RowView, registerCheck, relatedCells, type Verdict } from '../engine/index.ts'
import { type StatedReckoning, statedReckonings } from '../money/stated-reckonings.ts'
import { hasOwnRemark, saysFigure } from '../words/remarks.ts'

/** Such a share of at least so many rows leaves no other rule for the rest. */
const SURE = 0.85
const FEWEST = 6
/** Words of a remark that may explain another figure. */
const EXPLAINS = /月|日|年|[补减增停调扣退含差渐]|单人|另|元|\d/

/**
 * D25. A line of the sheet says how a column is worked out: 月保障金＝（标准－人均收入）×保障人口,
 * 救助金额＝救助人口×345元×月数. Where nearly all rows hold it, one that does not is wrong; a doubt where fewer rows
 * show it, where the row has a remark of its own, or where the line names a most, a least or an exception on that side.
 * Where it holds with the rate that nearly all other rows have, the rate of the row is the doubt. A remark that tells
 * of months, supplements or sums explains it. The words of the formula are matched to columns by name and by what the
 * rows show; a name that begins with a class of the rows (支出型救助＝…) is for those rows alone.
 */
export default registerCheck({
  catalogue: 'D25',
  severity: 'error',
  citation: '登记规范（按本表写明的算式计算）',
  needs: [],
  *judge(register) {
    for (const reckoning of statedReckonings(register.table)) {
      yield* reckoning.target.unread()
      for (const odd of reckoning.odd) {
        const verdict = judged(odd, reckoning, register.row(odd.row))
        if (verdict) yield verdict
      }
    }
  },
})

function judged(
  { stated, expected: figure, rate }: StatedReckoning['odd'][number],
  { target, formula, holds, judged, mayBeLess, mayBeMore }: StatedReckoning,
  row: RowView,
): Verdict | undefined {
  const remark = row.said('remarks')
  const isRemarked = hasOwnRemark(row)
  if (isRemarked && (EXPLAINS.test(remark) || saysFigure(remark, Math.round((figure - stated) * 100)))) return undefined
  if ((row.supplement ?? 0) > 0 || row.graceUntil !== undefined) return undefined
  const isSure = holds >= FEWEST - 1 && holds >= judged * SURE && !(stated < figure ? mayBeLess : mayBeMore)
  if (rate) {
    const { column, usual } = rate
    const params = { total: column.header, stated: column.at(row.at) ?? '', usual, target: target.header, formula }
    const related = target.field && relatedCells([row], target.field)
    return column.fail(row.at, { severity: 'doubt', variant: 'rate', expected: usual, params, related })
  }
  const expected = Math.round(figure * 100) / 100
  return target.fail(row.at, {
    severity: isSure && !isRemarked ? 'error' : 'doubt',
    expected,
    params: { total: target.header, formula, stated, expected, holds },
  })
}
