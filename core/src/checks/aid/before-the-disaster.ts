import type { FieldId } from '../../facts/fields.ts'
import { fail, type Reader, rowCheck, showDate, type Verdict } from '../engine/index.ts'

/** “4·20”地震, “7.17”洪灾 */
const DISASTER =
  /(\d{1,2})[·.•・‧∙](\d{1,2})["”’』」]?\S{0,4}?(?:地震|洪|泥石流|滑坡|火灾|风雹|冰雹|台风|暴雨|干旱|雪灾|灾)/
const GIVEN = ['receiptDate', 'payDate'] as const satisfies readonly FieldId[]
/** Such a share of a year's days must lie on or after the disaster's for that year to be its own. */
const SHARE = 0.8
const FEWEST = 5

/**
 * K10. A table whose title names its disaster by the day (“4·20”地震) gives nothing before that day. Judged in the year
 * whose other rows all come after it.
 */
export default rowCheck({
  catalogue: 'K10',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: [],
  oneOf: [GIVEN],
  for: [{ lists: 'goods' }, { role: 'aid' }],
  judge(row) {
    const day = row.use(dayOfDisaster)
    let odd: Verdict[] | undefined
    for (const id of GIVEN) {
      const date = day === undefined ? undefined : row[id]
      if (!date || day === undefined || Math.floor(date / 10_000) !== Math.floor(day / 10_000) || date % 100 === 0)
        continue
      if (date < day) odd = [...(odd ?? []), fail(id, { params: { date: showDate(date), disaster: showDate(day) } })]
    }
    return odd
  },
})

/** The day of the title's disaster, in the year in which the table gives; undefined where either is not told. */
const dayOfDisaster: Reader<number | undefined> = (table, context) =>
  context.derived.whole(table, 'day of the disaster', () => {
    const [, month, day] = DISASTER.exec(table.title.normalize('NFKC')) ?? []
    const id = GIVEN.find((one) => table.has(one))
    if (!month || !id || Number(month) > 12 || Number(day) > 31) return undefined
    const dates = [...table.date(id)].filter((date) => date > 0)
    const year = Math.floor(dates.reduce((first, date) => Math.min(first, date), Number.POSITIVE_INFINITY) / 10_000)
    const own = year * 10_000 + Number(month) * 100 + Number(day)
    const after = dates.filter((date) => date >= own).length
    return after >= FEWEST && after >= dates.length * SHARE ? own : undefined
  })
