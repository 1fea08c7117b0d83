import type { FieldId } from '../../facts/fields.ts'
import type { RegisterTable } from '../../register/index.ts'
import { type RegisterView, type RowView, registerCheck, unknown, type Verdict } from '../engine/index.ts'
import { isOf, programmesReader } from '../law/programme-of.ts'
import { columnRelations, INCOMES } from '../money/column-relations.ts'
import { CENT } from '../money/counted-formula.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { NET } from '../money/figure-words.ts'
import { type ColumnRelation, figureBy, formulaOf } from '../money/formula.ts'
import { FOUR_HEADS } from '../money/income-heads.ts'
import { areNearlyAll } from '../money/proved-by-others.ts'
import { columnsReckoned } from '../money/stated-reckonings.ts'
import { isToppedUpBy, topUpColumns } from '../money/top-ups.ts'
import { saysAmount, saysFigure } from '../words/remarks.ts'
import { statesLimit } from '../words/stated-limit.ts'
import { isStatedRate } from '../words/stated-rate.ts'
import { saysNothing } from '../words/words.ts'

/**
 * A sum in a column that calls itself one is wrong where so many of the other rows are right; a product, where almost
 * all are.
 */
const CERTAIN_SHARE = { sum: 0.75, product: 0.9, quotient: 0.8 }
const FEWEST_PRODUCTS = 8
const SUM_HEADER = /合计|小计|总计|共计|总费用|总金额|总额|累计/
/** Words in a remark that explain another sum. */
const EXPLAINS_SUM = /补|增|调|差|更正|含|另|未|免|抵/
const TEN_THOUSAND = 10_000

/**
 * D17. Where almost all rows of a table show that one figure is the sum of others (基本＋照料＝合计, 城市＋农村＝合计,
 * 报销＋自付＝总费用), what is left of one (标准－人均收入＝人均补差) or their product (人均×人数＝金额,
 * 标准×人口×月数＝金额, so much a head), a row that breaks it is wrong or needs a remark. An error in a row without a
 * remark that may explain it: for a sum in a column that calls itself one, for a product that all other rows show, a
 * share, or what a line of the sheet states; for what is left, where it is the one of many rows; for a difference with
 * the other sign, in a column that has signs; and for an amount that is a ten thousandth (万元 for 元), or of a product
 * a digit shorter or longer. A doubt for a product of which the law leaves less or more: of the standard, temporary
 * aid, less than a share, more than one of a medical bill (倾斜救助), a row with a supplement. Of aid and of a standard
 * that is the rate of a class the one row of many is an error too, where what would explain it shows in none of the
 * others: a most for a household, back-pay of whole months. What a column of back-pay or a figure in the remark gives
 * to the cent is no break, nor a limit that the sheet or the remark names, nor a difference that a line tells. Not
 * modelled: relations across rows, which I01 and I05 judge.
 */
export default registerCheck({
  catalogue: 'D17',
  severity: 'error',
  citation: '登记规范（表内各栏应能互相复算）',
  needs: [],
  *judge(register) {
    // of what a line of the sheet says D25 speaks
    const reckoned = columnsReckoned(register.table)
    for (const relation of columnRelations(register.table, register.context)) {
      const { field: id, column } = relation.target
      if (reckoned.includes(column)) continue
      if (id && isJudgedElsewhere(register.table, id)) continue
      if (id) yield* unread(id, register)
      const broken = [...relation.broken()].map((row) => brokenAt(row, relation))
      if (broken.length === 0) continue
      const usual = usualDeductions(relation, broken)
      const topUps = topUpsBeside(relation, register.table)
      const backPaid = figureColumns(register.table).filter(({ leaf }) => /补发.*月数/.test(leaf))
      for (const one of broken) {
        const row = register.row(one.row)
        const remark = row.said('remarks')
        const isExplained =
          (isOfAMonth(relation) && remark.includes('月')) ||
          isCapped(one, remark, register) ||
          (relation.kind === 'product' && saysAmount(remark)) ||
          saysFigure(remark, shortBy(one)) ||
          isToppedUpBy(one.stated - one.figure, one.row, topUps) ||
          (relation.parts.some(({ isDeducted }) => isDeducted) &&
            isToppedUpBy(one.figure - one.stated, one.row, topUps)) ||
          isPaidForMore(one, backPaid) ||
          isDoneSoFar(one, relation) ||
          register.words.some((line) => TELLS_DIFFERENCE.test(line) && saysFigure(line, shortBy(one)))
        if (isExplained || usual.has(shortBy(one)) || isForFewerMonths(one, relation, row)) continue
        yield toldOf(one, relation, row)
      }
    }
  },
})

