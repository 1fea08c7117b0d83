import { fromYuan, isNear, yuan } from '../../facts/money.ts'
import { programmesNamed } from '../../facts/programmes.ts'
import type { RegisterTable } from '../../register/index.ts'
import { fail, onceATable, PASS, type Reader, type RowView, rowCheck, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { hasBackPay } from '../money/payments.ts'
import { type Ages, agesWhenPaid, statedBands } from '../people/ages.ts'
import { figureAt } from '../time/month-columns.ts'
import { ageBands, spanOfAges } from '../words/age-bands.ts'
import { hasRemark } from '../words/remarks.ts'

/** What stands in the columns of ages: the span of the first that is filled, and the sum in yuan. */
interface Filled {
  from: number
  to: number
  sum: number
}

/** What 津贴档次 says of the ages; its sum is a matter of the other columns. */
function bandIn(text: string): Filled | null {
  const band = spanOfAges(text)
  return band ? { ...band, sum: Number.NaN } : null
}

/** 高龄津贴发放花名册（80—89周岁）, or a sheet of that name: the list is of these ages alone. */
const bandOfList = onceATable(({ layout, sheet }: RegisterTable) => {
  const parts = [sheet.name, ...layout.titles].flatMap((text) => text.split(/[，,；;。、和与]/))
  const spans = parts.flatMap((text) => (/\d元/.test(text) ? [] : (spanOfAges(text) ?? [])))
  const [first] = spans.filter(({ to }) => Number.isFinite(to))
  const isOne = first && spans.every(({ from, to }) => from === first.from && to === first.to)
  return isOne ? first : undefined
})

const isOfOldAge = onceATable(
  (table: RegisterTable) =>
    isOf(table, 'old-age-allowance') || programmesNamed(table.title).join() === 'old-age-allowance',
)

/** 满龄当月起发: a band begins with the month of the birthday, or the one after it. */
const beginsWithMonth = onceATable(({ layout }: RegisterTable) =>
  [...layout.titles, ...layout.lines].some((text) => /[当次下]月起?(?:开始)?(?:计?发|享受|执行)/.test(text)),
)

const filledBand: Reader<Filled | undefined> = (table, context) => {
  const bands = ageBands(table)
  // 年龄段 80-89岁 in a column of its own
  if (bands.length === 0 && !table.has('allowanceKind')) {
    const band = bandOfList(table)
    return () => band && { ...band, sum: Number.NaN }
  }
  if (bands.length === 0) {
    const codes = table.text('allowanceKind')
    const band = context.fact('span of ages', bandIn)
    return (row) => (codes[row] < 0 ? undefined : (band(codes[row]) ?? undefined))
  }
  return (row) => {
    const filled = bands
      .map((band) => ({ ...band, amount: figureAt(table, table.sheetRows[row], band.column) }))
      .filter(({ amount }) => amount > 0)
    const [first] = filled
    return first && { from: first.from, to: first.to, sum: filled.reduce((sum, { amount }) => sum + amount, 0) }
  }
}

/**
 * Somebody is paid who is too young for every band that the sheet states. An error where he is paid by one of them; an
 * amount that it does not state may be of a band that it does not state either.
 */
function belowAll(row: RowView, ages: Ages): Verdict | undefined {
  const stated = statedBands(row.table)
  const rate = yuan(row.allowanceAmount ?? row.paidAmount ?? fromYuan(0))
  if (!stated || rate <= 0 || !(ages.oldest < stated.from)) return PASS
  const isSure = ages.inYear < stated.from && stated.sums.has(rate) && !hasRemark(row)
  return fail(['idNumber', 'age', 'name'], {
    variant: 'below-all',
    severity: isSure ? 'error' : 'doubt',
    params: { age: ages.oldest, from: stated.from },
  })
}

/**
 * C23. A list with a column for each span of ages has an amount in the column of the person's age, one with a column
 * that names the span names that of his age, a list of one span has nobody of another, and where the titles state spans
 * nobody is paid below them all; by the ID number and the list's own words, so that it contradicts itself. The months
 * that the list pays and the one before count, for a band may begin after the birthday. A doubt where a local rule may
 * begin a band with the year of the birthday or with the next quarter or year, or where months past are paid. What was
 * paid is what stands in that column: else a doubt.
 */
export default rowCheck({
  catalogue: 'C23',
  severity: 'error',
  citation: [['2013-07-01', '老年人权益保障法 第三十三条；本表各年龄档']],
  needs: [],
  oneOf: [['idNumber', 'birth']],
  for: [{ programme: 'old-age-allowance' }, { role: 'payment' }],
  judge(row) {
    if (!isOfOldAge(row.table)) return PASS
    const band = row.use(filledBand)
    const ages = row.use(agesWhenPaid)
    if (!band) return belowAll(row, ages)
    const isYoung = ages.oldest < band.from
    if (isYoung || ages.youngest > band.to) {
      const isInYear = ages.inYear >= band.from && !beginsWithMonth(row.table)
      const mayBegin = isYoung ? isInYear : ages.youngest <= band.to + 1 || hasBackPay(row)
      return fail(['idNumber', 'age', 'name'], {
        variant: isYoung ? 'young' : 'old',
        severity: mayBegin ? 'doubt' : 'error',
        params: { age: ages.oldest, from: band.from, to: Number.isFinite(band.to) ? band.to : '' },
      })
    }
    const column = row.has('paidAmount') ? 'paidAmount' : 'allowanceAmount'
    const stated = row[column]
    if (stated === undefined || Number.isNaN(band.sum) || isNear(stated, fromYuan(band.sum)) || hasBackPay(row))
      return PASS
    return fail([column, 'age'], {
      variant: 'paid',
      severity: 'doubt',
      params: { stated: yuan(stated), expected: band.sum },
    })
  },
})
