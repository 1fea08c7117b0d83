import { numberSaid } from '../../register/values.ts'
import { cellText } from '../../workbook/index.ts'
import { type RegisterView, type RowView, registerCheck, type Verdict } from '../engine/index.ts'
import { figureColumns } from '../money/figure-columns.ts'
import { hasBackPay } from '../money/payments.ts'
import { type StatedColumn, statedColumns } from '../money/stated-amounts.ts'
import { sharesBeforeChange, sharesTold } from '../time/told-months.ts'
import { hasRemark, saysAmountOrParts } from '../words/remarks.ts'
import { statesLimit } from '../words/stated-limit.ts'
import type { Stated } from '../words/statements.ts'

/** Such a share of at least so many rows leaves no other rule for the rest. */
const SURE = 0.85
const FEWEST = 5
/** Sentences that leave room for another amount. */
const OPEN = /补差(?!标准)|差额|参照|扣|另|原则|左右|月龄|酌情|视|可|约|起$/
const PERCENT = 100

/**
 * D21. A title or a line states what each class gets: 一级80元、二级50元, 救助比例：特困100%、低保70%, 80—89岁30元.
 * Where nearly all rows show that a column holds it, by itself or times persons, months or a bill, a row with another
 * figure breaks the sheet's own rule, which the finding names; so does one of a class beyond those that are stated
 * (四类 below 一类, 二类, 三类), a doubt; one who is younger than all that are stated in a column of a list of several
 * allowances is paid against it. A doubt too where the row has remarks or back-pay, where the sheet says of
 * differences, or where too few rows show it. What the remark leaves of the months explains its part of the amount, a
 * change of class within them a part at the rate of either, the days that a column counts theirs, a difference to what
 * is paid besides one that is made up; a clause of its own for what stands in the row another rule; a rate a head is
 * paid once for each person whom the remark counts, and may be without a word.
 */
export default registerCheck({
  catalogue: 'D21',
  severity: 'error',
  citation: '本表所注标准',
  needs: [],
  *judge(register) {
    const raises = register.words.flatMap(raisesIn)
    for (const column of statedColumns(register.table, register.context)) {
      yield* column.target.unread()
      for (const odd of column.odd)
        if (!isExplained(odd, column, register.row(odd.row)) && !isRaised(odd, raises) && !isCapped(odd, register))
          yield toldOf(odd, column, register.row(odd.row))
      for (const one of unnamedIn(column)) if (!hasRemark(register.row(one.row))) yield ofNoClass(one, column)
    }
  },
})

type Odd = StatedColumn['odd'][number]

const isExplained = (odd: Odd, column: StatedColumn, row: RowView): boolean =>
  isForFewerMonths(odd, row) ||
  isForHalfAMonth(odd, row) ||
  (!column.target.isShare && isForItsDays(odd, row)) ||
  isOfAnotherRule(odd, row) ||
  isOfTwoClasses(odd, column.stated, row) ||
  isOfMonthsOfEach(odd, column.stated, row) ||
  saysSoManyTimes(odd, row.said('remarks')) ||
  saysDifference(odd, row.said('remarks')) ||
  (timesOf(odd) === 0 && saysItself(odd, row.said('remarks'))) ||
  isForWholeMonths(odd, row) ||
  (countsAnotherMonth(column) && hasRemark(row))

/** 每户不超过800元: less than the rate for all, and just the most that a line allows. */
const isCapped = ({ figure, expected }: Odd, { table }: RegisterView): boolean =>
  figure < expected && statesLimit(table, figure)

const RAISE = /(?:增加|增发|增补|加发|另[补发加增]|再[补发加增])(\d+(?:\.\d+)?)元/g

/** 低保户、特困户每户增加10000元: what a line adds for some to what it states. */
const raisesIn = (line: string): number[] =>
  [
    ...line
      .normalize('NFKC')
      .replace(/\s|,(?=\d{3})/g, '')
      .matchAll(RAISE),
  ].map(([, figure]) => Number(figure))

const isRaised = ({ figure, expected, statement }: Odd, raises: readonly number[]): boolean =>
  raises.some((raise) => raise !== statement.value && Math.abs(figure - expected - raise) < YUAN)

/** A month's share may be rounded to the yuan. */
const YUAN = 1

/** 8月新增, 发至8月: of the stated amount the part for the months that the row's remark leaves. */
const isForFewerMonths = ({ figure, expected }: Odd, row: RowView): boolean =>
  figure < expected && sharesTold(row).some((share) => Math.abs(expected * share - figure) < YUAN)

const HALF = /半个?月/