/** Rows whose cell holds something that is no figure. */
function* unread(id: FieldId, { rows }: RegisterView): Iterable<Verdict> {
  for (const row of rows) if (row[id] === undefined && !saysNothing(row.shown(id).trim())) yield unknown(id, row)
}

/** A row that breaks a relation: what stands there, and what the relation gives. */
interface Broken {
  row: number
  stated: number
  figure: number
}

const brokenAt = (row: number, relation: ColumnRelation): Broken => ({
  row,
  stated: relation.target.at(row) ?? 0,
  figure: figureBy(relation, row) ?? 0,
})

function toldOf({ stated, figure }: Broken, relation: ColumnRelation, row: RowView): Verdict {
  const { target, kind, holds, agrees } = relation
  const decimals = kind === 'quotient' ? 10_000 : 100
  const rounded = (one: number): number => Math.round(one * decimals) / decimals
  const expected = rounded(figure)
  const isWrong =
    isSlip(stated, figure) ||
    (kind === 'product' &&
      agrees >= FEWEST_PRODUCTS &&
      isOfAnotherDigit(stated, figure) &&
      !hasTen(relation, row.at)) ||
    (kind === 'sum' && agrees >= FEWEST_AT_RATE && isTurned(stated, figure) && hasSigns(relation, row.table)) ||
    isStatedBySheet(relation, row.table) ||
    mustAddUp(relation, stated, figure) ||
    (isAboveItsRate(relation, stated, figure) && !mayDiffer(relation, row, stated, figure)) ||
    (isCertain(relation) && !mayDiffer(relation, row, stated, figure))
  return target.fail(row.at, {
    severity: isWrong && !isRemarked(row, kind) && !mayCountOnce(relation, stated, figure) ? 'error' : 'doubt',
    variant: relation.isRest ? 'rest' : kind,
    expected,
    params: {
      total: target.header,
      parts: formulaOf(relation),
      stated: rounded(stated),
      expected,
      holds: holds || agrees,
    },
  })
}

/** Who came in several months is counted once among all: 上月累计人数＋本月人数. */
const mayCountOnce = ({ kind, target }: ColumnRelation, stated: number, figure: number): boolean =>
  kind === 'sum' && stated < figure && /累计/.test(target.header) && /人数|人口|户数/.test(target.leaf)

/** A line of the sheet says that so much is for each. */
const isStatedBySheet = ({ flatRate }: ColumnRelation, table: RegisterTable): boolean =>
  flatRate !== undefined && isStatedRate(table, flatRate)

/** Parts that are all there are; of a series that may go on, those that are more than their whole. */
const mustAddUp = ({ partition, holds }: ColumnRelation, stated: number, figure: number): boolean =>
  partition === 'all' || (partition === 'classes' && (figure > stated || holds >= FEWEST_TOLD))

/** The one row of a short list that gives more than the rate for the number of its columns: 160 a head for two, 480. */
const isAboveItsRate = (
  { kind, isDeclared, flatRate, agrees, breaks }: ColumnRelation,
  stated: number,
  figure: number,
): boolean =>
  kind === 'product' &&
  isDeclared &&
  flatRate === undefined &&
  breaks === 1 &&
  agrees >= FEWEST_AT_RATE &&
  stated > figure

const FEWEST_AT_RATE = 5

/** The one row that breaks what so many others hold. */
const isAlone = ({ agrees, breaks }: ColumnRelation): boolean => breaks === 1 && areNearlyAll(agrees, agrees + 1)

