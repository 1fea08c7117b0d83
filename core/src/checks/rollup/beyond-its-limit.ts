import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric } from '../../register/index.ts'
import { type RegisterView, type RowView, registerCheck, type Verdict } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'
import { FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { classReaders } from '../money/stated-amounts.ts'
import { hasOwnRemark } from '../words/remarks.ts'
import { type Comparison, type Statement, statementsIn } from '../words/statements.ts'

/** A column whose rows nearly all keep within what the sheet states of it. */
interface Limited {
  column: FigureColumn
  statement: Pick<Statement, 'sentence' | 'unit'>
  /** the limit has a column of its own, whose header is the sentence */
  isOfColumn?: true
  holds: number
  beyond: readonly { row: number; stated: number; limit: number }[]
}

/** So many rows, and such a share of them, show that the sentence is about the column. */
const FEWEST = 3
const SHARE = 0.75
/** where fewer rows show it, or several break it, there may be another rule */
const FEWEST_SURE = 5
const SURE = 0.9
/** Such a share of the characters of a header stand in the words before the figure. */
const ALIKE = 0.8
const CENT = 0.005
/** Words before a figure that name no column: it is of what the table gives. */
const OF_THE_AID =
  /^(?:救助|补助|补贴|资助|发放|报销)?(?:金额?|资金)?(?:每人|每户|每种|每样|每个?家庭|人均|户均|[本全当每一]?个?自?然?年度?内?|[单每][次笔]|一次性?|个人)*(?:最高|支付|救助|补助|补贴|资助|报销|发放|金额|资金|累计|总额?)*(?:线|额|标准|限)?$/
const A_YEAR = /年/
const ONCE = /[单每][次笔]|一次/
const GIVEN: Readonly<Partial<Record<Statement['unit'], readonly FieldId[]>>> = {
  元: ['aidThisYear', 'aidAmount', 'paidAmount', 'allowanceAmount', 'reliefCash', 'monthlyAmount'],
  份: ['quantity'],
}
/** 本册儿童均未满18周岁: of every row. An age that a rule names may be of some alone. */
const OF_EACH = /(?:均|全部|一律|都)(?:为|是)?(?:年?满)?$/
/** Topics that are no class: the sentence is of all rows. */
const OF_ALL = /^$|标准|要求|条件|说明|注$|注意|规定|比例|政策|备注|依据|认定|线$/
const OPEN = /原则|一般|可|约|左右|特殊|除外|另|参照/
/** How what is beyond a limit is decided: 超过的须经县政府“一事一议”. */
const PROCEDURE = /一事一议|集体(?:研究|讨论|决定)|会议研究|专题研究|联席会议|常务会|批准|审批/g
const WITHIN: Readonly<Record<Comparison, (figure: number, limit: number) => boolean>> = {
  is: () => true,
  'at-most': (figure, limit) => figure <= limit + CENT,
  'at-least': (figure, limit) => figure >= limit - CENT,
  above: (figure, limit) => figure > limit + CENT,
  below: (figure, limit) => figure < limit - CENT,
}

/**
 * I22. A title or a line states a limit: 年封顶50000元, 小额临时救助不超过1000元, 边缘家庭人均收入不高于885元,
 * 参评不少于5人. Where nearly all rows of the class keep it, a row beyond it breaks the sheet's own rule, which the
 * finding names, unless its remark tells of the procedure that the sentence asks for. A doubt where the row has other
 * remarks of its own or the sentence leaves room.
 */
export default registerCheck({
  catalogue: 'I22',
  severity: 'error',
  citation: '本表所注标准、条件',
  needs: [],
  *judge(register) {
    const statements = statementsIn(register.table).flatMap((group) => group.map(asLine).filter(isLimit))
    const isOfLine = LINE.test(register.table.layout.headers.flat().join(' '))
    if (statements.length === 0 && !isOfLine) return
    const columns = figureColumns(register.table)
    const all = [...new Set(statements)].flatMap((one) => limitedBy(one, columns, register) ?? [])
    if (isOfLine) all.push(...belowLine(columns, register))
    for (const column of new Set(all.map((one) => one.column))) yield* column.unread()
    for (const limited of all)
      for (const one of limited.beyond)
        if (!isRefused(register.row(one.row)) && !isDecidedAsAsked(limited, register.row(one.row)))
          yield toldOf(limited, register.row(one.row), one)
  },
})

const isLimit = ({ comparison, unit }: Statement): boolean => comparison !== 'is' && unit !== '天' && unit !== '个月'

/** 边缘认定线, 认定线(元/月); not 低保线, which an income of the edge may be above. */
const LINE = /(?:边缘|认定|准入)\S{0,6}线(?![上下内外])/
const INCOME = ['perCapitaIncome', 'perCapitaYearlyIncome'] as const satisfies readonly FieldId[]

/** 边缘认定线1350元/月: an income a head that is not above it. */
const asLine = (one: Statement): Statement =>
  one.comparison === 'is' && one.unit === '元' && LINE.test(one.label)
    ? { ...one, comparison: 'at-most', label: '人均收入' }
    : one

/** An income a head beside a column of the line that it may not be above. */
function belowLine(columns: readonly FigureColumn[], register: RegisterView): Limited[] {
  const line = columns.find(({ leaf, field: id }) => LINE.test(leaf) && (id === undefined || id === 'standard'))
  const income = INCOME.flatMap((id) => columns.filter((one) => one.field === id))
  if (!line) return []
  const found = income.map((column) =>
    held(column, { sentence: line.leaf.normalize('NFKC').replace(/\([^)]*\)|\s/g, ''), unit: '元' }, register, (row) =>
      line.at(row),
    ),
  )
  return found.filter(isShown).map((one) => ({ ...one, isOfColumn: true }))
}