/** 12月17日入院,按半月计发 */
const isForHalfAMonth = ({ figure, expected }: Odd, row: RowView): boolean =>
  HALF.test(row.said('remarks')) && Math.abs(expected / 2 - figure) < YUAN

const DAYS = /天数|[（(]天[)）]/
const IN_HOSPITAL = /住院|入院/
const BY_THE_DAY = /按[天日实]/
/** Days of a month by which a monthly rate is divided. */
const DAYS_OF_A_MONTH = [28, 29, 30, 31]

/** 照料天数 15: of the rate a part for so many days, as a column tells them; or as a remark says without a figure. */
function isForItsDays({ figure, expected }: Odd, row: RowView): boolean {
  if (figure >= expected) return false
  const days = figureColumns(row.table).find(
    ({ path }) => DAYS.test(path.at(-1) ?? '') && !IN_HOSPITAL.test(path.join('')),
  )
  if (days === undefined) return BY_THE_DAY.test(row.said('remarks'))
  const count = days.at(row.at) ?? Number.NaN
  return DAYS_OF_A_MONTH.some((month) => Math.abs((expected * count) / month - figure) < YUAN)
}

/** 集中供热户凭票补一半、最高700元: a clause with figures or a share, for what stands in the row beside its class. */
function isOfAnotherRule({ statement }: Odd, { table, at }: RowView): boolean {
  const clauses = [...table.layout.titles, ...table.layout.lines]
    .flatMap((line) => line.normalize('NFKC').split(/[,;。]/))
    .filter((clause) => RULED.test(clause) && !statement.sentence.includes(clause))
  return (
    clauses.length > 0 &&
    table.layout.headers.some((_, column) => {
      const text = cellText(table.workbook, table.sheet, table.sheetRows[at], column).replace(/\s+/g, '')
      const says = (said: string) => said.includes(text)
      return CLASS_WORD.test(text) && !text.includes(statement.label) && !says(statement.sentence) && clauses.some(says)
    })
  )
}
const RULED = /[补发付按].{0,6}(一半|全额|\d+%|[二三四五]分之)|凭.{0,6}(票|据)|实报|据实/
const CLASS_WORD = /^[\u4e00-\u9fff]{2,8}$/

/** 7月由集中转为分散: the months before it at the rate of another class, the others at that of its own. */
function isOfTwoClasses({ figure, expected, statement }: Odd, stated: Stated, row: RowView): boolean {
  const rates = stated.map(({ value }) => (expected * value) / statement.value)
  return sharesBeforeChange(row).some((share) =>
    rates.some((rate) => Math.abs(rate * share + expected * (1 - share) - figure) < YUAN),
  )
}

/**
 * 60元 1个月 and 240元 5个月, each in a column of its own under 发放月数: so many months at each of the stated rates.
 */
function isOfMonthsOfEach({ figure }: Odd, stated: Stated, { table, at }: RowView): boolean {
  const columns = figureColumns(table)
  const sums = stated.flatMap(({ value }) => {
    const months = columns.find(({ path }) => /月/.test(path.join('')) && rateIn(path.at(-1) ?? '') === value)
    return months ? [value * (months.at(at) ?? 0)] : []
  })
  return sums.length > 1 && Math.abs(sums.reduce((sum, one) => sum + one, 0) - figure) < YUAN
}

/** 240 of 240元, 240元(个月) */
const rateIn = (header: string): number => Number(/^(\d+(?:\.\d+)?)元/.exec(header.normalize('NFKC'))?.[1])

const DIFFERENCE = /差额|补差|补足|抵扣|扣除|扣减/

/** 已享受低保420元/月，差额补足至1400元: what is paid besides, or that no more than the difference is. */
function saysDifference({ figure, expected }: Odd, remark: string): boolean {
  const plain = remark.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, '')
  const beside = [...plain.matchAll(/\d+(?:\.\d+)?(?=元)/g)].map(([told]) => expected - Number(told))
  return figure < expected && DIFFERENCE.test(plain) && (beside.length === 0 || beside.some((one) => one === figure))
}

/**
 * 前半月按屋头200，后半月按院里250; 9月退回来的400这个月一起补: the amount, its parts, or what parts it from the rate.
 */
const saysItself = ({ figure, expected }: Odd, remark: string): boolean =>
  saysAmountOrParts(remark, figure) || saysAmountOrParts(remark, Math.abs(figure - expected))

const WHOLE_MONTHS = /不分半月|(?:整|全|足)月|不足.{0,2}月.{0,4}按.{0,2}月/

