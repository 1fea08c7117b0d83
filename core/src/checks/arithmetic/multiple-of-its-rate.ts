import { registerCheck } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { hasRemark } from '../words/remarks.ts'

/** 重残增发（95元/人）, 护理费(每人每月90元) */
const RATE = /[(（](?:每人(?:每月)?|每户)?(\d{1,5}(?:\.\d{1,2})?)元(?:[/／·.每](?:人|户|月|个?月)){0,2}[)）]/
/** So many rows show that the column is paid by its rate. */
const FEWEST = 3
/** of so many rows one may be wrong; where more are, there is another rate beside that of the header */
const SURE = 5
const CENT = 0.005

/**
 * D17. A column whose header gives the rate for each person holds multiples of it. A doubt where a remark may explain
 * less or more, or where few rows show that it is paid so.
 */
export default registerCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（按本表所注标准计算）',
  needs: [],
  *judge(register) {
    for (const column of figureColumns(register.table, (leaf) => RATE.test(leaf))) {
      const rate = Number(RATE.exec(column.leaf)?.[1])
      if (!(rate > 0)) continue
      yield* column.unread()
      const paid = register.rowsWhere(({ at }) => Boolean(column.at(at)) && !column.isCovered(at))
      const odd = paid.filter((row) => !isMultiple(column.at(row) ?? 0, rate))
      const right = paid.length - odd.length
      if (right < FEWEST || right < 3 * odd.length) continue
      const isSure = right >= SURE && right >= SURE * odd.length
      for (const row of odd)
        yield column.fail(row, {
          ...((hasRemark(register.row(row)) || !isSure) && { severity: 'doubt' }),
          params: { total: column.header, stated: column.at(row), rate },
        })
    }
  },
})

const isMultiple = (figure: number, rate: number): boolean =>
  Math.abs(figure / rate - Math.round(figure / rate)) * rate < CENT
