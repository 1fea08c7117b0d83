import { type FieldId, field } from '../../facts/fields.ts'
import { isNumeric } from '../../register/index.ts'
import { type RegisterView, type RowView, registerCheck, type Verdict } from '../engine/index.ts'
import { isRefused } from '../law/refused.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { classReaders } from '../money/stated-amounts.ts'
import { hasOwnRemark } from '../words/remarks.ts'
import { type Comparison, type Statement, statementsIn } from '../words/statements.ts'

/** A column whose rows nearly all keep within what the sheet states of it. */
interface Limited {
  column: FigureColumn
  statement: Statement
  holds: number
  beyond: readonly { row: number; stated: number }[]
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
  /^(?:救助|补助|补贴|资助|发放|报销)?(?:金额?|资金)?(?:每人|每户|每种|每样|人均|户均|全?年度?|单次|每次|一次性?|个人)*(?:救助|补助|补贴|金额|累计)*(?:线|额|标准)?$/
const GIVEN: Readonly<Partial<Record<Statement['unit'], readonly FieldId[]>>> = {
  元: ['aidThisYear', 'aidAmount', 'paidAmount', 'allowanceAmount', 'monthlyAmount'],
  份: ['quantity'],
}
/** Topics that are no class: the sentence is of all rows. */
const OF_ALL = /^$|标准|要求|条件|说明|注$|注意|规定|比例|政策|备注|依据/
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
    const statements = statementsIn(register.table).flatMap((group) => group.filter(isLimit))
    if (statements.length === 0) return
    const columns = figureColumns(register.table)
    const all = [...new Set(statements)].flatMap((one) => limitedBy(one, columns, register) ?? [])
    for (const column of new Set(all.map((one) => one.column))) yield* column.unread()
    for (const limited of all)
      for (const { row, stated } of limited.beyond)
        if (!isRefused(register.row(row)) && !isDecidedAsAsked(limited, register.row(row)))
          yield toldOf(limited, register.row(row), stated)
  },
})

const isLimit = ({ comparison, unit }: Statement): boolean => comparison !== 'is' && unit !== '天' && unit !== '个月'

function limitedBy(
  statement: Statement,
  columns: readonly FigureColumn[],
  register: RegisterView,
): Limited | undefined {
  const named = columns.filter((one) => isUnitOf(statement, one) && alikeness(one, statement.label) >= ALIKE)
  const given = named.length > 0 ? [] : givenBy(statement, columns)
  const isOf = rowsOf({ ...statement, label: named.length > 0 ? '' : statement.label }, register)
  if (!isOf) return undefined
  const found = [...named, ...given].map((column): Limited => {
    const beyond: { row: number; stated: number }[] = []
    let holds = 0
    for (let row = 0; row < register.rowCount; row++) {
      const stated = column.at(row)
      if (stated === undefined || !isOf(row) || column.isCovered(row)) continue
      if (WITHIN[statement.comparison](stated, statement.value)) holds++
      else beyond.push({ row, stated })
    }
    return { column, statement, holds, beyond }
  })
  const shown = found.filter(({ holds, beyond }) => holds >= FEWEST && holds >= (holds + beyond.length) * SHARE)
  return shown.sort((a, b) => share(b) - share(a))[0]
}

const share = ({ holds, beyond }: Limited): number => holds / (holds + beyond.length)

const givenBy = ({ unit }: Statement, columns: readonly FigureColumn[]): FigureColumn[] =>
  (GIVEN[unit] ?? []).flatMap((id) => columns.filter((one) => one.field === id))

/** The rows that a statement is about: of the class that it names, or all. */
function rowsOf(statement: Statement, { table, context }: RegisterView): ((row: number) => boolean) | undefined {
  const isOfAid = OF_THE_AID.test(statement.label)
  if (isOfAid && OF_ALL.test(statement.topic)) return () => true
  const [classOf] = classReaders([{ ...statement, label: isOfAid ? statement.topic : statement.label }], table, context)
  return classOf && ((row) => classOf.statementsOf(row).length > 0)
}

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

function toldOf(limited: Limited, row: RowView, stated: number): Verdict {
  const { column, statement, holds, beyond } = limited
  const isShown = beyond.length === 1 || holds >= (holds + beyond.length) * SURE
  const isSure = holds >= FEWEST_SURE && isShown && !OPEN.test(statement.sentence)
  const scale = statement.unit === '%' ? 100 : 1
  return column.fail(row.at, {
    ...((hasOwnRemark(row) || !isSure) && { severity: 'doubt' }),
    params: {
      sentence: statement.sentence,
      total: column.header,
      stated: Math.round(stated * scale * 100) / 100,
      limit: Math.round(statement.value * scale * 100) / 100,
    },
  })
}
