import type { RegisterTable } from '../../register/index.ts'
import {
  fail,
  type RegisterView,
  type RowView,
  registerCheck,
  type Severity,
  unknown,
  type Verdict,
} from '../engine/index.ts'
import { type FigureColumn, figureColumns } from '../money/figure-columns.ts'
import { saysNothing } from '../words/words.ts'

/** The columns of votes, by the end of their headers. */
const COLUMNS = {
  present: /(参评|参会|到会|实到|出席|参加|表决|评议)(人员|代表)?(人数|数)$/,
  due: /应(到|参)(会|评)?(人员|代表)?(人数|数)?$/,
  agreed: /(?<!不)(同意|赞成|赞同)(人数|票数?|数)?$/,
  against: /(不同意|反对|不赞成)(人数|票数?|数)?$/,
  abstained: /弃权(人数|票数?|数)?$/,
} as const
const RESULT = /(评议|表决|投票).*(结果|结论|意见)$|^(评议)?结果$/
const PASSED = /^(通过|同意|符合|赞成)/
const FAILED = /^(不通过|未通过|不同意|不符合|否)/
const GRANTED = /^(同意|批准|通过|予以|准予|确认|纳入)/
/** 同意票过半数为通过 */
const BY_MAJORITY = /过半|半数以上|超过半数|多数同意/

/**
 * H19. The votes of an appraisal in the village (民主评议): no more votes than people were present, and no more present
 * than were due; every one of them cast where those who abstained are counted; what passed has more votes for it than
 * half, and what did not pass, or where no column says so has not more than half, is not granted. Passing with fewer is
 * an error where the sheet itself asks for the majority, else a doubt: no text in the law data gives the share.
 */
export default registerCheck({
  catalogue: 'H19',
  severity: 'error',
  citation: [
    ['2012-12-12', '民发〔2012〕220号（民主评议）；本表所注规则'],
    ['2021-07-01', '本表所注规则（民主评议）'],
  ],
  needs: [],
  *judge(register) {
    const votes = votesIn(register.table)
    if (!votes) return
    for (const row of register.rows) yield* judged(row, votes, register)
  },
})

interface Votes {
  due: FigureColumn | undefined
  present: FigureColumn
  agreed: FigureColumn
  others: readonly FigureColumn[]
  /** -1: the table has none */
  result: number
}

function votesIn(table: RegisterTable): Votes | undefined {
  const { headers } = table.layout
  if (!headers.some((path) => COLUMNS.agreed.test(path.at(-1) ?? ''))) return undefined
  const columns = figureColumns(table)
  const find = (words: RegExp) => columns.find(({ leaf }) => words.test(leaf))
  const [present, agreed] = [find(COLUMNS.present), find(COLUMNS.agreed)]
  if (!present || !agreed) return undefined
  const due = find(COLUMNS.due)
  const others = [find(COLUMNS.against), find(COLUMNS.abstained)].filter((one) => one !== undefined)
  return { due, present, agreed, others, result: headers.findIndex((path) => RESULT.test(path.at(-1) ?? '')) }
}

function* judged(row: RowView, votes: Votes, register: RegisterView): Iterable<Verdict> {
  const { due, present, agreed, others, result } = votes
  const [there, yes] = [present.at(row.at), agreed.at(row.at)]
  if (there === undefined || yes === undefined) {
    yield unknown('appraisalDate', row)
    return
  }
  const cast = others.reduce((sum, one) => sum + (one.at(row.at) ?? 0), yes)
  const odd = (column: number, variant: string, severity?: Severity): Verdict =>
    fail(
      'quantity',
      { variant, severity, params: { present: there, agreed: yes, cast } },
      register.cellOf(row.at, column),
    )
  const below = [agreed, ...others].find((one) => (one.at(row.at) ?? 0) < 0)
  if (below) yield odd(below.column, 'negative')
  else if (cast > there) yield odd(present.column, 'more')
  // with a column for those who abstained every vote has its place, but for who leads the meeting
  else if (cast < there - 1 && others.length === 2) yield odd(present.column, 'fewer', 'doubt')
  if (due && there > (due.at(row.at) ?? there)) yield odd(present.column, 'absent')
  const isMinority = yes * 2 <= there
  if (result < 0) {
    if (isMinority && GRANTED.test(row.said('conclusion'))) yield odd(agreed.column, 'unbacked', 'doubt')
    return
  }
  const said = register.shownAt(register.cellOf(row.at, result)).replace(/\s/g, '')
  if (PASSED.test(said) && isMinority) {
    const isByMajority = register.words.some((line) => BY_MAJORITY.test(line))
    yield odd(result, 'minority', isByMajority ? undefined : 'doubt')
  }
  const isGranted =
    GRANTED.test(row.said('conclusion')) ||
    (['monthlyAmount', 'startMonth'] as const).some((id) => !saysNothing(row.shown(id).trim()))
  if (FAILED.test(said) && isGranted) yield odd(result, 'granted', 'doubt')
}