/** 住院当月即按整月发: four and a half months are five. */
function isForWholeMonths({ figure, expected, statement: { value } }: Odd, { table }: RowView): boolean {
  const { titles, lines } = table.layout
  const whole = Math.ceil(expected / value) * value
  return Math.abs(whole - figure) < YUAN && [...titles, ...lines].some((line) => WHOLE_MONTHS.test(line))
}

const monthIn = (header: string): string | undefined => /(?<!\d)\d{1,2}(?=月)/.exec(header)?.[0]

/** 9月在保人数 beside what was paid for 8月: of another month somebody may have been born or have died. */
const countsAnotherMonth = ({ target, factors }: StatedColumn): boolean =>
  factors.some(
    ({ header }) => monthIn(header) !== undefined && monthIn(header) !== (monthIn(target.header) ?? monthIn(header)),
  )

const A_HEAD = /每人|人均|[/·]人|人[/·]/
const SEVERAL = /([二两三四五六2-6])(?:人|名|口)/

/** How many times a rate a head stands in a figure, where it is more than one; else 0. */
const timesOf = ({ figure, expected, statement }: Odd): number =>
  A_HEAD.test(statement.sentence) && figure > expected && figure % expected === 0 ? figure / expected : 0

/** 钱兰英增发50；曾爱莲增发50, 2人增发: each of several people has the rate, as the remark counts them. */
function saysSoManyTimes(odd: Odd, remark: string): boolean {
  const [times, plain] = [timesOf(odd), remark.normalize('NFKC')]
  if (times === 0) return false
  const [, count = ''] = SEVERAL.exec(plain) ?? []
  const named = plain.split(new RegExp(`(?<![\\d.])${odd.expected}(?![\\d.])`)).length - 1
  return named === times || numberSaid(count) === times
}

/** Whether so many of a household may each have the rate, who need not be told in a remark. */
const mayBeOfSeveral = (odd: Odd, { table, householdSize, insuredPersons }: RowView): boolean =>
  timesOf(odd) > 0 && table.rowIs !== 'person' && timesOf(odd) <= (householdSize ?? insuredPersons ?? timesOf(odd))

/** So many rows of a stated class, and no more than these of another, show that all classes are stated. */
const FEWEST_NAMED = 12
const MOST_UNNAMED = 2

/** 四类户 below 一类户300元、二类户200元、三类户150元: rows of a class that is written like those that are stated. */
function unnamedIn({ target, judged, unnamed, stated, isOfAges }: StatedColumn): StatedColumn['unnamed'] {
  if (judged < FEWEST_NAMED || unnamed.length > MOST_UNNAMED) return []
  // of who is too young in a list of the allowance alone its own checks speak
  if (isOfAges) return target.field === undefined ? unnamed : []
  const shapes = new Set(stated.map(({ label }) => shapeOf(label)))
  return unnamed.filter(({ text }) => shapes.has(shapeOf(text)))
}

/** 四类户 is written as 一类户 is, D类 as A类. */
const shapeOf = (text: string): string =>
  /[一二三四五六七1-7A-Ga-g](?=[类档级等])[类档级等]/
    .exec(text)?.[0]
    .replace(/^[A-Ga-g]/, 'A')
    .replace(/^[^A]/, '一') ?? text

const ofNoClass = (
  { row, text }: StatedColumn['unnamed'][number],
  { target, stated, isOfAges }: StatedColumn,
): Verdict =>
  target.fail(row, {
    ...(!isOfAges && { severity: 'doubt' }),
    variant: isOfAges ? 'age' : 'class',
    params: { sentence: stated[0].sentence, text, total: target.header, stated: target.at(row) ?? 0 },
  })

function toldOf(odd: StatedColumn['odd'][number], column: StatedColumn, row: RowView): Verdict {
  const { target, factors, holds, judged } = column
  const { statement, figure, expected, other } = odd
  const isSure = holds >= FEWEST && holds >= judged * SURE && !OPEN.test(statement.sentence)
  const shown = (share: number) => Math.round(share * 100 * (target.isShare ? PERCENT : 1)) / 100
  const isOpen = hasRemark(row) || hasBackPay(row) || (factors.length === 0 && mayBeOfSeveral(odd, row))
  return target.fail(row.at, {
    ...((!isSure || isOpen) && { severity: 'doubt' }),
    variant: factors.length > 0 ? 'times' : other ? 'other' : 'one',
    expected: shown(expected),
    params: {
      sentence: statement.sentence,
      total: target.header,
      by: factors.map(({ header }) => header).join('×'),
      other: other?.label ?? '',
      stated: shown(figure),
      expected: shown(expected),
      unit: target.isShare ? '%' : '',
    },
  })
}
