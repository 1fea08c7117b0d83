import type { RegisterTable } from '../../register/index.ts'
import { cellText } from '../../workbook/index.ts'
import { type CheckContext, tableCheck } from '../engine/index.ts'
import { type FigureColumn, figureColumns, figureOf } from '../money/figure-columns.ts'
import { classColumns } from '../money/stated-amounts.ts'
import { peopleIn, rowsIn, totalsOf } from '../money/table-totals.ts'
import { ageReader } from '../people/people.ts'
import { spanOfAges } from '../words/age-bands.ts'
import type { Line } from '../words/lines-around.ts'

/** 其中护理补贴 25 人: a figure of a sentence below a table. */
interface Piece {
  row: number
  column: number
  label: string
  stated: number
  unit: string
  /** what the table may give for it; none where the words are not understood */
  readings: readonly number[]
}

const PIECE = /^(.*?)(\d[\d,]*(?:\.\d+)?)(户次?|人次?|件|条|笔|份|万?元|[袋桶床包瓶箱套个只])[^\d元]{0,4}$/
const SENTENCE = /\d(?:户|人|件|条|笔|份|元|[袋桶床包瓶箱套])/
/** Words that say no more than that it is a sum. */
const WHOLE =
  /^(?:其?总?(?:共计?|合计|总计|计)|本[月次季期年表]|全[村镇乡县]|今年|发放|惠及|涉及|受理|享受|救助|保障|登记|走访|名单|名册|对象|群众|家庭|困难|人员|人数|户数|[:：]|[共计为有])*$/
const SUM = /^(?:.{0,8}(?:金额|资金|合计|共计|总计|发放|实发|应发)(?:为|共|计|[:：])*|)$/
const FILLERS = /其中|享受|领取|发放|本[月次季期年]|共计?|合计|[:：]|有|的|为/g
const CENT = 0.006

/**
 * I01. A sentence below a table counts it: 本月共发放42人，其中护理补贴25人; 受理36件，已办结34件; 大米54袋、油37桶; 合计45户112人，金额23456元. Each figure whose words are understood
 * is compared with the rows. An error where another figure of the sentence agrees, so that it is of this table; else a doubt.
 */
export default tableCheck({
  catalogue: 'I01',
  severity: 'error',
  citation: '登记规范（合计应与明细一致）',
  needs: [],
  run(table, context, report) {
    const lines = sentencesBelow(table)
    if (lines.length === 0) return
    const columns = figureColumns(table)
    const classes = classColumns(table)
    if (table.members?.unread.size) {
      report.unknown(-1, ['name'])
      return
    }
    for (const line of lines) {
      const pieces = piecesOf(line).map((one) => ({
        ...one,
        readings: readingsOf(one, table, columns, classes, context),
      }))
      const understood = pieces.filter(({ readings }) => readings.length > 0)
      const wrong = understood.filter(({ stated, readings }) => readings.every((one) => Math.abs(one - stated) > CENT))
      for (const { row, column, label, stated, unit, readings } of wrong) {
        const [expected] = [...readings].sort((a, b) => Math.abs(a - stated) - Math.abs(b - stated))
        report.failCell(row, column, 'quantity', {
          ...(understood.length === wrong.length && { severity: 'doubt' }),
          expected: `${expected}${unit}`,
          params: { stated: `${label}${stated}${unit}`, expected: `${expected}${unit}` },
        })
      }
    }
  },
})

function sentencesBelow({ layout, workbook, sheet, sheetRows }: RegisterTable): Line[] {
  const last = sheetRows.at(-1) ?? Number.POSITIVE_INFINITY
  return layout.dropped.flatMap(({ row }) => {
    if (row <= last) return []
    for (let column = layout.firstColumn; column <= layout.lastColumn; column++) {
      const text = cellText(workbook, sheet, row, column).normalize('NFKC').replace(/\s/g, '')
      if (text.length >= FEWEST_CHARACTERS && SENTENCE.test(text)) return [{ row, column, text }]
    }
    return []
  })
}

