import { fail, type RegisterView, registerCheck, type Verdict } from '../engine/index.ts'
import { isOf } from '../law/programme-of.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { ageReader } from '../people/people.ts'
import { spanOfAges } from '../words/age-bands.ts'
import { type CodedColumn, codedColumns, firstWords } from '../words/coded-columns.ts'
import { type NumberSpan, numberSpan } from '../words/number-spans.ts'
import { hasRemark } from '../words/remarks.ts'

const BAND_HEADER = /段|档|组|区间|范围|等级|级别|层次|类/
/** Nearly all of the words of a column of bands are bands. */
const SHARE = 0.9
/** an age is counted to another day */
const YEARS_OFF = 1

/** A figure of each row. */
interface Figures {
  header: string
  column: FigureColumn | undefined
  at(row: number): number | undefined
}

/**
 * I33. A column names a band (90—99, 1000元以下), and in nearly all rows one other figure lies in it: the age, an
 * income, a bill. A row whose figure lies outside has one of the two wrong. An error for an age that is years outside,
 * for nothing else is meant by it; else a doubt, as the band may be of another figure or day. Of lists of old-age
 * allowance whose bands say 岁 C23 speaks.
 */
export default registerCheck({
  catalogue: 'I33',
  severity: 'doubt',
  citation: '登记规范（档次与数值一致）',
  needs: [],
  *judge(register) {
    const { table } = register
    const first = firstWords(table, (leaf) => BAND_HEADER.test(leaf))
    const meant = first.filter(({ texts }) => texts.length === 0 || texts.some(numberSpan)).map(({ column }) => column)
    for (const one of codedColumns(table, (_leaf, _id, column) => meant.includes(column))) {
      const spans = one.texts.map(numberSpan)
      if (spans.filter(Boolean).length < Math.max(2, spans.length * SHARE)) continue
      const isOfAges = /年龄|岁/.test(one.header + one.texts.join(''))
      yield* oddIn({ band: one, spans, isOfAges }, register)
    }
  },
})

function ages({ table, context }: RegisterView): Figures {
  const ageOf = ageReader(table, context)
  const stated = table.has('age') ? table.number('age') : undefined
  const at = (row: number) => {
    const age = stated && !Number.isNaN(stated[row]) ? stated[row] : ageOf(row)
    return Number.isNaN(age) ? undefined : age
  }
  return { header: table.column('age')?.header ?? '年龄', column: undefined, at }
}

const figures = ({ table }: RegisterView, { column }: CodedColumn): Figures[] =>
  figureColumns(table)
    .filter((one) => one.column !== column && !one.isShare)
    .map((one) => ({ header: one.header, column: one, at: (row) => one.at(row) }))

interface Bands {
  band: CodedColumn
  spans: readonly (NumberSpan | undefined)[]
  isOfAges: boolean
}

function* oddIn({ band, spans, isOfAges }: Bands, register: RegisterView): Iterable<Verdict> {
  const { table } = register
  for (const one of isOfAges ? [ages(register)] : figures(register, band)) {
    const odd: { at: number; stated: number; outside: number }[] = []
    const within = new Set<number>()
    let agreeing = 0
    for (const [row, code] of band.codes.entries()) {
      const span = code < 0 ? undefined : spans[code]
      const stated = span && one.at(row)
      if (!span || stated === undefined) continue
      const outside = Math.max(span.from - stated, stated - (isOfAges ? span.to + 1 : span.to))
      if (isOfAges ? outside < 0 || stated === span.from : outside <= 0) {
        agreeing++
        within.add(code)
      } else odd.push({ at: row, stated, outside })
    }
    if (within.size < 2 || odd.length === 0 || !areNearlyAll(agreeing, agreeing + odd.length)) continue
    if (one.column) yield* one.column.unread()
    for (const { at, stated, outside } of odd) {
      const row = register.row(at)
      const text = band.texts[band.codes[at]]
      if (hasRemark(row) || (isOfAges && isOf(table, 'old-age-allowance') && spanOfAges(text))) continue
      const params = { band: text, bands: band.header, total: one.header, stated, rows: agreeing }
      const isSure = isOfAges && outside > YEARS_OFF
      const details = { params, ...(isSure && { severity: 'error' as const }) }
      const other = isOfAges && table.has('age') ? 'age' : one.column?.field
      const fields = [band.field, other].flatMap((id) => id ?? [])
      yield band.field ? fail(fields, details, { at }) : fail('category', details, register.cellOf(at, band.column))
    }
    return
  }
}
