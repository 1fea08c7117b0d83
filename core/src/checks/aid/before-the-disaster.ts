import type { FieldId } from '../../facts/fields.ts'
import { spanIn } from '../../register/spans.ts'
import {
  fail,
  ofRegister,
  onceATable,
  type Reader,
  type RowView,
  rowCheck,
  showDate,
  type Verdict,
} from '../engine/index.ts'
import { isProvedByOthers } from '../money/proved-by-others.ts'
import { daysBetween, isDay } from '../time/calendar.ts'
import { hasOwnRemark } from '../words/remarks.ts'
import { sentencesOf } from '../words/scope.ts'

/** “4·20”地震, “7.17”洪灾 */
const DISASTER =
  /(\d{1,2})[·.•・‧∙](\d{1,2})["”’』」]?\S{0,4}?(?:地震|洪|泥石流|滑坡|火灾|风雹|冰雹|台风|暴雨|干旱|雪灾|灾)/
/** （2024年9月6日登陆） */
const ON_A_DAY = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日[^,，。;；]{0,4}(登陆|发生|来袭|突发|暴发|爆发)/
const OF_A_DISASTER = /台风|地震|洪|泥石流|滑坡|火灾|风雹|冰雹|暴雨|雪灾|灾/
const GIVEN = ['receiptDate', 'payDate', 'disasterDate'] as const satisfies readonly FieldId[]
/** Such a share of a year's days must lie on or after the disaster's for that year to be its own. */
const SHARE = 0.8
/** a storm may do damage some days before it lands */
const RAINS_BEFORE = 3
const FEWEST = 5

/**
 * K10. A table whose title names its disaster by the day (“4·20”地震) gives nothing before that day. Judged in the year
 * whose other rows all come after it. Where a line gives the days of the disaster (灾害发生时间：7月19日至22日) nobody
 * suffered it on another: an error in the one of many rows without a remark of its own, else a doubt.
 */
export default rowCheck({
  catalogue: 'K10',
  severity: 'error',
  citation: '登记规范（先后顺序）',
  needs: [],
  oneOf: [GIVEN],
  for: [{ lists: 'goods' }, { role: 'aid' }, { role: 'payment' }],
  judge(row) {
    const day = row.use(dayOfDisaster)
    const outside = outsideOfIt(row)
    let odd: Verdict[] | undefined = outside && [outside]
    for (const id of GIVEN) {
      const date = day === undefined ? undefined : row[id]
      if (!date || day === undefined || Math.floor(date / 10_000) !== Math.floor(day / 10_000) || date % 100 === 0)
        continue
      if (date >= day) continue
      const mayPrecede = id === 'disasterDate' && daysBetween(date, day) <= RAINS_BEFORE
      odd = [
        ...(odd ?? []),
        fail(id, {
          ...((mayPrecede || hasOwnRemark(row)) && { severity: 'doubt' }),
          params: { date: showDate(date), disaster: showDate(day) },
        }),
      ]
    }
    return odd
  },
})

/** 灾害发生时间:2021年7月19日至7月22日 */
const DAYS_OF_IT =
  /(?:灾害|灾情|受灾|洪灾|洪水|洪涝|暴雨|地震|雪灾|台风)(?:发生)?(?:的?(?:时间|日期|时段|期间))[:为是]*(.+)$/

/** The days of the disaster that a line of the sheet gives. */
const daysOfIt = onceATable((table) =>
  sentencesOf(table)
    .flatMap(({ shown, text }) => {
      const [, said = ''] = DAYS_OF_IT.exec(text) ?? []
      const span = spanIn(said)
      return span && isDay(span.from) && isDay(span.to) ? [{ ...span, sentence: shown }] : []
    })
    .at(0),
)

const isOutside = (date: number, { from, to }: { from: number; to: number }): boolean =>
  isDay(date) && (date < from || date > to)

function outsideOfIt(row: RowView): Verdict | undefined {
  const days = daysOfIt(row.table)
  const { disasterDate: date } = row
  if (!days || date === undefined || !isOutside(date, days)) return undefined
  const { inside, outside } = row.use(rowsByDays)
  return fail('disasterDate', {
    variant: 'days',
    ...(!(isProvedByOthers(inside, outside) && !hasOwnRemark(row)) && { severity: 'doubt' }),
    params: { date: showDate(date), sentence: days.sentence },
  })
}

const rowsByDays = ofRegister(({ table, rows }) => {
  const days = daysOfIt(table)
  let [inside, outside] = [0, 0]
  for (const { disasterDate } of days ? rows : [])
    if (days && disasterDate !== undefined) isOutside(disasterDate, days) ? outside++ : inside++
  return { inside, outside }
})

/** The day of the title's disaster, in the year in which the table gives; undefined where either is not told. */
const dayOfDisaster: Reader<number | undefined> = (table, context) =>
  context.derived.whole(table, 'day of the disaster', () => {
    const title = table.title.normalize('NFKC')
    const [, named, ofYear, ofDay] = (OF_A_DISASTER.test(title) && ON_A_DAY.exec(title)) || []
    const [, month = ofYear, day = ofDay] = DISASTER.exec(title) ?? []
    const id = GIVEN.find((one) => table.has(one))
    if (!month || !id || Number(month) > 12 || Number(day) > 31) return undefined
    const dates = [...table.date(id)].filter((date) => date > 0)
    const year = named
      ? Number(named)
      : Math.floor(dates.reduce((first, date) => Math.min(first, date), Number.POSITIVE_INFINITY) / 10_000)
    const own = year * 10_000 + Number(month) * 100 + Number(day)
    const after = dates.filter((date) => date >= own).length
    return after >= FEWEST && after >= dates.length * SHARE ? own : undefined
  })