/** What is shorter is a figure of a line of totals: 42人次. */
const FEWEST_CHARACTERS = 6

function piecesOf({ row, column, text }: Line): Omit<Piece, 'readings'>[] {
  return text
    .replace(/^(注|说明|备注):/, '')
    .replace(/(\d)(户|人)(?=[共计]?\d)/g, '$1$2,')
    .split(/[,，、;；。()（）](?!\d{3}(?!\d))/)
    .flatMap((piece) => {
      const [, label, figure, unit] = PIECE.exec(piece) ?? []
      return figure ? [{ row, column, label, stated: Number(figure.replaceAll(',', '')), unit }] : []
    })
}

function readingsOf(
  { label, unit }: Omit<Piece, 'readings'>,
  table: RegisterTable,
  columns: readonly FigureColumn[],
  classes: readonly ((row: number) => string)[],
  context: CheckContext,
): number[] {
  if (unit === '元') return SUM.test(label) ? sumsOf(table, context) : []
  if (unit === '万元') return []
  const isWhole = WHOLE.test(label)
  if (isWhole && unit === '户') return [...rowsIn(table), ...like(table, context, rowsIn)]
  if (isWhole && /[人件条笔份]/.test(unit))
    return [...rowsIn(table), ...peopleIn(table), ...like(table, context, (one) => [...rowsIn(one), ...peopleIn(one)])]
  const span = spanOfAges(label)
  if (span) return countOf(table, ageReader(table, context), ({ from, to }, age) => age >= from && age <= to, span)
  const word = label.replace(FILLERS, '')
  if (word.length < 1 || isWhole) return []
  const named = columns.filter(({ path }) => bare(path.at(-1) ?? '').includes(word))
  if (/[袋桶床包瓶箱套个只]/.test(unit)) return named.map((one) => sumOf(one, table))
  if (named.length > 0) return named.map((one) => rowsThat(table, (row) => figureOf(one, row) > 0))
  return classes.flatMap((textAt) => {
    const count = rowsThat(table, (row) => bare(textAt(row)) === word)
    return count > 0 ? [count] : []
  })
}

/** The sums of the table, and of all sheets like it; one may be of two kinds of money that stand in columns of their own. */
function sumsOf(table: RegisterTable, context: CheckContext): number[] {
  const totals = [...totalsOf([table]), ...totalsOf(context.tablesLike(table))]
  return [...totals, ...totals.flatMap((one, at) => totals.slice(at + 1).map((other) => one + other))]
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\([^)]*\)|\s/g, '')

const rowsThat = (table: RegisterTable, is: (row: number) => boolean): number => {
  let count = 0
  for (let row = 0; row < table.rowCount; row++) if (is(row)) count++
  return count
}

function sumOf(column: FigureColumn, { rowCount }: RegisterTable): number {
  let sum = 0
  for (let row = 0; row < rowCount; row++) if (!column.isCovered(row)) sum += figureOf(column, row) || 0
  return Math.round(sum * 100) / 100
}

type Span = NonNullable<ReturnType<typeof spanOfAges>>

/** None where an age is not known. */
function countOf(
  table: RegisterTable,
  ageOf: (row: number) => number,
  isIn: (span: Span, age: number) => boolean,
  span: Span,
): number[] {
  if (rowsThat(table, (row) => Number.isNaN(ageOf(row))) > 0) return []
  return [rowsThat(table, (row) => isIn(span, ageOf(row)))]
}

/** The sums over all sheets that are like the table, where there are several. */
function like(table: RegisterTable, context: CheckContext, count: (one: RegisterTable) => number[]): number[] {
  const tables = context.tablesLike(table)
  if (tables.length < 2) return []
  const counts = tables.map(count)
  return counts[0].map((_, at) => counts.reduce((sum, one) => sum + (one[at] ?? 0), 0))
}