/** So many rows show that there is no further class. */
const FEWEST_TOLD = 3

function isRemarked(row: RowView, kind: ColumnRelation['kind']): boolean {
  const remark = row.shown('remarks').trim()
  return kind === 'sum' ? EXPLAINS_SUM.test(remark) : !saysNothing(remark)
}

/** Of a register with all heads of income D02 speaks, of its share of expenses I10. */
const isJudgedElsewhere = (table: RegisterTable, id: FieldId): boolean =>
  id === 'rigidRatio' || (INCOMES.has(id) && FOUR_HEADS.every((head) => table.has(head)))

function isCertain(relation: ColumnRelation): boolean {
  const { kind, target, parts, holds, judged, agrees, breaks, isDeclared } = relation
  if (relation.isWordless) return false
  if (relation.isRest || relation.flatRate !== undefined) return relation.isRest === true && isAlone(relation)
  const share = isDeclared || kind === 'product' ? agrees / (agrees + breaks) : holds / judged
  if (share < CERTAIN_SHARE[kind]) return false
  if (kind === 'product') return agrees >= FEWEST_PRODUCTS
  // of an average another number of persons may be lawful
  if (kind === 'quotient') return target.isShare || (share >= CERTAIN_SHARE.product && holds >= FEWEST_PRODUCTS)
  const isDivided = holds >= FEWEST_PRODUCTS && share >= CERTAIN_SHARE.product && parts.every(isNamedPart)
  return isDivided || target.path.some((part) => SUM_HEADER.test(part) || NET.test(part))
}

/** 其中伙食费, A类户数, 城市: each stands in one of them; a household may be of 其中低保 and 其中残疾. */
const isNamedPart = ({ leaf }: FigureColumn): boolean =>
  /^其中(?!低保|五保|特困|残疾|大病|重病|受灾|边缘)|^[A-CＡ-Ｃ]类|^[一二三]类|城市|城镇|农村|[男女]|集中|分散/.test(
    leaf,
  )

/** 0.672 for 6720: written in 万元. */
const isSlip = (stated: number, expected: number): boolean =>
  stated > 0 && Math.abs(stated * TEN_THOUSAND - expected) < 0.01 * expected

/** 746 for 7458: a digit left out, or one too many. */
const isOfAnotherDigit = (stated: number, expected: number): boolean =>
  [expected / 10, expected * 10].some((one) => one >= LEAST_SLIP && Math.abs(stated - one) <= 0.5)
const LEAST_SLIP = 10

/** Ten months, or persons, of which one may be paid. */
const hasTen = ({ parts }: ColumnRelation, row: number): boolean => parts.some((part) => part.at(row) === 10)

/** 120 for -120 in a column of differences. */
const isTurned = (stated: number, expected: number): boolean => stated !== 0 && Math.abs(stated + expected) < CENT

/** Whether a column writes what is less with a sign. */
const hasSigns = ({ target }: ColumnRelation, { rowCount }: RegisterTable): boolean => {
  for (let row = 0; row < rowCount; row++) if ((target.at(row) ?? 0) < 0) return true
  return false
}

/** Fewer whole months of a quarter or a year, with a remark that tells of a month: 8月新增, 7月死亡. */
function isForFewerMonths({ stated, figure }: Broken, { months = 0 }: ColumnRelation, row: RowView): boolean {
  if (months === 0 || !row.shown('remarks').includes('月')) return false
  const paid = (stated * months) / figure
  return Number.isInteger(paid) && paid >= 0 && paid < months
}

/** 发放金额/4月: a remark that tells of a month tells why this one differs. */
const isOfAMonth = ({ target }: ColumnRelation): boolean =>
  /(?<!\d)(1[0-2]|[1-9])月(份)?$/.test(target.leaf.replace(/\s*[(（][^()（）]*[)）]$/, ''))

/** 初中金额比应发少375元，系1名学生转学: what a line of the sheet tells of the one row. */
const TELLS_DIFFERENCE = /比[^,，。；;]{0,10}[少多]|[少多][发付补]|(?<!补)差/
const CAPPED = /限额|封顶|上限/

