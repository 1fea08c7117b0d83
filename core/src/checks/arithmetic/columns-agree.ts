import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type Details, tableCheck } from '../engine/index.ts'
import { isOf, programmesReader } from '../law/programme-of.ts'
import { type ColumnRelation, columnRelations, figureBy, formulaOf, INCOMES } from '../money/column-relations.ts'
import { type FigureColumn, figureOf, headerOf, isShare } from '../money/figure-columns.ts'
import { FOUR_HEADS } from '../money/income-heads.ts'
import { saysNothing } from '../words/words.ts'

/** A sum in a column that calls itself one is wrong where so many of the other rows are right; a product, where almost all are. */
const CERTAIN_SHARE = { sum: 0.75, product: 0.9, quotient: 0.8 }
const FEWEST_PRODUCTS = 8
const SUM_HEADER = /合计|小计|总计|共计|总费用|总金额|总额|实发|实领|实付|累计/
/** Words in a remark that explain another sum. */
const EXPLAINS_SUM = /补|增|调|差|更正|含|另|未|免|抵/
const TEN_THOUSAND = 10_000

/**
 * D17. Where almost all rows of a table show that one figure is the sum of others (基本＋照料＝合计, 城市＋农村＝合计, 报销＋自付＝总费用) or their product
 * (人均×人数＝金额, 标准×人口×月数＝金额), a row that breaks it is wrong or needs a remark. An error in a row without a remark that may explain it: for a sum in a column
 * that calls itself one, and for a product that all other rows show, or a share; and for an amount that is a ten thousandth (万元 for 元). A doubt for a product of which the law leaves less or more: of the standard, temporary aid,
 * less than a share of a medical bill, a row with a supplement. Not modelled: relations across rows, which I01 and I05 judge.
 */
export default tableCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（表内各栏应能互相复算）',
  needs: [],
  run(table, context, report) {
    const remarkOf = (row: number) => (table.has('remarks') ? table.shown('remarks', row).trim() : '')
    const isRemarked = (row: number, kind: ColumnRelation['kind']) => {
      const remark = remarkOf(row)
      return kind === 'sum' ? EXPLAINS_SUM.test(remark) : !saysNothing(remark)
    }
    for (const relation of columnRelations(table, context)) {
      const { target, kind, holds } = relation
      const id = target.field
      if (id && isJudgedElsewhere(table, id)) continue
      for (const row of id ? unreadRows(table, target.values, id) : []) report.unknown(row, [id as FieldId])
      const broken = [...relation.broken()]
      const usual = usualDeductions(relation, broken)
      for (const row of broken) {
        if (usual.has(shortBy(relation, row)) || isForFewerMonths(relation, row, remarkOf(row))) continue
        const decimals = kind === 'quotient' ? 10_000 : 100
        const expected = Math.round(figureBy(relation, row) * decimals) / decimals
        const isWrong = isSlip(relation, row) || (isCertain(relation) && !mayDiffer(table, relation, row))
        const details: Details = {
          severity: isWrong && !isRemarked(row, kind) ? 'error' : 'doubt',
          variant: kind,
          expected,
          params: {
            total: headerOf(target),
            parts: formulaOf(relation),
            stated: figureOf(target, row),
            expected,
            holds,
          },
        }
        if (id) report.fail(row, [id], details)
        else report.failCell(table.sheetRows[row], target.column, 'quantity', details)
      }
    }
  },
})

/** Of a register with all heads of income D02 speaks, of its share of expenses I10. */
const isJudgedElsewhere = (table: RegisterTable, id: FieldId): boolean =>
  id === 'rigidRatio' || (INCOMES.has(id) && FOUR_HEADS.every((head) => table.has(head)))

/** Rows whose cell holds something that is no figure. */
function* unreadRows(table: RegisterTable, values: Float64Array, id: FieldId): Iterable<number> {
  for (let row = 0; row < values.length; row++)
    if (Number.isNaN(values[row]) && !saysNothing(table.shown(id, row).trim())) yield row
}

function isCertain({ kind, target, parts, holds, judged, agrees, breaks, isDeclared }: ColumnRelation): boolean {
  const share = isDeclared || kind === 'product' ? agrees / (agrees + breaks) : holds / judged
  if (share < CERTAIN_SHARE[kind]) return false
  if (kind === 'product') return agrees >= FEWEST_PRODUCTS
  // of an average another number of persons may be lawful
  if (kind === 'quotient') return isShare(target) || (share >= CERTAIN_SHARE.product && holds >= FEWEST_PRODUCTS)
  const isDivided = holds >= FEWEST_PRODUCTS && share >= CERTAIN_SHARE.product && parts.every(isNamedPart)
  return isDivided || target.path.some((part) => SUM_HEADER.test(part))
}

/** 其中伙食费 */
const isNamedPart = ({ path }: FigureColumn): boolean => /^其中/.test(path.at(-1) ?? '')

/** 0.672 for 6720: written in 万元. */
function isSlip(relation: ColumnRelation, row: number): boolean {
  const [stated, expected] = [figureOf(relation.target, row), figureBy(relation, row)]
  return stated > 0 && Math.abs(stated * TEN_THOUSAND - expected) < 0.01 * expected
}

/** Fewer whole months of a quarter or a year, with a remark that tells of a month: 8月新增, 7月死亡. */
function isForFewerMonths({ target, parts: [rate, span] }: ColumnRelation, row: number, remark: string): boolean {
  if (span.column >= 0 || !/月/.test(remark)) return false
  const months = figureOf(target, row) / figureOf(rate, row)
  return Number.isInteger(months) && months >= 0 && months < figureOf(span, row)
}

/** What a row's figure lacks of a product, in fen. */
const shortBy = (relation: ColumnRelation, row: number): number =>
  Math.round((figureBy(relation, row) - figureOf(relation.target, row)) * 100)

const FEWEST_ALIKE = 3

/** What several rows lack alike of a product with a share: 起付线, which the list does not show. */
function usualDeductions(relation: ColumnRelation, broken: readonly number[]): ReadonlySet<number> {
  const found = new Map<number, number>()
  if (relation.kind === 'product' && relation.parts.some(isShare))
    for (const row of broken) {
      const short = shortBy(relation, row)
      if (short > 0) found.set(short, (found.get(short) ?? 0) + 1)
    }
  return new Set([...found].flatMap(([short, rows]) => (rows >= FEWEST_ALIKE ? [short] : [])))
}

/** Income that is taken off, caps and supplements of local rules. */
function mayDiffer(table: RegisterTable, relation: ColumnRelation, row: number): boolean {
  if (relation.kind === 'sum') return false
  if (isOf(table, 'temporary-assistance')) return true
  if (table.has('supplement') && table.number('supplement')[row] > 0) return true
  const isLess = figureOf(relation.target, row) < figureBy(relation, row)
  // of the standard a household gets what its income leaves; dibao and tekun add to it for certain classes, whether or not the list says so
  if (relation.parts.some(({ field }) => field === 'standard'))
    return isLess || programmesReader(table)(row).some((id) => id === 'dibao' || id === 'tekun')
  return isLess && relation.parts.some(isShare)
}