/** Which rows of a column keep below a limit of each. */
function held(
  column: FigureColumn,
  statement: Limited['statement'],
  register: RegisterView,
  limitOf: (row: number) => number | undefined,
  comparison: Comparison = 'at-most',
): Limited {
  const beyond: { row: number; stated: number; limit: number }[] = []
  let holds = 0
  for (let row = 0; row < register.rowCount; row++) {
    const [stated, limit] = [column.at(row), limitOf(row)]
    if (stated === undefined || limit === undefined || column.isCovered(row)) continue
    if (WITHIN[comparison](stated, limit)) holds++
    else beyond.push({ row, stated, limit })
  }
  return { column, statement, holds, beyond }
}

const isShown = ({ holds, beyond }: Limited): boolean => holds >= FEWEST && holds >= (holds + beyond.length) * SHARE

function limitedBy(
  statement: Statement,
  columns: readonly FigureColumn[],
  register: RegisterView,
): Limited | undefined {
  const named = columns.filter((one) => isUnitOf(statement, one) && alikeness(one, statement.label) >= ALIKE)
  const isOfAge = statement.unit === '岁'
  if (isOfAge && !OF_EACH.test(statement.label)) return undefined
  const given = isOfAge ? agesOf(register) : named.length > 0 ? [] : givenBy(statement, columns)
  const isOf = named.length > 0 ? rowsBeside(statement, named[0], register) : rowsOf(statement, register)
  if (!isOf) return undefined
  const limitOf = (row: number) => (isOf(row) ? statement.value : undefined)
  const found = [...named, ...given].map((one) => held(one, statement, register, limitOf, statement.comparison))
  return found.filter(isShown).sort((a, b) => share(b) - share(a))[0]
}

const share = ({ holds, beyond }: Limited): number => holds / (holds + beyond.length)