/** Less than the formula, and just the limit that a line of the sheet gives, or as a remark says. */
const isCapped = ({ stated, figure }: Broken, remark: string, { table }: RegisterView): boolean =>
  stated < figure && (CAPPED.test(remark) || statesLimit(table, stated))

/** What a row's figure lacks of a product, in fen. */
const shortBy = ({ stated, figure }: Broken): number => Math.round((figure - stated) * 100)

/** The columns of back-pay that a formula does not count. */
function topUpsBeside({ parts }: ColumnRelation, table: RegisterTable): FigureColumn[] {
  const counted = new Set(parts.map(({ column }) => column))
  return topUpColumns(table).filter((one) => !counted.has(one.column))
}

/** 补发月数 1: this month and one more */
const isPaidForMore = ({ row, stated, figure }: Broken, months: readonly FigureColumn[]): boolean =>
  months.some((one) => figure > 0 && Math.abs(figure * (1 + (one.at(row) ?? 0)) - stated) < CENT)

/** 已追回资金: what has come back so far may be less than what must. */
const isDoneSoFar = (one: Broken, { kind, target }: ColumnRelation): boolean =>
  kind === 'product' && /^已[追收退缴归还]/.test(target.leaf) && shortBy(one) > 0

const FEWEST_ALIKE = 3

/** What several rows lack alike of a product with a share: 起付线, which the list does not show. */
function usualDeductions({ kind, parts }: ColumnRelation, broken: readonly Broken[]): ReadonlySet<number> {
  const found = new Map<number, number>()
  if (kind === 'product' && parts.some(({ isShare }) => isShare))
    for (const one of broken) {
      const short = shortBy(one)
      if (short > 0) found.set(short, (found.get(short) ?? 0) + 1)
    }
  return new Set([...found].flatMap(([short, rows]) => (rows >= FEWEST_ALIKE ? [short] : [])))
}

/**
 * Income that is taken off, caps and supplements of local rules. Where all other rows of a longer list hold the
 * product, less or more for one row is still lawful where something that the list does not show may lie behind it.
 */
function mayDiffer(relation: ColumnRelation, row: RowView, stated: number, expected: number): boolean {
  const { kind, parts, months } = relation
  if (kind === 'sum') return false
  if ((row.supplement ?? 0) > 0) return true
  const isLess = stated < expected
  // whose burden stays heavy gets more than the share of a bill: 倾斜救助
  if (parts.some(({ isShare }) => isShare)) return isLess || isOf(row.table, 'medical-assistance')
  const isAid = isOf(row.table, 'temporary-assistance')
  const standard = parts.find(({ field }) => field === 'standard')
  if (!isAid && !standard) return false
  // of the standard a household gets what its income leaves; dibao and tekun add to it for certain classes, whether or
  // not the list says so
  const isToppedUp = row.use(programmesReader).some((id) => id === 'dibao' || id === 'tekun')
  if (!isAlone(relation)) return isAid || isLess || isToppedUp
  // who is granted less may have reached the most for a household, unless another has as much
  if (isAid) return isLess && !hasAsMuch(relation, expected)
  if (isToppedUp && standard) return !isOfClasses(standard, row.table)
  if (months === undefined) return false
  // back-pay and fewer months; what a child's dibao pays already
  return Number.isInteger((stated * months) / expected) || (isLess && isOf(row.table, 'child-support'))
}

const hasAsMuch = (relation: ColumnRelation, amount: number): boolean =>
  [...relation.agreeing()].some((row) => (relation.target.at(row) ?? 0) >= amount)

/** So many rows have another rate than most: it is what a class gets a head, not the standard of the place. */
const FEWEST_OF_CLASS = 5

function isOfClasses(standard: FigureColumn, { rowCount }: RegisterTable): boolean {
  const rates = new Map<number, number>()
  for (let row = 0; row < rowCount; row++) {
    const rate = standard.at(row)
    if (rate !== undefined) rates.set(rate, (rates.get(rate) ?? 0) + 1)
  }
  return [...rates.values()].filter((rows) => rows >= FEWEST_OF_CLASS).length > 1
}