/** The column of ages, which are figures of nothing else. */
function agesOf({ table }: RegisterView): FigureColumn[] {
  const { column } = table.column('age') ?? {}
  if (column === undefined || table.members) return []
  const figures = { field: 'age', values: table.number('age'), divisor: 1 } as const
  return [new FigureColumn(table, column, table.layout.headers[column], figures)]
}

/** A year's limit is of what the list sums up for the year, where it does. */
function givenBy({ unit, label }: Statement, columns: readonly FigureColumn[]): FigureColumn[] {
  const given = (GIVEN[unit] ?? []).flatMap((id) => columns.filter((one) => one.field === id))
  const ofYear = given.filter((one) => one.field === 'aidThisYear')
  if (A_YEAR.test(label) && ofYear.length > 0) return ofYear
  return ONCE.test(label) ? given.filter((one) => !ofYear.includes(one)) : given
}

/** The rows that a statement is about: of the class that it names, or all. */
function rowsOf(statement: Statement, { table, context }: RegisterView): ((row: number) => boolean) | undefined {
  if (OF_EACH.test(statement.label)) return () => true
  const isOfAid = OF_THE_AID.test(statement.label)
  if (isOfAid && OF_ALL.test(statement.topic)) return () => true
  const [classOf] = classReaders([{ ...statement, label: isOfAid ? statement.topic : statement.label }], table, context)
  return classOf && ((row) => classOf.statementsOf(row).length > 0)
}

/** Of 低保边缘家庭人均收入 the rows of that class, where a column tells it; else those of its topic. */
function rowsBeside(statement: Statement, { path }: FigureColumn, register: RegisterView) {
  const header = path.join('')
  let end = statement.label.length
  while (end > 0 && (header + FIGURE).includes(statement.label[end - 1])) end--
  const label = statement.label.slice(0, end).replace(/(家庭|对象|人员|户)$/, '')
  const isOfClass = label.length > 1 ? rowsOf({ ...statement, label }, register) : undefined
  return isOfClass ?? rowsOf({ ...statement, label: '' }, register)
}

/** What a figure is called beside the words of its header. */
const FIGURE = '月年人均户收入额'

function isUnitOf({ unit }: Statement, one: FigureColumn): boolean {
  if (unit === '%') return one.isShare
  const type = one.field && field(one.field).type
  if (unit === '元') return !one.isShare && (type === undefined || type === 'money')
  return type === undefined || (isNumeric(type) && type !== 'money')
}

/** The share of a header's characters that stand in a text, of its last part or of all. */
function alikeness({ leaf, path }: FigureColumn, text: string): number {
  const inText = (name: string) => {
    const bare = name.normalize('NFKC').replace(/\([^)]*\)|\s|家庭/g, '')
    return bare.length < 2 ? 0 : [...bare].filter((one) => text.includes(one)).length / bare.length
  }
  return Math.max(inText(leaf), inText(path.join('')))
}

/** Whether the remark of a row tells of the procedure that the sentence itself asks for. */
const isDecidedAsAsked = ({ statement }: Limited, row: RowView): boolean =>
  [...statement.sentence.matchAll(PROCEDURE)].some(([asked]) => row.said('remarks').includes(asked))

function toldOf(limited: Limited, row: RowView, { stated, limit }: Limited['beyond'][number]): Verdict {
  const { column, statement, holds, beyond, isOfColumn } = limited
  const isProved = beyond.length === 1 || holds >= (holds + beyond.length) * SURE
  const isSure = holds >= FEWEST_SURE && isProved && !OPEN.test(statement.sentence)
  const scale = statement.unit === '%' ? 100 : 1
  return column.fail(row.at, {
    ...((hasOwnRemark(row) || !isSure || statement.unit === '岁') && { severity: 'doubt' }),
    params: {
      sentence: isOfColumn ? `${statement.sentence}${limit}元` : statement.sentence,
      total: column.header,
      stated: Math.round(stated * scale * 100) / 100,
      limit: Math.round(limit * scale * 100) / 100,
    },
  })
}
